/** Alarms on every console page: asked for every few seconds, and the button "I have seen this". */
import { z } from 'zod';
import type { AppContext, Route } from '#platform/http/routes.ts';
import { Alarms } from '#ui/page.tsx';
import { acknowledgeAlarm, type DeskDeps } from './desk.ts';

/** Only back to a page of ours: an address from outside leads to the board. */
const back = z
  .string()
  .regex(/^\/console(\/[\w/-]*)?$/)
  .catch('/console');
const seenForm = z.object({ back, id: z.union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(500)]) });

export function deskRoutes(deps: DeskDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/console/alarms', access: 'member', handle: show },
    { method: 'POST', path: '/console/alarms/seen', access: 'member', handle: seen },
  ];

  function show(c: AppContext) {
    const { alarms, now } = c.get('frame');
    return c.html(<Alarms alarms={alarms} back={back.parse(c.req.query('back'))} now={now} />);
  }

  async function seen(c: AppContext) {
    const form = seenForm.safeParse(await c.req.parseBody({ all: true }));
    if (!form.success) return c.notFound();
    // One that somebody else saw a moment ago is no error to this person: it no longer rings.
    for (const id of form.data.id) await acknowledgeAlarm(deps, c.get('actor'), id);
    return c.redirect(form.data.back, 303);
  }
}
