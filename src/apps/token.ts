/** `bluelamp token`: a bearer token for a script, also while the server runs. */
import { roles, type Role } from '#kernel/actor.ts';
import { personaId } from '#platform/auth/members.ts';
import { knownKey, signToken } from '#platform/auth/tokens.ts';
import { dataFolder, Misused, Refused, say, text, type Command, type Given } from './command.ts';

const validMs = 12 * 60 * 60 * 1000;

export const token: Command = {
  name: 'token',
  usage: 'token --as PERSONA [--data DIR]',
  summary: `Prints a bearer token for 12 hours. PERSONA is one of: ${roles.join(', ')}.`,
  options: { as: { type: 'string' }, data: { type: 'string' } },
  async run(given) {
    const persona = roles.find((role) => role === text(given, 'as'));
    if (!persona) throw new Misused(`Say whose token it is with --as: ${roles.join(', ')}.`);
    say(await tokenFor(given, persona));
  },
};

/** Signed with the directory's key, so the database, which admits one process, need not be asked. */
export async function tokenFor(given: Given, persona: Role): Promise<string> {
  const folder = dataFolder(given);
  const key = given.config.signingKey ?? (await knownKey(folder));
  if (!key) {
    throw new Refused(
      `Nothing was ever started in ${folder}, so there is no key to sign with. Name its folder with --data.`,
    );
  }
  return signToken(key, 'bearer', personaId(persona), new Date(Date.now() + validMs));
}
