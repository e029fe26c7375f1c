/** What the desk did in an exercise, gathered from those who know, and scored. */
import type { Db } from '#platform/db/database.ts';
import { rumourScores } from '#engagement/rumours';
import { statementScores, type StatementScores } from '#engagement/statements';
import { callScores } from '#intake/calls-for-help';
import { storyOfPost } from '#intake/picture';
import { scriptOf } from '../play/rehearsals.ts';
import type { Run } from '../play/run.rules.ts';
import { listHanded } from '../play/run.store.ts';
import type { StoryOf } from './match.rules.ts';
import { scoreEvening, type Performance, type Score } from './score.rules.ts';

export type DeskScore = Score & { readonly statements: Omit<StatementScores, 'stories'> };

export async function scoreDesk(db: Db, run: Run, positionMs: number): Promise<DeskScore> {
  const ms = (at: Date) => at.getTime() - run.startsAt.getTime();
  const msOrNull = (at: Date | null) => at && ms(at);
  const handed = await listHanded(db);
  const named = new Map(handed.map(({ externalId, postId }) => [postId, externalId]));
  const { stories, ...statements } = await statementScores(db);
  const performance: Performance = {
    positionMs,
    openedMs: run.openedPositionMs,
    storyOf: await boardStories(db),
    lines: stories.map(({ storyId, firstLineAt, firstAnswerAt }) => ({
      storyId,
      firstLineMs: ms(firstLineAt),
      firstAnswerMs: msOrNull(firstAnswerAt),
    })),
    calls: (await callScores(db)).map((call) => ({
      externalId: named.get(call.postId),
      openedMs: ms(call.openedAt),
      acknowledgedMs: msOrNull(call.acknowledgedAt),
      closedMs: msOrNull(call.closedAt),
      how: call.how,
    })),
    rumours: (await rumourScores(db)).map((rumour) => ({
      id: rumour.id,
      claim: rumour.claim,
      storyIds: rumour.storyIds,
      status: rumour.status,
      publicWord: rumour.publicWord,
      firstPublicMs: firstPublic(rumour, ms),
    })),
  };
  return { ...scoreEvening(scriptOf(run), performance), statements };
}

/** The board's story of each post that was handed over and sorted, by the script's name of the post. */
export async function boardStories(db: Db): Promise<StoryOf> {
  const handed = await listHanded(db);
  const stories = await storyOfPost(
    db,
    handed.map(({ postId }) => postId),
  );
  return new Map(
    handed.flatMap(({ externalId, postId }) => {
      const story = stories.get(postId);
      return story === undefined ? [] : [[externalId, story] as const];
    }),
  );
}

/** The register counts from when it first heard the claim; the score counts on the clock of the event. */
function firstPublic(
  rumour: {
    readonly openedAt: Date;
    readonly firstHeardAt: Date | null;
    readonly minutesToFirstPublicWord: number | null;
  },
  ms: (at: Date) => number,
): number | null {
  const { openedAt, firstHeardAt, minutesToFirstPublicWord } = rumour;
  if (minutesToFirstPublicWord === null) return null;
  return ms(firstHeardAt ?? openedAt) + minutesToFirstPublicWord * 60_000;
}
