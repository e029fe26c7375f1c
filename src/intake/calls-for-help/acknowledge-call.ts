/** Use case: a person of the desk says "I have it". From then on somebody answers for the call. */
import { holds, type Actor } from '#kernel/actor.ts';
import { err, type Result } from '#kernel/result.ts';
import { notify } from '#platform/db/database.ts';
import { recordCustody } from '#investigation/custody';
import { clearAlarm, deskChanged, deskRoles } from '#intake/desk';
import { deskAlarm, supervisorAlarm } from './alarm-waiting-calls.ts';
import { acknowledge, type AcknowledgeRefusal, type Call, type CallId } from './call.rules.ts';
import { findCall, openRepeats, saveCall } from './call.store.ts';
import type { CallDeps } from './open-call.ts';

export type AcknowledgeCallError =
  | AcknowledgeRefusal
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-allowed' };

export async function acknowledgeCall(
  { db, clock }: Omit<CallDeps, 'newId'>,
  actor: Actor,
  id: CallId,
): Promise<Result<Call, AcknowledgeCallError>> {
  if (actor.kind !== 'member' || !holds(actor, ...deskRoles)) return err({ kind: 'not-allowed' });
  return db.transaction().execute(async (tx) => {
    const call = await findCall(tx, id, 'forUpdate');
    if (!call) return err({ kind: 'not-found' });
    const at = clock();
    const outcome = acknowledge(call, actor.id, at);
    if (!outcome.ok) return outcome;
    // The same cry passed on: whoever takes the one has read them all. Each still has to be closed.
    const waiting = [call, ...(await openRepeats(tx, call.postId))].filter((one) => !one.acknowledged);
    for (const one of waiting) {
      const taken = acknowledge(one, actor.id, at);
      if (!taken.ok) continue;
      await saveCall(tx, taken.value);
      await clearAlarm(tx, clock, deskAlarm, one.id);
      await clearAlarm(tx, clock, supervisorAlarm, one.id);
    }
    await recordCustody(
      tx,
      ...waiting.map((one) => ({
        at,
        actor,
        action: 'calls-for-help.acknowledged',
        subject: { kind: 'call-for-help', id: one.id },
        detail: { waitedSeconds: Math.round((at.getTime() - one.openedAt.getTime()) / 1000) },
      })),
    );
    if (waiting.length > 0) await notify(tx, deskChanged, 'calls-for-help');
    return outcome;
  });
}
