/** Console pages of calls for help. */
import { z } from 'zod';
import { holds } from '#kernel/actor.ts';
import { asId } from '#kernel/id.ts';
import { assertNever } from '#kernel/result.ts';
import { listMembers } from '#platform/auth/members.ts';
import type { AppContext, Route } from '#platform/http/routes.ts';
import { recordAccess } from '#investigation/custody';
import { deskRoles } from '#intake/desk';
import { acknowledgeCall } from './acknowledge-call.ts';
import { longestLogNumber, longestReason, type CallId, type ClosedHow } from './call.rules.ts';
import { findCall, openRepeatsOf } from './call.store.ts';
import { CallPage, CallsPage, type CallPageProps, type CloseAnswers, type CloseProblem } from './call.page.tsx';
import { closeCall } from './close-call.ts';
import type { CallDeps } from './open-call.ts';
import { callsNow, closedCalls, withPosts } from './open-calls.ts';

const text = (longest: number) =>
  z
    .string()
    .transform((given) => given.trim().slice(0, longest))
    .optional()
    .catch(undefined);
const closeForm = z.object({
  how: z.enum(['handed-over', 'reason']).optional().catch(undefined),
  logNumber: text(longestLogNumber),
  reason: text(longestReason),
  alsoRepeats: z.literal('yes').optional().catch(undefined),
});

export function callsForHelpRoutes(deps: CallDeps): readonly Route[] {
  const { db, clock } = deps;
  return [
    { method: 'GET', path: '/console/calls', access: 'member', handle: list },
    { method: 'GET', path: '/console/calls/:id', access: 'member', handle: (c) => show(c) },
    { method: 'POST', path: '/console/calls/:id/acknowledge', access: deskRoles, handle: take },
    { method: 'POST', path: '/console/calls/:id/close', access: deskRoles, handle: end },
  ];

  async function list(c: AppContext) {
    const [open, closed] = [await callsNow(db, Infinity), await closedCalls(db)];
    await looked(c, 'many');
    return c.html(
      <CallsPage frame={c.get('frame')} open={open} closed={closed} names={await names()} mayAct={mayAct(c)} />,
    );
  }

  async function show(
    c: AppContext,
    more: Pick<CallPageProps, 'problems' | 'given' | 'notice'> = {},
    status: 200 | 409 | 422 = 200,
  ) {
    const id = idOf(c);
    const found = id && (await findCall(db, id));
    const [call] = found ? await withPosts(db, [found]) : [];
    if (!call) return c.notFound();
    const repeats = await withPosts(db, await openRepeatsOf(db, call.postId));
    await looked(c, call.id);
    const page = { frame: c.get('frame'), call, repeats, names: await names(), mayAct: mayAct(c), ...more };
    return c.html(<CallPage {...page} />, status);
  }

  async function take(c: AppContext) {
    const id = idOf(c);
    const outcome = id && (await acknowledgeCall(deps, c.get('actor'), id));
    if (!id || !outcome) return c.notFound();
    if (!outcome.ok && outcome.error.kind !== 'already-closed') return c.notFound();
    return c.redirect(`/console/calls/${id}`, 303);
  }

  async function end(c: AppContext) {
    const id = idOf(c);
    if (!id) return c.notFound();
    const form = closeForm.parse(await c.req.parseBody());
    const given: CloseAnswers = { ...form, alsoRepeats: form.alsoRepeats === 'yes' };
    const how = howOf(form);
    if (!('kind' in how)) return show(c, { problems: [how], given }, 422);
    const outcome = await closeCall(deps, c.get('actor'), { id, how, alsoRepeats: form.alsoRepeats === 'yes' });
    if (outcome.ok) return c.redirect(`/console/calls/${id}`, 303);
    const { error } = outcome;
    switch (error.kind) {
      case 'not-found':
      case 'not-allowed':
        return c.notFound();
      case 'already-closed':
        return show(c, { notice: 'Somebody closed it a moment ago. Nothing was changed by you.' }, 409);
      case 'needs-log-number':
        return show(c, { problems: [needsLogNumber], given }, 422);
      case 'needs-reason':
        return show(c, { problems: [needsReason], given }, 422);
      default:
        return assertNever(error);
    }
  }

  async function names() {
    return new Map((await listMembers(db)).map((one) => [one.id, one.name]));
  }

  async function looked(c: AppContext, id: string) {
    await db.transaction().execute((tx) =>
      recordAccess(tx, {
        at: clock(),
        actor: c.get('actor'),
        action: 'consultation',
        subject: { kind: 'call-for-help', id },
        purpose: 'calls for help: to hand them to the control room',
      }),
    );
  }
}

const needsLogNumber: CloseProblem = {
  field: 'logNumber',
  message: 'Enter the log number that the control room gave you',
};
const needsReason: CloseProblem = { field: 'reason', message: 'Write down why it needs no hand-over' };

function howOf(form: z.infer<typeof closeForm>): ClosedHow | CloseProblem {
  if (form.how === undefined) return { field: 'how', message: 'Choose how it ends' };
  if (form.how === 'handed-over') {
    return form.logNumber ? { kind: 'handed-over', logNumber: form.logNumber } : needsLogNumber;
  }
  return form.reason ? { kind: 'reason', reason: form.reason } : needsReason;
}

function idOf(c: AppContext): CallId | undefined {
  const id = z.uuid().safeParse(c.req.param('id'));
  return id.success ? asId<'Call'>(id.data) : undefined;
}

function mayAct(c: AppContext): boolean {
  return holds(c.get('actor'), ...deskRoles);
}
