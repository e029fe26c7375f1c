/** Opens the database of this installation, brings it up to date and makes sure that it is the kind it is opened as. */
import type { Clock } from '#kernel/clock.ts';
import { emptyExercise, exerciseNames, openExercise } from '#engagement/exercise';
import { newId } from '#platform/crypto/new-id.ts';
import { folderKey } from '#platform/auth/tokens.ts';
import { saveMember } from '#platform/auth/members.ts';
import type { Config } from '#platform/config/config.ts';
import { openDatabase, type Database } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { Refused } from './command.ts';
import { claimInstallation } from './installation.store.ts';
import { personas } from './personas.ts';

/** Which exercise: `undefined` is the one that is there, or on first start the usual one. */
export type Kind = { readonly mode: 'live' } | { readonly mode: 'exercise'; readonly exercise: string | undefined };

export type Installation = {
  readonly database: Database;
  /** Null when live. */
  readonly exercise: string | null;
  readonly signingKey: string;
  readonly forceName: string;
};

const usualExercise = 'a-tuesday-in-august';
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
  const asked = kind.mode === 'exercise' ? kind.exercise : undefined;
  try {
    await migrate(database.db, migrationsFolder);
    const found = await claimInstallation(database.db, {
      mode: kind.mode,
      exercise: kind.mode === 'exercise' ? (asked ?? usualExercise) : null,
      forceName: config.forceName,
      at: wallClock(),
    });
    if (found.mode !== kind.mode) throw new Refused(wrongKind(found.mode));
    if (asked !== undefined && asked !== found.exercise) throw new Refused(otherExercise(found.exercise));
    if (found.exercise !== null) await prepareExercise(database, found.exercise, wallClock);
    return { database, exercise: found.exercise, signingKey, forceName: found.force_name };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The people, and the rehearsed event played up to where a board has something to show. */
async function prepareExercise({ db }: Database, name: string, wallClock: Clock): Promise<void> {
  for (const persona of personas) await saveMember(db, persona);
  const opened = await openExercise({ db, wallClock, newId }, name);
  if (opened.ok) return;
  const known = [...exerciseNames, emptyExercise].join(', ');
  throw new Refused(
    opened.error.kind === 'unknown-exercise'
      ? `There is no exercise "${name}". Nothing was started. Choose one of: ${known}.`
      : otherExercise(opened.error.name),
  );
}

function otherExercise(found: string | null): string {
  return `This database holds the exercise "${found}". Nothing was changed. Choose another folder with --data for another exercise.`;
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
