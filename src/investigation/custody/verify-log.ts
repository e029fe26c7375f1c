/** Recomputes a whole log and says where it first fails. Needs nothing but the rows. */
import type { Db } from '#platform/db/database.ts';
import { genesis, sealOf } from './seal.ts';
import { entriesAfter, type LogName } from './log.store.ts';

export type LogVerdict =
  | { readonly whole: true; readonly entries: number; readonly head: string }
  | { readonly whole: false; readonly brokenAt: number; readonly reason: string };

export async function verifyLog(db: Db, log: LogName): Promise<LogVerdict> {
  let expected = { seq: 1, previousHash: genesis };
  for (;;) {
    const rows = await entriesAfter(db, log, expected.seq - 1);
    if (rows.length === 0) return { whole: true, entries: expected.seq - 1, head: expected.previousHash };
    for (const row of rows) {
      const { seq, at, previous_hash: previousHash, hash, ...fields } = row;
      const broken = (reason: string): LogVerdict => ({ whole: false, brokenAt: expected.seq, reason });
      if (seq !== expected.seq) return broken(`entry ${expected.seq} is missing`);
      if (previousHash !== expected.previousHash) return broken('it does not follow the entry before it');
      if (sealOf({ seq, at, previousHash, fields }) !== hash) return broken('its content was changed');
      expected = { seq: seq + 1, previousHash: hash };
    }
  }
}
