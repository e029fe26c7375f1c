/** One button: "I have seen this alarm". */
import { z } from 'zod';
import type { AppContext, Route } from '#platform/http/routes.ts';
import { acknowledgeAlarm, type DeskDeps } from './desk.ts';

const form = z.object({
  back: z
    .string()
    .regex(/^\/console(\/|$|\?)/)
    .catch('/console'),
});

export function deskRoutes(deps: DeskDeps): readonly Route[] {
  return [{ method: 'POST', path: '/console/alarms/:id/acknowledge', access: 'member', handle: acknowledge }];

  async function acknowledge(c: AppContext) {
    const id = z.uuid().safeParse(c.req.param('id'));
    if (!id.success) return c.notFound();
    const { back } = form.parse(await c.req.parseBody());
    // An alarm that somebody else acknowledged a moment ago is no error to this person: it no longer rings.
    await acknowledgeAlarm(deps, c.get('actor'), id.data);
    return c.redirect(back, 303);
  }
}
