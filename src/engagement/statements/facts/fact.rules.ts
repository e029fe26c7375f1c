/** A fact: something we could say, and the named person who decides whether we may. */
import { holds, type Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { drafterRoles } from '../lines/tier.rules.ts';

export type FactId = Id<'Fact'>;

export const grades = ['seen-by-police', 'confirmed', 'one-source', 'not-confirmed'] as const;
export type Grade = (typeof grades)[number];

export const gradeLabels: Readonly<Record<Grade, string>> = {
  'seen-by-police': 'Seen or done by our own people',
  confirmed: 'Confirmed by two sources that do not depend on each other',
  'one-source': 'One good source, not yet confirmed',
  'not-confirmed': 'Heard, not confirmed',
};

export type FactState = 'pending' | 'cleared' | 'not-cleared';

export type Fact = {
  readonly id: FactId;
  /** Null once a withdrawal has sealed it, and so are `source` and `reason`. */
  readonly text: string | null;
  readonly source: string | null;
  readonly grade: Grade;
  readonly storyId: string | null;
  readonly deciderId: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly state: FactState;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly chases: number;
  readonly nextChaseAt: Date | null;
  readonly sealedAt: Date | null;
};

export const chaseEveryMs = 15 * 60 * 1000;
/** From this chase on the duty supervisor hears of it too. */
const escalateAtChase = 2;

export type FactRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'sealed' }
  | { readonly kind: 'reason-needed' }
  | { readonly kind: 'already-decided'; readonly state: FactState };

export function mayAskForFacts(actor: Actor): boolean {
  return holds(actor, ...drafterRoles);
}

export type Decision = { readonly cleared: boolean; readonly reason: string };

/** Only the named decider decides, and may decide again when things change. Refusing to clear needs a reason. */
export function decideFact(
  fact: Fact,
  actor: Actor,
  { cleared, reason }: Decision,
  at: Date,
): Result<Fact, FactRefusal> {
  if (actor.kind !== 'member' || actor.id !== fact.deciderId) return err({ kind: 'not-allowed' });
  if (fact.sealedAt) return err({ kind: 'sealed' });
  const state = cleared ? 'cleared' : 'not-cleared';
  if (fact.state === state) return err({ kind: 'already-decided', state });
  if (!cleared && reason.trim() === '') return err({ kind: 'reason-needed' });
  return ok({
    ...fact,
    state,
    reason: reason.trim() || null,
    decidedBy: actor.id,
    decidedAt: at,
    nextChaseAt: null,
  });
}

/** A supervisor gives a waiting fact to somebody who can be reached. The clock of its chases starts again. */
export function reassignFact(fact: Fact, actor: Actor, deciderId: string, at: Date): Result<Fact, FactRefusal> {
  if (!holds(actor, 'duty-supervisor')) return err({ kind: 'not-allowed' });
  if (fact.sealedAt) return err({ kind: 'sealed' });
  if (fact.state !== 'pending') return err({ kind: 'already-decided', state: fact.state });
  return ok({ ...fact, deciderId, chases: 0, nextChaseAt: new Date(at.getTime() + chaseEveryMs) });
}

/** One chase at a time: after a long silence the next one is a quarter of an hour away, not all of them at once. */
export function chaseFact(fact: Fact, at: Date): { readonly fact: Fact; readonly escalate: boolean } | undefined {
  if (fact.state !== 'pending' || !fact.nextChaseAt || fact.nextChaseAt > at) return undefined;
  const chases = fact.chases + 1;
  return {
    fact: { ...fact, chases, nextChaseAt: new Date(at.getTime() + chaseEveryMs) },
    escalate: chases >= escalateAtChase,
  };
}
