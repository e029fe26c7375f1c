/**
 * One process per data folder. The embedded database does not notice a second one and is silently destroyed by it.
 *
 * The lock is the operating system's own, held through an SQLite file: it is gone the instant the process dies,
 * however it dies, so there is no stale lock to reason about and no process id to be fooled by.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export type FolderLock = { readonly release: () => void };

/** Said to a person: the second process stops here, and nothing was touched. */
export class FolderInUse extends Error {}

/** Takes the folder for this process, making it when it is not there. Throws `FolderInUse` when somebody has it. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const holderFile = join(folder, 'lock.pid');
  const lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch {
    lock.close();
    const holder = await readFile(holderFile, 'utf8').catch(() => 'unknown');
    throw new FolderInUse(
      `The data folder ${folder} is in use by another Bluelamp process (number ${holder.trim()}). ` +
        `Nothing was changed. Stop that process first, or choose another folder with --data.`,
    );
  }
  await writeFile(holderFile, `${process.pid}\n`);
  return { release: () => lock.close() };
}
