/** Use case: somebody entitled decides that a raised stop does not stop these words, and writes down why. */
import type { Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { fingerprint } from '#investigation/custody';
import { answersOf, saveAnswers } from './draft.store.ts';
import { findCase, isOpen, recordDeed, type LineDeps } from './matter.ts';
import { mayLift, ruleOf, type StopId } from './stop.rules.ts';

export type LiftRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'not-raised' }
  | { readonly kind: 'changed-since'; readonly revision: number }
  | { readonly kind: 'reason-needed' }
  | { readonly kind: 'decider-needed' };

export type LiftStop = {
  readonly statementId: string;
  readonly revision: number;
  readonly stop: StopId;
  /** One of the stop's `decidedBy`, where it has any. */
  readonly decidedBy: string | null;
  readonly reason: string;
};

export async function liftStop(
  { db, clock }: LineDeps,
  actor: Actor,
  { statementId, revision, stop, decidedBy, reason }: LiftStop,
): Promise<Result<null, LiftRefusal>> {
  if (actor.kind !== 'member' || !mayLift(actor, stop)) return err({ kind: 'not-allowed' });
  return db.transaction().execute(async (tx) => {
    const found = await findCase(tx, statementId, 'forUpdate');
    if (!found || found.matter.withdrawn) return err({ kind: 'not-found' });
    const { wording } = found.matter;
    if (wording.revision !== revision) return err({ kind: 'changed-since', revision: wording.revision });
    const answer = (await answersOf(tx, wording.id)).find((one) => one.stop === stop);
    if (!isOpen(wording) || answer?.answer !== 'yes') return err({ kind: 'not-raised' });
    const deciders = ruleOf(stop).decidedBy;
    if (deciders && !(decidedBy && deciders.includes(decidedBy))) return err({ kind: 'decider-needed' });
    if (reason.trim() === '') return err({ kind: 'reason-needed' });
    const at = clock();
    const lift = { by: actor.id, at, revision, decidedBy: deciders ? decidedBy : null, reason: reason.trim() };
    await saveAnswers(tx, wording.id, [{ ...answer, lift }]);
    const detail = { stop, decidedBy: lift.decidedBy, reason: fingerprint(lift.reason) };
    await recordDeed(tx, { wording, actor, at }, 'stop-lifted', detail);
    return ok(null);
  });
}
