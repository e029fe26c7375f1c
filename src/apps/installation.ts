/** Opens the database of this installation, brings it up to date and makes sure that it is the kind it is opened as. */
import type { Clock } from '#kernel/clock.ts';
import { folderKey } from '#platform/auth/tokens.ts';
import { saveMember } from '#platform/auth/members.ts';
import type { Config } from '#platform/config/config.ts';
import { openDatabase, type Database } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { Refused } from './command.ts';
import { claimInstallation } from './installation.store.ts';
import { personas } from './personas.ts';

/** `off` is live; `empty` an exercise force without a rehearsed event; anything else the name of one. */
export type Kind = { readonly mode: 'live' } | { readonly mode: 'exercise'; readonly exercise: string };

export type Installation = {
  readonly database: Database;
  readonly kind: Kind;
  readonly signingKey: string;
  readonly forceName: string;
};

const migrationsFolder = new URL('../migrations/', import.meta.url);

export async function openInstallation(
  config: Config,
  folder: string,
  kind: Kind,
  wallClock: Clock,
): Promise<Installation> {
  if (kind.mode === 'live') refuseUnfit(config);
  const signingKey = config.signingKey ?? (await folderKey(folder));
  const database = await openDatabase(config.databaseUrl ? { url: config.databaseUrl } : { folder });
  try {
    await migrate(database.db, migrationsFolder);
    const found = await claimInstallation(database.db, {
      mode: kind.mode,
      exercise: kind.mode === 'exercise' ? kind.exercise : null,
      forceName: config.forceName,
      at: wallClock(),
    });
    if (found.mode !== kind.mode) throw new Refused(wrongKind(found.mode));
    if (kind.mode === 'exercise') {
      for (const persona of personas) await saveMember(database.db, persona);
    }
    return { database, kind, signingKey, forceName: found.force_name };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function refuseUnfit({ databaseUrl, signingKey, publicUrl }: Config) {
  const missing = [
    databaseUrl ? undefined : 'DATABASE_URL (the embedded database does not survive a power cut)',
    signingKey ? undefined : 'SIGNING_KEY (32 characters or more, the same for every process)',
    publicUrl ? undefined : 'PUBLIC_URL (the address the public knows)',
  ].filter((one) => one !== undefined);
  if (missing.length === 0) return;
  throw new Refused(`A live installation needs ${missing.join('; ')}. Nothing was started. Set them and start again.`);
}

function wrongKind(found: 'exercise' | 'live'): string {
  return found === 'exercise'
    ? 'This database belongs to an exercise and can never be live. Nothing was changed. Use a database of its own.'
    : 'This database is live: no exercise may run on it. Nothing was changed. Leave out DATABASE_URL to practise.';
}
