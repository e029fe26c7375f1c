import { Hono } from 'hono';
import type { Actor, Role } from '#kernel/actor.ts';
import { personaId } from '#platform/auth/members.ts';
import { apiApp, type ApiRoute } from '#platform/http/api.ts';
import { mount, type AppEnv, type Route } from '#platform/http/routes.ts';

export const anonymous: Actor = { kind: 'anonymous' };

/** An invented person who holds exactly these roles; the first one gives the id. */
export function member(...roles: readonly [Role, ...Role[]]): Actor {
  return { kind: 'member', id: personaId(roles[0]), name: `Test ${roles[0]}`, roles };
}

/** The routes as a site that `actor` looks at, without a socket. */
export function site(
  routes: { readonly pages?: readonly Route[]; readonly api?: readonly ApiRoute[] },
  actor: Actor,
  now: Date = new Date('2026-08-11T18:00:00Z'),
): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use('*', async (c, next) => {
    c.set('actor', actor);
    c.set('frame', {
      forceName: 'Black Country Police',
      exercise: { name: 'A test' },
      path: c.req.path,
      actor,
      now,
      reading: false,
      alarms: [],
      publicNavigation: [],
      consoleNavigation: [],
      roleLabel: 'Tester',
      publicUrl: 'http://127.0.0.1:8080',
    });
    await next();
  });
  mount(app, routes.pages ?? []);
  if (routes.api) app.route('/', apiApp(routes.api, 'test'));
  return app;
}
