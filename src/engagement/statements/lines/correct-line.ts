/** Use case: say it again, rightly. A correction is a wording of its own: same stops, same approvals, old words struck. */
import { holds, type Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Db } from '#platform/db/database.ts';
import { findCase, isOpen, recordDeed, standing, type LineDeps } from './matter.ts';
import { checkDraft, keep, newWording, type Draft, type DraftRefusal } from './save-draft.ts';
import { drafterRoles, mayCorrectAs } from './tier.rules.ts';
import { sameWords, type Wording } from './wording.rules.ts';

export type Correction = Draft & {
  readonly statementId: string;
  /** Public: what was wrong and why. */
  readonly reason: string;
};

export type CorrectionRefusal =
  | DraftRefusal
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-published' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'says-the-same' }
  | { readonly kind: 'reason-needed' }
  | { readonly kind: 'tier-too-low' }
  | { readonly kind: 'being-corrected'; readonly by: string };

export async function startCorrection(
  deps: LineDeps,
  actor: Actor,
  correction: Correction,
): Promise<Result<Wording, CorrectionRefusal>> {
  return deps.db.transaction().execute((tx) => startCorrectionWithin(tx, deps, actor, correction));
}

/** Refuses before it writes anything. */
export async function startCorrectionWithin(
  tx: Db,
  { clock, newId }: Omit<LineDeps, 'db'>,
  actor: Actor,
  correction: Correction,
): Promise<Result<Wording, CorrectionRefusal>> {
  if (actor.kind !== 'member' || !holds(actor, ...drafterRoles)) return err({ kind: 'not-allowed' });
  const found = await findCase(tx, correction.statementId, 'forUpdate');
  if (!found) return err({ kind: 'not-found' });
  const { statement, wordings } = found;
  if (statement.withdrawal) return err({ kind: 'withdrawn' });
  const current = standing(wordings);
  if (!current?.words) return err({ kind: 'not-published' });
  const open = wordings.find(isOpen);
  if (open) return err({ kind: 'being-corrected', by: open.draftedBy });
  if (sameWords(current.words, correction.words)) return err({ kind: 'says-the-same' });
  if (correction.reason.trim() === '') return err({ kind: 'reason-needed' });
  if (!mayCorrectAs(current.tier, correction.tier)) return err({ kind: 'tier-too-low' });
  const refusal = await checkDraft(tx, statement.kind, correction);
  if (refusal) return err(refusal);
  const at = clock();
  const number = Math.max(...wordings.map((wording) => wording.number)) + 1;
  const reason = correction.reason.trim();
  const wording = newWording({
    id: newId(),
    statementId: statement.id,
    number,
    by: actor.id,
    at,
    draft: correction,
    reason,
  });
  await keep(tx, { kind: statement.kind, wording, draft: correction, by: actor.id, at });
  await recordDeed(tx, { wording, actor, at }, 'correction-drafted', { corrects: current.id });
  return ok(wording);
}
