import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { useDatabase } from '../../testing/database.ts';
import { findMember, personaId, saveMember, whoIs } from './members.ts';
import { folderKey, knownKey, readToken, signToken } from './tokens.ts';

const database = useDatabase();
const key = 'k'.repeat(43);
const now = new Date('2026-08-11T18:00:00Z');
const later = new Date('2026-08-11T19:00:00Z');
const desk = { id: personaId('desk'), name: 'Asha', title: 'Digital desk', roles: ['desk'] } as const;

it('a token says who, for one use, until its time', () => {
  const token = signToken(key, 'bearer', desk.id, later);
  expect(readToken(key, 'bearer', token, now)).toBe(desk.id);
  expect(readToken(key, 'session', token, now)).toBeUndefined();
  expect(readToken(key, 'bearer', token, later)).toBeUndefined();
  expect(readToken('other'.repeat(9), 'bearer', token, now)).toBeUndefined();
});

it.each(['', 'blt_', 'blt_a.b', 'nonsense', 'blt_e30.e30', 'blt_%.%'])('%j is nobody', (token) => {
  expect(readToken(key, 'bearer', token, now)).toBeUndefined();
});

it('an altered token is nobody', () => {
  const [head, signature] = signToken(key, 'bearer', desk.id, later).split('.');
  const claims = { use: 'bearer', member: personaId('administrator'), until: later.getTime() };
  const forged = `blt_${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
  expect(head).not.toBe(forged.split('.')[0]);
  expect(readToken(key, 'bearer', forged, now)).toBeUndefined();
});

it('a request is a member only while the member is', async () => {
  const deps = { db: database(), signingKey: key, wallClock: () => now };
  const bearer = signToken(key, 'bearer', desk.id, later);
  expect(await whoIs(deps, { bearer })).toEqual({ kind: 'anonymous' });
  await saveMember(database(), desk);
  expect(await whoIs(deps, { bearer })).toEqual({ kind: 'member', id: desk.id, name: 'Asha', roles: ['desk'] });
  expect(await whoIs(deps, { session: bearer })).toEqual({ kind: 'anonymous' });
  await database().updateTable('member').set({ deactivated_at: now }).where('id', '=', desk.id).execute();
  expect(await findMember(database(), desk.id)).toBeUndefined();
  expect(await whoIs(deps, { bearer })).toEqual({ kind: 'anonymous' });
});

it('a folder has one key, readable by its owner alone, however many come at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bluelamp-key-'));
  expect(await knownKey(folder)).toBeUndefined();
  const keys = await Promise.all([folderKey(folder), folderKey(folder), folderKey(folder)]);
  expect(new Set(keys).size).toBe(1);
  expect(await knownKey(folder)).toBe(keys[0]);
  expect((await stat(join(folder, 'keys/signing.key'))).mode & 0o777).toBe(0o600);
});
