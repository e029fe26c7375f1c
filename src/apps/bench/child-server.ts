/** A whole Bluelamp in a process of its own, started as anybody would: for measuring and for tests that kill it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Role } from '#kernel/actor.ts';
import { personaId } from '#platform/auth/members.ts';
import { folderKey, signToken } from '#platform/auth/tokens.ts';

export type Place = { readonly folder: string; readonly databaseUrl?: string };

export type Running = {
  readonly url: string;
  /** What it printed: addresses and sign-in links. */
  readonly printed: string;
  readonly process: ChildProcess;
  /** As an operator would: asks it to stop and waits. */
  readonly stop: () => Promise<void>;
  /** As a power cut would. */
  readonly kill: () => Promise<void>;
};

/** Beside this file when bundled, else in dist/ (in tests). */
const places = ['./cli.js', '../../../dist/cli.js'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

export async function aPlace(databaseUrl?: string): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'bluelamp-'));
  return databaseUrl === undefined ? { folder } : { folder, databaseUrl };
}

/** Answers when it says that it is ready. `port` 0 takes a free one. Rejects with its complaints when it ends before. */
export async function run(place: Place, exercise = 'empty', port = 0): Promise<Running> {
  const cli = places.find(existsSync) ?? '';
  const args = [cli, 'serve', '--port', String(port), '--data', place.folder, '--exercise', exercise];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: place.databaseUrl, BLUELAMP_TOKEN: undefined, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const printed = await new Promise<string>((resolve, reject) => {
    let out = '';
    let complaints = '';
    child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
      if (out.includes('Ready.')) resolve(out);
    });
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${complaints}`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  const url = /Public site\s+(http\S+?)\/?\s/.exec(printed)?.[1] ?? '';
  return { url, printed, process: child, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** A bearer token for a persona of the exercise in this place. */
export async function tokenOf(place: Place, persona: Role): Promise<string> {
  const until = new Date(Date.now() + 3_600_000);
  return signToken(await folderKey(place.folder), 'bearer', personaId(persona), until);
}
