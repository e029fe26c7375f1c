/** The one row that says what this database is. */
import type { Db } from '#platform/db/database.ts';

export type InstallationRow = {
  readonly mode: 'exercise' | 'live';
  readonly exercise: string | null;
  readonly force_name: string;
};

/** Writes the row on first start; afterwards answers what was written then. */
export async function claimInstallation(
  db: Db,
  asked: Omit<InstallationRow, 'force_name'> & { readonly forceName: string; readonly at: Date },
): Promise<InstallationRow> {
  await db
    .insertInto('installation')
    .values({ mode: asked.mode, exercise: asked.exercise, force_name: asked.forceName, created_at: asked.at })
    .onConflict((conflict) => conflict.column('singleton').doNothing())
    .execute();
  return db.selectFrom('installation').select(['mode', 'exercise', 'force_name']).executeTakeFirstOrThrow();
}
