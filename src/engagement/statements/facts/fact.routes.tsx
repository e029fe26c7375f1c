/** HTTP of the facts ledger. Everybody signed in may read it, since anybody may be a fact's decider. */
import { z } from 'zod';
import { holds } from '#kernel/actor.ts';
import { listMembers } from '#platform/auth/members.ts';
import type { AppContext, Route } from '#platform/http/routes.ts';
import { storyTitles } from '#intake/picture';
import { memberNames } from '../lines/line.views.ts';
import { drafterRoles } from '../lines/tier.rules.ts';
import { cleanLine, cleanText } from '../lines/words.rules.ts';
import { grades } from './fact.rules.ts';
import { findFact, listFacts } from './fact.store.ts';
import { FactPage, FactsPage, type FactGiven, type Problem } from './facts.page.tsx';
import { askForFact, decideOnFact, giveFactTo, type FactDeps } from './keep-fact.ts';

const words = z.string().catch('');
const askForm = z.object({
  id: z.uuid().optional().catch(undefined),
  text: words
    .transform(cleanText)
    .pipe(z.string().min(1, 'Write the fact').max(1000, 'Keep the fact under 1,000 characters')),
  source: words
    .transform(cleanLine)
    .pipe(z.string().min(1, 'Write how we know it').max(300, 'Keep it under 300 characters')),
  grade: z.enum(grades, 'Say how sure we are'),
  deciderId: z.uuid('Choose who may release it'),
  storyId: z.uuid().nullable().catch(null),
});
const decideForm = z.object({ cleared: z.enum(['yes', 'no']), reason: words.transform(cleanText) });

export function factRoutes(deps: FactDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/console/facts', access: 'member', handle: list },
    { method: 'POST', path: '/console/facts', access: drafterRoles, handle: ask },
    { method: 'GET', path: '/console/facts/:id', access: 'member', handle: (c) => show(c) },
    { method: 'POST', path: '/console/facts/:id/decide', access: 'member', handle: decide },
    { method: 'POST', path: '/console/facts/:id/give', access: ['duty-supervisor'], handle: give },
  ];

  async function list(c: AppContext) {
    const story = z.uuid().safeParse(c.req.query('story'));
    const storyId = story.success ? story.data : '';
    return page(c, { id: deps.newId(), text: '', source: '', grade: '', deciderId: '', storyId }, []);
  }

  async function page(c: AppContext, given: FactGiven, problems: readonly Problem[]) {
    const facts = await listFacts(deps.db);
    const ids = [...facts.flatMap(({ storyId }) => storyId ?? []), ...(given.storyId ? [given.storyId] : [])];
    const props = {
      frame: c.get('frame'),
      facts,
      names: await memberNames(deps.db),
      deciders: await listMembers(deps.db),
      stories: await storyTitles(deps.db, [...new Set(ids)]),
      given,
      problems,
    };
    return c.html(<FactsPage {...props} />, problems.length > 0 ? 422 : 200);
  }

  async function ask(c: AppContext) {
    const body = await c.req.parseBody();
    const form = askForm.safeParse(body);
    const typed = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
    const given = {
      id: z.uuid().catch(deps.newId).parse(body['id']),
      text: typed('text'),
      source: typed('source'),
      grade: typed('grade'),
      deciderId: typed('deciderId'),
      // Its title is looked up for the page, so it is an id or nothing.
      storyId: z.uuid().catch('').parse(body['storyId']),
    };
    if (!form.success) {
      const problems = form.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }));
      return page(c, given, problems);
    }
    const outcome = await askForFact(deps, c.get('actor'), form.data);
    if (outcome.ok)
      return c.redirect(form.data.storyId ? `/console/facts?story=${form.data.storyId}` : '/console/facts', 303);
    switch (outcome.error.kind) {
      case 'unknown-decider':
        return page(c, given, [{ field: 'deciderId', message: 'Choose somebody who is here' }]);
      case 'unknown-story':
        return page(c, given, [{ field: 'storyId', message: 'This story is gone: choose another or none' }]);
      default:
        return c.notFound();
    }
  }

  async function show(c: AppContext, problem?: Problem) {
    const id = z.uuid().safeParse(c.req.param('id'));
    const fact = id.success ? await findFact(deps.db, id.data) : undefined;
    if (!fact) return c.notFound();
    const props = { fact, names: await memberNames(deps.db), deciders: await listMembers(deps.db) };
    return c.html(<FactPage frame={c.get('frame')} {...props} problem={problem} />, problem ? 422 : 200);
  }

  async function decide(c: AppContext) {
    const form = decideForm.safeParse(await c.req.parseBody());
    const id = c.req.param('id') ?? '';
    if (!z.uuid().safeParse(id).success || !form.success) return c.notFound();
    const { cleared, reason } = form.data;
    const outcome = await decideOnFact(deps, c.get('actor'), id, { cleared: cleared === 'yes', reason });
    if (outcome.ok || outcome.error.kind === 'already-decided') return c.redirect(`/console/facts/${id}`, 303);
    if (outcome.error.kind === 'reason-needed') {
      return show(c, { field: 'reason', message: 'Write why it may not be said' });
    }
    return c.notFound();
  }

  async function give(c: AppContext) {
    const id = c.req.param('id') ?? '';
    const form = z.object({ deciderId: z.uuid() }).safeParse(await c.req.parseBody());
    if (!z.uuid().safeParse(id).success || !form.success || !holds(c.get('actor'), 'duty-supervisor'))
      return c.notFound();
    const outcome = await giveFactTo(deps, c.get('actor'), id, form.data.deciderId);
    if (outcome.ok || outcome.error.kind === 'already-decided') return c.redirect(`/console/facts/${id}`, 303);
    if (outcome.error.kind === 'unknown-decider') {
      return show(c, { field: 'deciderId', message: 'Choose somebody who is here' });
    }
    return c.notFound();
  }
}
