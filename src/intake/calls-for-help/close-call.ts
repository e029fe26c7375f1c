/** Use case: the control room has it, or a person writes down why it is no call for help. Nothing else closes one. */
import { holds, type Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { notify } from '#platform/db/database.ts';
import { fingerprint, recordCustody } from '#investigation/custody';
import { clearAlarm, deskChanged, deskRoles } from '#intake/desk';
import { deskAlarm, supervisorAlarm } from './alarm-waiting-calls.ts';
import { close, type Call, type CallId, type ClosedHow, type CloseRefusal } from './call.rules.ts';
import { findCall, openRepeats, saveCall } from './call.store.ts';
import type { CallDeps } from './open-call.ts';

export type CloseCallError = CloseRefusal | { readonly kind: 'not-found' } | { readonly kind: 'not-allowed' };

export type CloseCall = {
  readonly id: CallId;
  readonly how: ClosedHow;
  /** Closes the open calls that repeat its words in the same way: a person has looked at them. */
  readonly alsoRepeats: boolean;
};

/** Answers what was closed: the call, and the repeats that went with it. */
export async function closeCall(
  { db, clock }: Omit<CallDeps, 'newId'>,
  actor: Actor,
  { id, how, alsoRepeats }: CloseCall,
): Promise<Result<readonly Call[], CloseCallError>> {
  if (actor.kind !== 'member' || !holds(actor, ...deskRoles)) return err({ kind: 'not-allowed' });
  return db.transaction().execute(async (tx) => {
    const call = await findCall(tx, id, 'forUpdate');
    if (!call) return err({ kind: 'not-found' });
    const at = clock();
    const repeats = alsoRepeats ? await openRepeats(tx, call.postId) : [];
    const closed: Call[] = [];
    for (const one of [call, ...repeats]) {
      const outcome = close(one, how, actor.id, at);
      if (!outcome.ok) return outcome;
      closed.push(outcome.value);
    }
    for (const one of closed) {
      await saveCall(tx, one);
      await clearAlarm(tx, clock, deskAlarm, one.id);
      await clearAlarm(tx, clock, supervisorAlarm, one.id);
    }
    await recordCustody(
      tx,
      ...closed.map((one) => ({
        at,
        actor,
        action: 'calls-for-help.closed',
        subject: { kind: 'call-for-help', id: one.id },
        detail: detailOf(how, one, id),
      })),
    );
    await notify(tx, deskChanged, 'calls-for-help');
    return ok(closed);
  });
}

/** The log number is the control room's own reference and no personal detail; a reason is words, so only its hash. */
function detailOf(how: ClosedHow, call: Call, asked: CallId) {
  const common = call.id === asked ? {} : { withCall: asked };
  return how.kind === 'handed-over'
    ? { ...common, how: how.kind, logNumber: how.logNumber }
    : { ...common, how: how.kind, reason: fingerprint(how.reason) };
}
