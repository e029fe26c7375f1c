/** Use cases: take words out of public for legal reasons, and open sealed words again, each leaving a record. */
import { holds, type Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { notify } from '#platform/db/database.ts';
import { announce } from '#platform/events/outbox.ts';
import { clearAlarm, deskChanged } from '#intake/desk';
import { unlinkLine } from '#intake/picture';
import { fingerprint, recordAccess, recordCustody } from '#investigation/custody';
import { findCase, publicChanged, type LineDeps } from '../lines/matter.ts';
import { alarms } from '../lines/release-line.ts';
import { saveWithdrawal } from '../lines/statement.store.ts';
import type { StatementId } from '../lines/wording.rules.ts';
import { runsOf, sharesRun } from '../lines/words.rules.ts';
import type { StatementWithdrawn } from '../statement.events.ts';
import { seal, unseal } from './seal.ts';
import { eraseWords, factIdsIn, insertSealed, readAllWords, sealedOf } from './sealed.store.ts';
import { repeaterOf, type WordKeeper } from './word-keeper.ts';
import { mayWithdraw, openerRoles, type WithdrawalCategory } from './withdrawal.rules.ts';

export type WithdrawDeps = LineDeps & {
  /** The installation's secret for sealing. Without it nothing sealed can ever be read again. */
  readonly sealKey: string;
  /** Other modules whose words may repeat the line's. */
  readonly keepers?: readonly WordKeeper[];
};

export type WithdrawRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'already-withdrawn' }
  | { readonly kind: 'authority-repeats-the-words' };

export type Withdraw = {
  readonly statementId: string;
  readonly category: WithdrawalCategory;
  /** Whose order or advice, with its reference. It stays readable, so it may not repeat the words. */
  readonly authority: string;
};

export async function withdrawLine(
  deps: WithdrawDeps,
  actor: Actor,
  { statementId, category, authority }: Withdraw,
): Promise<Result<StatementId, WithdrawRefusal>> {
  if (actor.kind !== 'member' || !mayWithdraw(actor)) return err({ kind: 'not-allowed' });
  const { db, clock, newId, sealKey, keepers = [] } = deps;
  return db.transaction().execute(async (tx) => {
    const found = await findCase(tx, statementId, 'forUpdate');
    if (!found) return err({ kind: 'not-found' });
    const { statement, wordings } = found;
    if (statement.withdrawal) return err({ kind: 'already-withdrawn' });
    const said = wordings.flatMap(({ words }) => (words ? [words.title, words.text, words.because ?? ''] : []));
    if (sharesRun(runsOf(said), [authority])) return err({ kind: 'authority-repeats-the-words' });
    const at = clock();
    const { taken, said: everySaid } = await readAllWords(tx, statementId);
    const factIds = factIdsIn(taken);
    const elsewhere: Record<string, readonly unknown[]> = {};
    for (const { name, takeOut } of keepers) {
      elsewhere[name] = await takeOut(tx, { statementId, repeats: repeaterOf(everySaid), actor, at });
    }
    const plain = JSON.stringify({ ...taken, elsewhere });
    await insertSealed(tx, { id: newId(), statementId, by: actor.id, at, ...seal(sealKey, statementId, plain) });
    await eraseWords(tx, statementId, factIds, at);
    await saveWithdrawal(tx, statement.id, { at, by: actor.id, category, authority });
    for (const { id } of wordings) {
      for (const kind of Object.values(alarms)) await clearAlarm(tx, clock, kind, id);
    }
    await unlinkLine(tx, deps, statementId, at);
    const event: StatementWithdrawn = {
      id: newId(),
      type: 'statements.withdrawn.v1',
      occurredAt: at,
      payload: { statementId: statement.id, category },
    };
    await announce(tx, event);
    await recordCustody(tx, {
      at,
      actor,
      action: 'statements.withdrawn',
      subject: { kind: 'statement', id: statementId },
      detail: { category, words: fingerprint(plain), facts: factIds, authority: fingerprint(authority) },
    });
    await notify(tx, publicChanged, statementId);
    await notify(tx, deskChanged, 'statements');
    return ok(statement.id);
  });
}

export type OpenRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'reason-needed' };

/** The sealed words as JSON, for one person for one reason. Both logs know of it before the words are shown. */
export async function openSealedWords(
  { db, clock, sealKey }: WithdrawDeps,
  actor: Actor,
  { statementId, reason }: { readonly statementId: string; readonly reason: string },
): Promise<Result<string, OpenRefusal>> {
  if (!holds(actor, ...openerRoles)) return err({ kind: 'not-allowed' });
  if (reason.trim() === '') return err({ kind: 'reason-needed' });
  return db.transaction().execute(async (tx) => {
    const sealed = await sealedOf(tx, statementId);
    if (!sealed) return err({ kind: 'not-found' });
    const words = unseal(sealKey, statementId, sealed);
    const subject = { kind: 'statement', id: statementId };
    const at = clock();
    await recordAccess(tx, {
      at,
      actor,
      action: 'consultation',
      subject,
      purpose: 'Opened the words of a withdrawn line',
    });
    const detail = { reason: fingerprint(reason.trim()), words: fingerprint(words) };
    await recordCustody(tx, { at, actor, action: 'statements.sealed-words-opened', subject, detail });
    return ok(words);
  });
}
