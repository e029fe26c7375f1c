/** Takes what repeats a withdrawn line out of the work on rumours. The claim stays: it is what others say. */
import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

const written = [
  ['rumour', 'description'],
  ['rumour_finding', 'finding'],
  ['rumour_finding', 'source'],
  ['rumour_check', 'with_whom'],
  ['rumour_check', 'answer'],
  ['rumour_status_change', 'reason'],
  ['rumour_sighting', 'note'],
] as const;

export type TakenWords = { readonly table: string; readonly column: string; readonly words: string };

/** `without` answers the text to put in its place, or undefined where nothing is to be taken. */
export async function takeOutWords(
  tx: Db,
  without: (text: string) => string | undefined,
): Promise<readonly TakenWords[]> {
  const taken: TakenWords[] = [];
  for (const [table, column] of written) {
    const { rows } = await sql<{ words: string }>`
      select distinct ${sql.ref(column)} as words from ${sql.table(table)}
      where ${sql.ref(column)} <> ''`.execute(tx);
    for (const { words } of rows) {
      const left = without(words);
      if (left === undefined) continue;
      await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = ${left} where ${sql.ref(column)} = ${words}`.execute(tx);
      taken.push({ table, column, words });
    }
  }
  return taken;
}
