/** Use case: one press from a story says in neutral words that we know and are looking. */
import { holds, type Actor } from '#kernel/actor.ts';
import { asId } from '#kernel/id.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { findStory } from '#intake/picture';
import { holdingForMs, holdingWords } from './holding.rules.ts';
import type { LineDeps } from './matter.ts';
import { releaseWithin } from './release-line.ts';
import { startLineWithin } from './save-draft.ts';
import { holdingLineSince, lockHoldingLine } from './due.store.ts';
import { stopIds } from './stop.rules.ts';
import { drafterRoles } from './tier.rules.ts';
import type { StatementId } from './wording.rules.ts';

export type HoldingRefusal = { readonly kind: 'not-allowed' } | { readonly kind: 'not-found' };

/** Pressed twice, by one person or by two, there is one holding line until its half hour is over. */
export async function pressHoldingLine(
  deps: LineDeps,
  actor: Actor,
  storyId: string,
): Promise<Result<StatementId, HoldingRefusal>> {
  if (!holds(actor, ...drafterRoles)) return err({ kind: 'not-allowed' });
  return deps.db.transaction().execute(async (tx) => {
    await lockHoldingLine(tx, storyId);
    const story = await findStory(tx, storyId);
    if (!story) return err({ kind: 'not-found' });
    const since = new Date(deps.clock().getTime() - holdingForMs);
    const known = await holdingLineSince(tx, storyId, since);
    if (known) return ok(known);
    const id = asId<'Statement'>(deps.newId());
    const started = await startLineWithin(tx, deps, actor, {
      id,
      kind: 'holding',
      words: holdingWords(story.places[0]),
      tier: 'routine',
      storyIds: [storyId],
      factIds: [],
      // The standard words say nothing about anybody: the answers are known before they are asked.
      answers: Object.fromEntries(stopIds.map((stop) => [stop, 'no'])),
    });
    if (!started.ok) throw new Error(`pressHoldingLine: ${started.error.kind}`);
    const released = await releaseWithin(tx, deps, actor, { statementId: id, revision: 1, publishAt: null });
    if (!released.ok) throw new Error(`pressHoldingLine: ${released.error.kind}`);
    return ok(id);
  });
}
