/**
 * A rumour is a claim on our register. Its status is only ever set by a person.
 *
 * Only rules live here: no I/O, no clock, no randomness.
 */
import { holds, type Actor, type Role } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { err, ok, type Result } from '#kernel/result.ts';

export type RumourId = Id<'Rumour'>;

/** What the public sees of a rumour. Its words are its own: the claim is for us. */
export type PublicState =
  | { readonly kind: 'never' }
  | {
      readonly kind: 'public';
      readonly wording: string;
      readonly answer: string;
      readonly statementId: string | null;
      readonly since: Date;
      readonly changedAt: Date;
      /** The duty supervisor who looked at what might be a name. */
      readonly namesCheckedBy: string | null;
    }
  | { readonly kind: 'withdrawn'; readonly at: Date; readonly reason: WithdrawalReason };

export const withdrawalReasons = ['over', 'mistake', 'names-person', 'legal'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** Words that wait for a duty supervisor to look at for names. */
export type Proposal = { readonly wording: string; readonly answer: string; readonly statementId: string | null };

export type Rumour = {
  readonly id: RumourId;
  /** Raised by every decision, so that whoever decided on an older page is told. */
  readonly version: number;
  /** One sentence, in our words. */
  readonly claim: string;
  readonly description: string;
  readonly places: readonly string[];
  readonly priority: Priority;
  readonly answerBy: Date;
  readonly status: Status;
  readonly settledAt: Date | null;
  /** While this stands the rumour can never be public. */
  readonly namesPerson: boolean;
  readonly assignedTo: string | null;
  readonly openedAt: Date;
  readonly openedBy: string;
  readonly changedAt: Date;
  readonly changedBy: string;
  /** People whose sightings were forgotten on time: the count stays. */
  readonly peopleForgotten: number;
  readonly proposal: Proposal | null;
  readonly public: PublicState;
  readonly firstPublicAt: Date | null;
};

/** The nine of the field, in the order in which they are offered. Three say that it cannot be found out. */
export const statuses = [
  'new',
  'under-investigation',
  'confirmed-true',
  'probably-true',
  'unverifiable-probably-true',
  'unverifiable',
  'unverifiable-probably-false',
  'probably-false',
  'confirmed-false',
] as const;
export type Status = (typeof statuses)[number];

export const statusWords: Readonly<Record<Status, string>> = {
  new: 'New',
  'under-investigation': 'Under investigation',
  'confirmed-true': 'Confirmed true',
  'probably-true': 'Probably true',
  'unverifiable-probably-true': 'Impossible to verify, but probably true',
  unverifiable: 'Impossible to verify',
  'unverifiable-probably-false': 'Impossible to verify, but probably false',
  'probably-false': 'Probably false',
  'confirmed-false': 'Confirmed false',
};

/** Work is over: we know, or we know that nobody can know. The probable ones are still being worked on. */
export function isSettled(status: Status): boolean {
  return isConfirmed(status) || status.startsWith('unverifiable');
}

export function isConfirmed(status: Status): boolean {
  return status === 'confirmed-true' || status === 'confirmed-false';
}

export const priorities = ['high', 'medium', 'low'] as const;
export type Priority = (typeof priorities)[number];

const minuteMs = 60_000;

/**
 * How soon each should be settled. High is set by what the public does without us: in real disorder somebody denies a
 * rumour at a median of 9.6 minutes, so a first word is due within ten and a finding within thirty.
 */
const answerWithinMs: Readonly<Record<Priority, number>> = {
  high: 30 * minuteMs,
  medium: 4 * 60 * minuteMs,
  low: 48 * 60 * minuteMs,
};

export function answerBy(openedAt: Date, priority: Priority): Date {
  return new Date(openedAt.getTime() + answerWithinMs[priority]);
}

export type AnswerClock = {
  readonly state: 'settled' | 'in-time' | 'soon' | 'overdue';
  /** Until it is due, or since it was. */
  readonly seconds: number;
};

/** "Soon" is the last third of the time, so that a two-day rumour warns earlier than a half-hour one. */
export function answerClock(
  rumour: { readonly status: Status; readonly priority: Priority; readonly answerBy: Date },
  now: Date,
): AnswerClock {
  const leftMs = rumour.answerBy.getTime() - now.getTime();
  const seconds = Math.floor(Math.abs(leftMs) / 1000);
  if (isSettled(rumour.status)) return { state: 'settled', seconds };
  if (leftMs <= 0) return { state: 'overdue', seconds };
  return { state: leftMs < answerWithinMs[rumour.priority] / 3 ? 'soon' : 'in-time', seconds };
}

export type StatusRefusal =
  | { readonly kind: 'not-a-person' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'never-new-again' }
  | { readonly kind: 'reason-needed' }
  | { readonly kind: 'finding-needed' };

/**
 * May this person take the rumour from one status to another? Every step but the first look needs a reason, since it
 * will be asked for later; a confirmed one needs something found as well, since the public will be told it is so.
 */
export function changeStatus(
  from: Status,
  to: Status,
  { actor, reason, findings }: { readonly actor: Actor; readonly reason: string; readonly findings: number },
): Result<Status, StatusRefusal> {
  if (actor.kind !== 'member') return err({ kind: 'not-a-person' });
  if (from === to) return err({ kind: 'unchanged' });
  if (to === 'new') return err({ kind: 'never-new-again' });
  const firstLook = from === 'new' && to === 'under-investigation';
  if (!firstLook && reason.trim() === '') return err({ kind: 'reason-needed' });
  if (isConfirmed(to) && findings === 0) return err({ kind: 'finding-needed' });
  return ok(to);
}

/** Who works on the register. Others of the force may read it. */
export const registerRoles: readonly Role[] = ['desk', 'duty-supervisor', 'neighbourhood-officer'];
/** Who decides what the public sees of it. */
export const publishingRoles: readonly Role[] = ['desk', 'duty-supervisor'];

export const mayWork = (actor: Actor) => holds(actor, ...registerRoles);
export const mayPublish = (actor: Actor) => holds(actor, ...publishingRoles);

/** Heard how. Never who: a sighting is about the claim. */
export const sourceKinds = [
  'public post',
  'message to us',
  'phone call',
  'at the counter',
  'officer',
  'partner',
  'other',
] as const;
export type SourceKind = (typeof sourceKinds)[number];
