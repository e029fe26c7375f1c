/** How the invented people of an exercise get in: one signed link for each. */
import type { Clock } from '#kernel/clock.ts';
import { signToken } from '#platform/auth/tokens.ts';
import { personas } from './personas.ts';

const linkMs = 7 * 24 * 60 * 60 * 1000;

export type SignInLink = { readonly title: string; readonly name: string; readonly path: string };

/** One link for each persona of the exercise force, in the order in which the jobs are listed. */
export function exerciseLinks({ signingKey, wallClock }: { readonly signingKey: string; readonly wallClock: Clock }) {
  const until = new Date(wallClock().getTime() + linkMs);
  return personas.map(({ id, name, title }): SignInLink => {
    return { title, name, path: `/sign-in/${signToken(signingKey, 'link', id, until)}` };
  });
}
