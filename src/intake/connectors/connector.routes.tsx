/** HTTP for connectors on the console: parse, call one use case, present. */
import { z } from 'zod';
import { holds } from '#kernel/actor.ts';
import { asId } from '#kernel/id.ts';
import { assertNever } from '#kernel/result.ts';
import type { AppContext, Route } from '#platform/http/routes.ts';
import { addFeed, connectorReaders, feedKeepers, type AddFeedRefusal } from './add-feed.ts';
import { changeFeed, feedTrusters } from './change-feed.ts';
import { connectorHealth, recentVisits } from './connector.views.ts';
import { ConnectorsPage, type AddProblem } from './connectors.page.tsx';
import { FeedPage } from './feed.page.tsx';
import { findFeed } from './feed.store.ts';
import { pollFeed, type PollDeps } from './poll-feed.ts';

const feedId = z.uuid().transform(asId<'Feed'>);
const changes = z.enum(['pause', 'resume', 'remove', 'trust']);
const text = z
  .string()
  .catch('')
  .transform((given) => given.trim());
const addForm = z.object({ url: text, name: text.transform((name) => name.slice(0, 100)) });

const visitsShown = 20;

export function connectorRoutes(deps: PollDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/console/connectors', access: connectorReaders, handle: list },
    { method: 'POST', path: '/console/connectors', access: feedKeepers, handle: add },
    { method: 'GET', path: '/console/connectors/:id', access: connectorReaders, handle: show },
    { method: 'POST', path: '/console/connectors/:id/read', access: feedKeepers, handle: readNow },
    { method: 'POST', path: '/console/connectors/:id/:change', access: feedKeepers, handle: change },
  ];

  function list(c: AppContext) {
    return listPage(c, 200, {});
  }

  async function listPage(
    c: AppContext,
    status: 200 | 409 | 422,
    more: { given?: z.infer<typeof addForm>; problem?: AddProblem },
  ) {
    const connectors = await connectorHealth(deps.db, deps.clock());
    const mayChange = holds(c.get('actor'), ...feedKeepers);
    return c.html(
      <ConnectorsPage frame={c.get('frame')} connectors={connectors} mayChange={mayChange} {...more} />,
      status,
    );
  }

  async function add(c: AppContext) {
    const given = addForm.parse(await c.req.parseBody());
    const outcome = await addFeed(deps, c.get('actor'), given);
    if (!outcome.ok) return refuse(c, given, outcome.error);
    // Whoever adds a feed wants to see what it is, not to wait for the next round.
    await pollFeed(deps, outcome.value.id, c.req.raw.signal);
    return c.redirect(`/console/connectors/${outcome.value.id}`, 303);
  }

  function refuse(c: AppContext, given: z.infer<typeof addForm>, error: AddFeedRefusal) {
    switch (error.kind) {
      case 'not-allowed':
        return c.notFound();
      case 'bad-address':
        return listPage(c, 422, { given, problem: { message: error.reason } });
      case 'already-there':
        return listPage(c, 409, {
          given,
          problem: { message: 'This feed is in the list already: go to it', href: `/console/connectors/${error.id}` },
        });
      default:
        return assertNever(error);
    }
  }

  async function show(c: AppContext) {
    const id = feedId.safeParse(c.req.param('id'));
    const feed = id.success ? await findFeed(deps.db, id.data) : undefined;
    const health = feed && (await connectorHealth(deps.db, deps.clock())).find((one) => one.id === feed.id);
    if (!feed || !health) return c.notFound();
    return c.html(
      <FeedPage
        frame={c.get('frame')}
        feed={health}
        title={feed.memory.title}
        suggestions={feed.suggestions}
        visits={await recentVisits(deps.db, feed.id, visitsShown)}
        mayChange={holds(c.get('actor'), ...feedKeepers)}
        mayTrust={holds(c.get('actor'), ...feedTrusters)}
      />,
    );
  }

  async function readNow(c: AppContext) {
    const id = feedId.safeParse(c.req.param('id'));
    if (!id.success) return c.notFound();
    await pollFeed(deps, id.data, c.req.raw.signal);
    return c.redirect(`/console/connectors/${id.data}`, 303);
  }

  async function change(c: AppContext) {
    const id = feedId.safeParse(c.req.param('id'));
    const wanted = changes.safeParse(c.req.param('change'));
    if (!id.success || !wanted.success) return c.notFound();
    const outcome = await changeFeed(deps, c.get('actor'), { id: id.data, change: wanted.data });
    if (!outcome.ok) return c.notFound();
    // Trusted or resumed: the person sees at once what it says now.
    if (outcome.value.memory.nextPollAt && (wanted.data === 'trust' || wanted.data === 'resume')) {
      await pollFeed(deps, id.data, c.req.raw.signal);
    }
    return c.redirect(wanted.data === 'remove' ? '/console/connectors' : `/console/connectors/${id.data}`, 303);
  }
}
