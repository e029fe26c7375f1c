/** The people who may sign in, and turning a request into one of them. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { roles, type Actor, type Role } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#platform/db/database.ts';
import { readToken } from './tokens.ts';

export type Member = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
};

/** The same persona has the same id in every exercise, so that a token can be signed without asking the database. */
export function personaId(persona: Role): string {
  const hex = createHash('sha256').update(`bluelamp persona ${persona}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export async function saveMember(db: Db, { id, name, title, roles: held }: Member): Promise<void> {
  await db
    .insertInto('member')
    .values({ id, name, title, roles: [...held], deactivated_at: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, title, roles: [...held] }))
    .execute();
}

export async function findMember(db: Db, id: string): Promise<Member | undefined> {
  const row = await db
    .selectFrom('member')
    .selectAll()
    .where('id', '=', id)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst();
  return row && { id: row.id, name: row.name, title: row.title, roles: z.array(z.enum(roles)).parse(row.roles) };
}

export async function listMembers(db: Db): Promise<readonly Member[]> {
  const rows = await db.selectFrom('member').selectAll().where('deactivated_at', 'is', null).orderBy('name').execute();
  return rows.map((row) => ({ ...row, roles: z.array(z.enum(roles)).parse(row.roles) }));
}

export type WhoIsDeps = { readonly db: Db; readonly signingKey: string; readonly wallClock: Clock };

/** Reads a session cookie's value or a bearer token. Anything unknown is `anonymous`, never an error. */
export async function whoIs(
  { db, signingKey, wallClock }: WhoIsDeps,
  given: { readonly session?: string | undefined; readonly bearer?: string | undefined },
): Promise<Actor> {
  const { session, bearer } = given;
  const id =
    (bearer && readToken(signingKey, 'bearer', bearer, wallClock())) ??
    (session && readToken(signingKey, 'session', session, wallClock()));
  const member = id ? await findMember(db, id) : undefined;
  return member ? { kind: 'member', id: member.id, name: member.name, roles: member.roles } : { kind: 'anonymous' };
}
