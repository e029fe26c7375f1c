/** Writing to the two logs, in the transaction of the deed. */
import { actorRef, type Actor } from '#kernel/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { appendEntries } from './log.store.ts';

/** One thing done to evidence or to a public statement. `detail` holds hashes, ids and categories: never words or names. */
export type CustodyEntry = {
  readonly at: Date;
  readonly actor: Actor;
  /** What was done, past tense with its module, such as `statements.published`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly detail?: Readonly<Record<string, unknown>>;
};

/** Who looked at, changed, joined, passed on or erased what about whom, and why: Data Protection Act 2018, section 62. */
export type AccessEntry = Omit<CustodyEntry, 'action'> & {
  readonly action: 'collection' | 'alteration' | 'consultation' | 'disclosure' | 'combination' | 'erasure';
  readonly purpose: string;
  readonly recipient?: string;
};

export async function recordCustody(tx: Db, ...entries: readonly CustodyEntry[]): Promise<void> {
  await appendEntries(tx, 'custody_entry', entries.map(toRow));
}

export async function recordAccess(tx: Db, ...entries: readonly AccessEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    ...toRow(entry),
    purpose: entry.purpose,
    recipient: entry.recipient ?? null,
  }));
  await appendEntries(tx, 'access_entry', rows);
}

function toRow({ at, actor, action, subject, detail = {} }: CustodyEntry) {
  return { at, actor: actorRef(actor), action, subject_kind: subject.kind, subject_id: subject.id, detail };
}
