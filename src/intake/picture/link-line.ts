/**
 * Part of the transaction that publishes or withdraws a line: the only thing that stops the clock of a story, or
 * lets it run again.
 *
 * The log is written before the story is locked. The sorting does the same, so that the two never wait for each other.
 */
import { actorRef, type Actor } from '#kernel/actor.ts';
import { notify, type Db } from '#platform/db/database.ts';
import { recordCustody } from '#investigation/custody';
import { deskChanged } from '#intake/desk';
import { insertLine, lockStory, recountAsked, saveUnlinked, storiesOfLine } from './story.store.ts';
import type { LineKind } from './vacuum.rules.ts';

export type LinkedLine = {
  readonly storyId: string;
  readonly kind: LineKind;
  readonly statementId: string;
  /** When it was published. */
  readonly at: Date;
  readonly actor: Actor;
};

/** `_deps` is there for the callers' convenience: nothing of it is needed. */
export async function linkLine(tx: Db, _deps: unknown, line: LinkedLine): Promise<void> {
  const { storyId, kind, statementId, at, actor } = line;
  await recordCustody(tx, {
    at,
    actor,
    action: 'picture.line-linked',
    subject: { kind: 'story', id: storyId },
    detail: { statement: statementId, kind },
  });
  if (!(await lockStory(tx, storyId))) throw new Error(`linkLine: story ${storyId} is not there`);
  await insertLine(tx, { statementId, storyId, kind, at, linkedBy: actorRef(actor) });
  await recountAsked(tx, storyId);
  await notify(tx, deskChanged, 'picture');
}

/** The line is no longer public: the clock goes on as if it had never been. */
export async function unlinkLine(tx: Db, _deps: unknown, statementId: string, at: Date): Promise<void> {
  const stories = await storiesOfLine(tx, statementId);
  if (stories.length === 0) return;
  await recordCustody(
    tx,
    ...stories.map((id) => ({
      at,
      actor: { kind: 'system' as const, job: 'picture' },
      action: 'picture.line-unlinked',
      subject: { kind: 'story', id },
      detail: { statement: statementId },
    })),
  );
  for (const id of stories) await lockStory(tx, id);
  await saveUnlinked(tx, statementId, at);
  for (const id of stories) await recountAsked(tx, id);
  await notify(tx, deskChanged, 'picture');
}
