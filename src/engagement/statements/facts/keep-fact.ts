/** Use cases of the facts ledger: ask whether something may be said, decide it, give it to somebody who can. */
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { asId } from '#kernel/id.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { findMember } from '#platform/auth/members.ts';
import { notify, type Db } from '#platform/db/database.ts';
import { clearAlarm, deskChanged, raiseAlarm } from '#intake/desk';
import { storyTitles } from '#intake/picture';
import { fingerprint, recordCustody } from '#investigation/custody';
import { publishedOnFact } from '../lines/draft.store.ts';
import { drafterRoles } from '../lines/tier.rules.ts';
import {
  chaseEveryMs,
  decideFact,
  mayAskForFacts,
  reassignFact,
  type Decision,
  type Fact,
  type FactId,
  type FactRefusal,
  type Grade,
} from './fact.rules.ts';
import { findFact, insertFact, saveFact } from './fact.store.ts';

export type FactDeps = { readonly db: Db; readonly clock: Clock; readonly newId: () => string };

export const factWaits = 'statements.fact-waits';
const factNoLongerCleared = 'statements.fact-no-longer-cleared';

export type NewFact = {
  /** Made when the form was shown, so that the same form sent twice asks once. */
  readonly id?: string | undefined;
  readonly text: string;
  readonly source: string;
  readonly grade: Grade;
  readonly deciderId: string;
  readonly storyId: string | null;
};

export type AskRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'unknown-decider' }
  | { readonly kind: 'unknown-story' };

/** Writes down something we could say and asks its decider. From now on it is chased. */
export async function askForFact(
  { db, clock, newId }: FactDeps,
  actor: Actor,
  given: NewFact,
): Promise<Result<FactId, AskRefusal>> {
  if (actor.kind !== 'member' || !mayAskForFacts(actor)) return err({ kind: 'not-allowed' });
  return db.transaction().execute(async (tx) => {
    if (!(await findMember(tx, given.deciderId))) return err({ kind: 'unknown-decider' });
    const { storyId } = given;
    if (storyId && !(await storyTitles(tx, [storyId])).has(storyId)) return err({ kind: 'unknown-story' });
    const at = clock();
    const fact: Fact = {
      id: asId<'Fact'>(given.id ?? newId()),
      text: given.text,
      source: given.source,
      grade: given.grade,
      storyId,
      deciderId: given.deciderId,
      askedBy: actor.id,
      askedAt: at,
      state: 'pending',
      reason: null,
      decidedBy: null,
      decidedAt: null,
      chases: 0,
      nextChaseAt: new Date(at.getTime() + chaseEveryMs),
      sealedAt: null,
    };
    if (!(await insertFact(tx, fact))) return ok(fact.id);
    await recordFact(tx, fact, actor, at, 'fact-asked');
    return ok(fact.id);
  });
}

export type DecideFactRefusal = FactRefusal | { readonly kind: 'not-found' };

/** A published line that rests on a fact which is no longer cleared alarms the desk: somebody has to look at it. */
export async function decideOnFact(
  deps: FactDeps,
  actor: Actor,
  factId: string,
  decision: Decision,
): Promise<Result<Fact, DecideFactRefusal>> {
  const { db, clock } = deps;
  return db.transaction().execute(async (tx) => {
    const fact = await findFact(tx, factId, 'forUpdate');
    if (!fact) return err({ kind: 'not-found' });
    const at = clock();
    const outcome = decideFact(fact, actor, decision, at);
    if (!outcome.ok) return outcome;
    await saveFact(tx, outcome.value);
    await clearAlarm(tx, clock, factWaits, factId);
    if (fact.state === 'cleared') {
      for (const statementId of await publishedOnFact(tx, factId)) {
        await raiseAlarm(tx, deps, {
          kind: factNoLongerCleared,
          subjectId: `${factId} ${statementId}`,
          text: 'A fact that a published line rests on is no longer cleared. Read the line again: correct it or withdraw it.',
          href: `/console/statements/${statementId}`,
          roles: drafterRoles,
        });
      }
    }
    await recordFact(tx, outcome.value, actor, at, `fact-${outcome.value.state}`);
    return outcome;
  });
}

export async function giveFactTo(
  { db, clock }: FactDeps,
  actor: Actor,
  factId: string,
  deciderId: string,
): Promise<Result<Fact, DecideFactRefusal | { readonly kind: 'unknown-decider' }>> {
  return db.transaction().execute(async (tx) => {
    const fact = await findFact(tx, factId, 'forUpdate');
    if (!fact) return err({ kind: 'not-found' });
    const at = clock();
    const outcome = reassignFact(fact, actor, deciderId, at);
    if (!outcome.ok) return outcome;
    if (!(await findMember(tx, deciderId))) return err({ kind: 'unknown-decider' });
    await saveFact(tx, outcome.value);
    await clearAlarm(tx, clock, factWaits, factId);
    await recordFact(tx, outcome.value, actor, at, 'fact-reassigned');
    return outcome;
  });
}

export async function recordFact(tx: Db, fact: Fact, actor: Actor, at: Date, action: string): Promise<void> {
  await recordCustody(tx, {
    at,
    actor,
    action: `statements.${action}`,
    subject: { kind: 'fact', id: fact.id },
    detail: {
      decider: fact.deciderId,
      grade: fact.grade,
      chases: fact.chases,
      ...(fact.text === null ? {} : { words: fingerprint(fact.text) }),
      ...(fact.reason === null ? {} : { reason: fingerprint(fact.reason) }),
    },
  });
  await notify(tx, deskChanged, 'statements');
}
