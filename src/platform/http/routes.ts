/** Routes are data: what, where and who may. The one place that decides whether a request may pass. */
import type { Hono, Context } from 'hono';
import type { Actor, Role } from '#kernel/actor.ts';
import type { Frame } from '#ui/frame.ts';
import { problem } from './problem.ts';

export type AppEnv = {
  Variables: {
    actor: Actor;
    /** What every page shows around its content: see `#ui/frame.ts`. */
    frame: Frame;
  };
};
export type AppContext = Context<AppEnv>;

/** `member` is anybody signed in; a list is anybody who holds at least one of the roles. */
export type Access = 'anyone' | 'member' | readonly Role[];

/** A route is data with a required `access`: an unguarded route does not compile. */
export type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly access: Access;
  readonly handle: (c: AppContext) => Response | Promise<Response>;
};

export function mount(app: Hono<AppEnv>, routes: readonly Route[]): void {
  for (const { method, path, access, handle } of routes) {
    app.on(method, path, async (c) => (await refuse(c, access)) ?? handle(c));
  }
}

/** Undefined when the actor may pass. A console page sends a stranger to the sign-in page; the API answers a problem. */
export async function refuse(c: AppContext, access: Access): Promise<Response | undefined> {
  const actor = c.get('actor');
  if (allows(access, actor)) return undefined;
  const signedIn = actor.kind === 'member';
  if (c.req.path.startsWith('/api/')) {
    return signedIn
      ? problem(403, 'Not allowed', 'Your role does not include this. Nothing was changed.')
      : problem(401, 'Sign in first', 'Send a bearer token: see "bluelamp token --help". Nothing was changed.');
  }
  if (!signedIn) return c.redirect(`/sign-in?next=${encodeURIComponent(c.req.path)}`, 303);
  // A page that is not yours answers exactly as one that does not exist.
  return c.notFound();
}

export function allows(access: Access, actor: Actor): boolean {
  if (access === 'anyone') return true;
  if (actor.kind !== 'member') return false;
  return access === 'member' || access.some((role) => actor.roles.includes(role));
}
