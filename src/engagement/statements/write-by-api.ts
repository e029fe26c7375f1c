/** Use cases of the API: write and release in one transaction, so that a script never leaves half of it behind. */
import type { Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Db } from '#platform/db/database.ts';
import { factIdsOf } from './lines/draft.store.ts';
import { startCorrectionWithin, type CorrectionRefusal } from './lines/correct-line.ts';
import { findCase, standing, type LineDeps } from './lines/matter.ts';
import { releaseWithin } from './lines/release-line.ts';
import { startLineWithin, textOf, type Answers, type DraftRefusal, type NewLine } from './lines/save-draft.ts';
import { stopIds } from './lines/stop.rules.ts';
import { suggestStops, suggestTier } from './lines/suggest.rules.ts';
import type { Tier } from './lines/tier.rules.ts';
import type { StatementId, Words } from './lines/wording.rules.ts';

export type CreateStatement = Omit<NewLine, 'tier'> & {
  readonly tier?: Tier | undefined;
  readonly publish: boolean;
  readonly publishAt: Date | null;
};

/** Repeated with the same id, it answers what the first request made. */
export async function createStatement(
  deps: LineDeps,
  actor: Actor,
  given: CreateStatement,
): Promise<Result<StatementId, DraftRefusal>> {
  return deps.db.transaction().execute(async (tx) => {
    const line = {
      ...given,
      tier: given.tier ?? suggestTier(textOf(given.words)).of,
      answers: allAnswers(given.words, given.answers),
    };
    const started = await startLineWithin(tx, deps, actor, line);
    if (!started.ok) return started;
    const { id, isNew } = started.value;
    if (isNew && (given.publish || given.publishAt)) await releaseNow(tx, deps, actor, id, given.publishAt);
    return ok(id);
  });
}

export type CorrectStatement = {
  readonly statementId: string;
  readonly title: string | undefined;
  readonly text: string;
  readonly reason: string;
  readonly tier: Tier | undefined;
  readonly factIds: readonly string[] | undefined;
  readonly answers: Answers;
};

/** What is left out stays as it is said now. */
export async function correctStatement(
  deps: LineDeps,
  actor: Actor,
  given: CorrectStatement,
): Promise<Result<StatementId, CorrectionRefusal>> {
  return deps.db.transaction().execute(async (tx) => {
    const found = await findCase(tx, given.statementId, 'forUpdate');
    const current = found && standing(found.wordings);
    if (!found) return err({ kind: 'not-found' });
    if (found.statement.withdrawal) return err({ kind: 'withdrawn' });
    if (!current?.words) return err({ kind: 'not-published' });
    const words = { ...current.words, text: given.text, title: given.title ?? current.words.title };
    const started = await startCorrectionWithin(tx, deps, actor, {
      statementId: given.statementId,
      words,
      reason: given.reason,
      tier: given.tier ?? current.tier,
      factIds: given.factIds ?? (await factIdsOf(tx, current.id)),
      answers: allAnswers(words, given.answers),
    });
    if (!started.ok) return started;
    await releaseNow(tx, deps, actor, found.statement.id, null);
    return ok(found.statement.id);
  });
}

/** Whoever publishes by the API says that no stop applies; where the words point to one, it is raised all the same. */
function allAnswers(words: Words, given: Answers): Answers {
  const suggested = suggestStops(textOf(words), true).map(({ of }) => of);
  return Object.fromEntries(stopIds.map((stop) => [stop, given[stop] ?? (suggested.includes(stop) ? 'yes' : 'no')]));
}

async function releaseNow(
  tx: Db,
  deps: LineDeps,
  actor: Actor,
  statementId: StatementId,
  publishAt: Date | null,
): Promise<void> {
  const released = await releaseWithin(tx, deps, actor, { statementId, revision: 1, publishAt });
  // Nothing can be in the way of what this transaction wrote itself; if it is, nothing of it may stay.
  if (!released.ok) throw new Error(`releaseNow: ${released.error.kind}`);
}
