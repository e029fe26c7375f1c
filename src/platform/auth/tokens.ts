/** Signed words of ours: who somebody is, for how long, and for what. Nothing secret is inside; nobody else can make one. */
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What a token may be used for: a browser's session, a script's bearer token, or a sign-in link. */
export type TokenUse = 'session' | 'bearer' | 'link';

const claims = z.object({ use: z.enum(['session', 'bearer', 'link']), member: z.uuid(), until: z.int() });

/** `key` is the installation's signing key, `until` when the token ends. */
export function signToken(key: string, use: TokenUse, memberId: string, until: Date): string {
  const body = Buffer.from(JSON.stringify({ use, member: memberId, until: until.getTime() })).toString('base64url');
  return `blt_${body}.${signature(key, body)}`;
}

/** The member's id, or undefined for anything forged, altered, expired or meant for another use. */
export function readToken(key: string, use: TokenUse, token: string, now: Date): string | undefined {
  const [, body, given] = /^blt_([\w-]+)\.([\w-]+)$/.exec(token) ?? [];
  if (!body || !given) return undefined;
  const expected = Buffer.from(signature(key, body));
  const actual = Buffer.from(given);
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return undefined;
  const parsed = claims.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  if (!parsed.success || parsed.data.use !== use || parsed.data.until <= now.getTime()) return undefined;
  return parsed.data.member;
}

function signature(key: string, body: string): string {
  return createHmac('sha256', key).update(body).digest('base64url');
}

/** A key for another purpose, from which the first cannot be found (HKDF, RFC 5869). */
export function derivedKey(key: string, purpose: string): string {
  return Buffer.from(hkdfSync('sha256', key, '', `bluelamp ${purpose}`, 32)).toString('base64url');
}

const keyPath = (folder: string) => `${folder}/keys/signing.key`;

/** Undefined when nothing was ever started in this folder. */
export async function knownKey(folder: string): Promise<string | undefined> {
  const known = await readFile(keyPath(folder), 'utf8').catch(() => undefined);
  return known?.trim();
}

/** The folder's signing key, made on first use and readable by its owner alone. */
export async function folderKey(folder: string): Promise<string> {
  const known = await knownKey(folder);
  if (known) return known;
  const path = keyPath(folder);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const fresh = randomBytes(32).toString('base64url');
  // `wx`: when two processes come at once, one writes and the other reads what it wrote.
  const written = await writeFile(path, `${fresh}\n`, { mode: 0o600, flag: 'wx' }).then(
    () => true,
    () => false,
  );
  return written ? fresh : folderKey(folder);
}
