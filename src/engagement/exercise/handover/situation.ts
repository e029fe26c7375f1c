/** How things stand on the board, gathered for a note. */
import type { Clock } from '#kernel/clock.ts';
import { listMembers } from '#platform/auth/members.ts';
import type { Db } from '#platform/db/database.ts';
import { rumourScores } from '#engagement/rumours';
import { isStanding, latest, listPublished, statementScores } from '#engagement/statements';
import { callScores, openCalls } from '#intake/calls-for-help';
import { deskRoles, openAlarms } from '#intake/desk';
import { boardAt, storyTitles } from '#intake/picture';
import type { Said, Situation } from './handover.rules.ts';

export type SituationDeps = { readonly db: Db; readonly clock: Clock };

const mostStories = 15;
const mostLines = 200;

export async function situationNow({ db, clock }: SituationDeps, forceName: string): Promise<Situation> {
  const now = clock();
  const { stories } = await boardAt(db, now, undefined, [], mostStories);
  const lines = await linesByStory(db);
  const calls = await callScores(db);
  const { facts } = await statementScores(db);
  return {
    forceName,
    now,
    stories: stories.map((story) => ({ ...story, said: lines.get(story.id) ?? [] })),
    calls: {
      open: await openTasks(db),
      handedOver: calls.filter(({ how }) => how === 'handed-over').length,
      closedOtherwise: calls.filter(({ how }) => how === 'reason').length,
    },
    rumours: await rumourScores(db),
    alarms: await openAlarms(db, deskRoles),
    pendingFacts: facts.pending,
  };
}

async function linesByStory(db: Db): Promise<ReadonlyMap<string, readonly Said[]>> {
  const lines = new Map<string, Said[]>();
  for (const published of (await listPublished(db, { limit: mostLines })).toReversed()) {
    if (!isStanding(published)) continue;
    const { title } = latest(published);
    for (const id of published.storyIds) {
      lines.set(id, [...(lines.get(id) ?? []), { at: published.firstAt, title, kind: published.kind }]);
    }
  }
  return lines;
}

/** What was posted stays out of the note: whoever needs it opens the task. */
async function openTasks(db: Db) {
  const open = await openCalls(db);
  const names = new Map((await listMembers(db)).map(({ id, name }) => [id, name]));
  const titles = await storyTitles(
    db,
    open.flatMap(({ storyId }) => storyId ?? []),
  );
  return open.map(({ openedAt, storyId, acknowledged }) => ({
    since: openedAt,
    story: storyId === null ? null : (titles.get(storyId) ?? null),
    takenBy: acknowledged && (names.get(acknowledged.by) ?? 'somebody'),
  }));
}
