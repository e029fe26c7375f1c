/** HTTP of deciding about lines: list, one line, and each button. Parse, call one use case, present. */
import { z } from 'zod';
import { holds } from '#kernel/actor.ts';
import type { AppContext, Route } from '#platform/http/routes.ts';
import { storyTitles } from '#intake/picture';
import { factsById } from '../facts/fact.store.ts';
import { liftStop, type LiftRefusal } from './lift-stop.ts';
import { LinePage, type LinePageProps } from './line.page.tsx';
import { deedsOf, listLines, memberNames } from './line.views.ts';
import { LinesPage } from './lines.page.tsx';
import { linkStory } from './link-story.ts';
import { fromLondon } from './london-time.rules.ts';
import { findCase, standing, type LineDeps } from './matter.ts';
import { factIdsOf } from './draft.store.ts';
import { pressHoldingLine } from './press-holding-line.ts';
import { refusalSentence } from './refusal.rules.ts';
import {
  approveLine,
  discardDraft,
  releaseLine,
  releaseLineAlone,
  reviewLine,
  sendLineBack,
  takeLineBack,
  type LineOutcome,
} from './release-line.ts';
import { stopIds, type StopId } from './stop.rules.ts';
import { approverRoles, drafterRoles, reviewerRoles } from './tier.rules.ts';
import { cleanText } from './words.rules.ts';

const reason = z.string().catch('').transform(cleanText);
const revision = z.coerce.number().int().catch(0);
const buttonForm = z.object({
  revision,
  reason,
  note: reason,
  wording: z.uuid().catch(''),
  publishAt: z.string().catch(''),
  storyId: z.uuid().catch(''),
  decidedBy: z.string().catch(''),
});
type ButtonForm = z.infer<typeof buttonForm>;

export function lineRoutes(deps: LineDeps): readonly Route[] {
  const { db } = deps;
  const button = (verb: string, access: Route['access'], press: Press): Route => ({
    method: 'POST',
    path: `/console/statements/:id/${verb}`,
    access,
    handle: (c) => pressed(c, press),
  });
  return [
    { method: 'GET', path: '/console/statements', access: 'member', handle: list },
    { method: 'GET', path: '/console/statements/:id', access: 'member', handle: (c) => show(c) },
    button('release', drafterRoles, release),
    button('approve', approverRoles, (c, id, form) => approveLine(deps, c.get('actor'), seen(id, form))),
    button('release-alone', approverRoles, (c, id, form) =>
      releaseLineAlone(deps, c.get('actor'), { ...seen(id, form), reason: form.reason }),
    ),
    button('send-back', approverRoles, (c, id, form) =>
      sendLineBack(deps, c.get('actor'), { ...seen(id, form), reason: form.reason }),
    ),
    button('take-back', drafterRoles, (c, id) => takeLineBack(deps, c.get('actor'), id)),
    button('discard', drafterRoles, (c, id) => discardDraft(deps, c.get('actor'), id)),
    button('review', reviewerRoles, (c, statementId, { wording, note }) =>
      reviewLine(deps, c.get('actor'), { statementId, wordingId: wording, note }),
    ),
    { method: 'POST', path: '/console/statements/:id/stops/:stop/lift', access: 'member', handle: lift },
    { method: 'POST', path: '/console/statements/:id/stories', access: drafterRoles, handle: link },
    { method: 'POST', path: '/console/stories/:id/holding-line', access: drafterRoles, handle: hold },
    { method: 'POST', path: '/console/stories/:id/lines', access: drafterRoles, handle: linkFromStory },
  ];

  async function list(c: AppContext) {
    const lines = await listLines(db);
    return c.html(<LinesPage frame={c.get('frame')} lines={lines} mayWrite={holds(c.get('actor'), ...drafterRoles)} />);
  }

  type Refused = Pick<LinePageProps, 'problem' | 'liftProblem'>;

  async function show(c: AppContext, refused: Refused = {}, status: 200 | 409 | 422 = 200) {
    const id = z.uuid().safeParse(c.req.param('id'));
    const found = id.success ? await findCase(db, id.data) : undefined;
    if (!found) return c.notFound();
    const { statement, wordings, matter } = found;
    const view = {
      id: statement.id,
      kind: statement.kind,
      withdrawal: statement.withdrawal,
      firstPublishedAt: statement.firstPublishedAt,
      wording: matter.wording,
      standing: standing(wordings),
      wordings,
      answers: matter.answers,
      facts: await factsById(db, await factIdsOf(db, matter.wording.id)),
      stories: await storyTitles(db, statement.storyIds),
      names: await memberNames(db),
      deeds: await deedsOf(db, statement.id),
    };
    return c.html(<LinePage frame={c.get('frame')} view={view} {...refused} />, status);
  }

  type Press = (c: AppContext, id: string, form: ButtonForm) => Promise<LineOutcome | 'bad-time'>;

  async function pressed(c: AppContext, press: Press) {
    const id = z.uuid().safeParse(c.req.param('id'));
    if (!id.success) return c.notFound();
    const outcome = await press(c, id.data, buttonForm.parse(await c.req.parseBody()));
    const here = `/console/statements/${id.data}`;
    if (outcome === 'bad-time') {
      return show(c, { problem: { message: 'Enter a date and time, or leave it empty', href: '#publishAt' } }, 422);
    }
    if (outcome.ok) return c.redirect(here, 303);
    const { error } = outcome;
    // Pressed twice, or by two people at once: it is done, and that is what both wanted.
    if (error.kind === 'wrong-state') return c.redirect(here, 303);
    if (error.kind === 'not-found' || error.kind === 'not-allowed') return c.notFound();
    const problem = { message: refusalSentence(error), href: '#actions' };
    return show(c, { problem }, error.kind === 'changed-since' ? 409 : 422);
  }

  function seen(statementId: string, form: ButtonForm) {
    return { statementId, revision: form.revision };
  }

  async function release(c: AppContext, id: string, form: ButtonForm) {
    const publishAt = form.publishAt ? fromLondon(form.publishAt) : null;
    if (publishAt === undefined) return 'bad-time';
    return releaseLine(deps, c.get('actor'), { ...seen(id, form), publishAt });
  }

  async function lift(c: AppContext) {
    const id = z.uuid().safeParse(c.req.param('id'));
    const stop = z.enum(stopIds).safeParse(c.req.param('stop'));
    if (!id.success || !stop.success) return c.notFound();
    const form = buttonForm.parse(await c.req.parseBody());
    const outcome = await liftStop(deps, c.get('actor'), {
      statementId: id.data,
      revision: form.revision,
      stop: stop.data,
      decidedBy: form.decidedBy || null,
      reason: form.reason,
    });
    return outcome.ok ? c.redirect(`/console/statements/${id.data}`, 303) : refuseLift(c, stop.data, outcome.error);
  }

  function refuseLift(c: AppContext, stop: StopId, error: LiftRefusal) {
    switch (error.kind) {
      case 'reason-needed':
        return show(c, { liftProblem: { stop, message: 'Write down why it may go out' } }, 422);
      case 'decider-needed':
        return show(c, { liftProblem: { stop, message: 'Choose whose decision it is' } }, 422);
      case 'changed-since':
        return show(
          c,
          { liftProblem: { stop, message: 'The words have changed since you read them. Read them again' } },
          409,
        );
      case 'not-raised':
        return c.redirect(`/console/statements/${c.req.param('id')}`, 303);
      default:
        return c.notFound();
    }
  }

  async function link(c: AppContext) {
    return linkTo(c, c.req.param('id') ?? '', buttonForm.parse(await c.req.parseBody()).storyId);
  }

  /** The same from the story's side, where the line is chosen. */
  async function linkFromStory(c: AppContext) {
    const form = z.object({ statementId: z.uuid().catch('') }).parse(await c.req.parseBody());
    return linkTo(c, form.statementId, c.req.param('id') ?? '');
  }

  async function linkTo(c: AppContext, statementId: string, storyId: string) {
    const both = z.array(z.uuid()).safeParse([statementId, storyId]);
    if (!both.success)
      return c.redirect(z.uuid().safeParse(storyId).success ? `/console/stories/${storyId}` : '/console', 303);
    const outcome = await linkStory(deps, c.get('actor'), { statementId, storyId });
    return outcome.ok ? c.redirect(`/console/stories/${storyId}`, 303) : c.notFound();
  }

  async function hold(c: AppContext) {
    const id = z.uuid().safeParse(c.req.param('id'));
    if (!id.success) return c.notFound();
    const outcome = await pressHoldingLine(deps, c.get('actor'), id.data);
    return outcome.ok ? c.redirect(`/console/stories/${id.data}`, 303) : c.notFound();
  }
}
