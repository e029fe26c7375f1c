/**
 * A call for help is one post that says a life is at risk, as a task of the desk.
 *
 * It is open until the control room has it (their log number) or a person has written down why it is none. No rule
 * here hides one, and none lets the system close one.
 */
import type { Id } from '#kernel/id.ts';
import { err, ok, type Result } from '#kernel/result.ts';

export type CallId = Id<'Call'>;

/** A word that made the sorting think of a life at risk, and how much it weighed. */
export type CallReason = { readonly words: string; readonly carried: string; readonly weight: number };

export type Call = {
  readonly id: CallId;
  readonly postId: string;
  readonly storyId: string | null;
  /** The post whose words this one repeats. It stays a task of its own: two people may cry in the same words. */
  readonly repeatsPostId: string | null;
  readonly because: readonly CallReason[];
  readonly openedAt: Date;
  readonly acknowledged: { readonly at: Date; readonly by: string } | null;
  readonly closed: Closing | null;
};

export type Closing = { readonly at: Date; readonly by: string; readonly how: ClosedHow };
export type ClosedHow =
  | { readonly kind: 'handed-over'; readonly logNumber: string }
  | { readonly kind: 'reason'; readonly reason: string };

const secondMs = 1000;
export const deskAlarmAfterMs = 60 * secondMs;
const supervisorAlarmAfterMs = 180 * secondMs;

type CallState = 'open' | 'acknowledged' | 'closed';

function stateOf({ acknowledged, closed }: Call): CallState {
  if (closed) return 'closed';
  return acknowledged ? 'acknowledged' : 'open';
}

/** Whose alarm is due. An acknowledged call has somebody who answers for it. */
export function alarmsDue(call: Call, now: Date): { readonly desk: boolean; readonly supervisor: boolean } {
  const waitedMs = now.getTime() - call.openedAt.getTime();
  const waits = stateOf(call) === 'open';
  return { desk: waits && waitedMs >= deskAlarmAfterMs, supervisor: waits && waitedMs >= supervisorAlarmAfterMs };
}

export type AcknowledgeRefusal = { readonly kind: 'already-closed' };

/** The first person to say "I have it" keeps it; a second press changes nothing. */
export function acknowledge(call: Call, by: string, at: Date): Result<Call, AcknowledgeRefusal> {
  if (call.closed) return err({ kind: 'already-closed' });
  return ok(call.acknowledged ? call : { ...call, acknowledged: { at, by } });
}

export const longestLogNumber = 60;
export const longestReason = 1000;

export type CloseRefusal =
  | { readonly kind: 'already-closed'; readonly how: ClosedHow }
  | { readonly kind: 'needs-log-number' }
  | { readonly kind: 'needs-reason' };

/** Who closes it has seen it, so it counts as acknowledged from then at the latest. */
export function close(call: Call, how: ClosedHow, by: string, at: Date): Result<Call, CloseRefusal> {
  if (call.closed) return err({ kind: 'already-closed', how: call.closed.how });
  if (how.kind === 'handed-over' && how.logNumber.trim() === '') return err({ kind: 'needs-log-number' });
  if (how.kind === 'reason' && how.reason.trim() === '') return err({ kind: 'needs-reason' });
  return ok({ ...call, acknowledged: call.acknowledged ?? { at, by }, closed: { at, by, how } });
}

/** A call with the calls that repeat its words, or repeats whose first is dealt with, under the oldest of them. */
export type CallGroup<C extends Call = Call> = { readonly first: C; readonly repeats: readonly C[] };

/** How strongly the words speak for a life at risk. It orders what is shown; it never leaves anything out. */
function strengthOf({ because }: Pick<Call, 'because'>): number {
  return because.reduce((sum, reason) => sum + (reason.carried === 'call-for-help' ? reason.weight : 0), 0);
}

/** Those that nobody has acknowledged before those that somebody has; then the plainest words, then longest waiting. */
export function grouped<C extends Call>(calls: readonly C[]): readonly CallGroup<C>[] {
  const groups = new Map<string, C[]>();
  for (const call of calls) {
    const words = call.repeatsPostId ?? call.postId;
    groups.set(words, [...(groups.get(words) ?? []), call]);
  }
  return [...groups]
    .flatMap(([words, members]) => {
      const [first, ...repeats] = members.toSorted(
        (a, b) =>
          Number(b.postId === words) - Number(a.postId === words) || a.openedAt.getTime() - b.openedAt.getTime(),
      );
      return first ? [{ first, repeats }] : [];
    })
    .toSorted((a, b) => {
      const taken = Number(isTaken(a)) - Number(isTaken(b));
      const plainer = strengthOf(b.first) - strengthOf(a.first);
      return taken || plainer || a.first.openedAt.getTime() - b.first.openedAt.getTime();
    });
}

/** Somebody answers for every call of the group. */
function isTaken({ first, repeats }: CallGroup): boolean {
  return [first, ...repeats].every((call) => call.acknowledged !== null);
}
