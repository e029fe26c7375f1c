/** HTTP for one rumour on the console: look at it, and everything that people do to it. */
import type { z } from 'zod';
import { assertNever, type Result } from '#kernel/result.ts';
import type { AppContext, Route } from '#platform/http/routes.ts';
import { findMember } from '#platform/auth/members.ts';
import { formatTime } from '#ui/format.rules.ts';
import { takeRumourDown, type WithdrawRefusal } from '../public/choose-public.ts';
import type { RumourDeps } from '../change-rumour.ts';
import {
  checkForm,
  findingForm,
  heardForm,
  outForm,
  postsForm,
  reviseForm,
  rumourIdInPath,
  statusForm,
  storyForm,
  withdrawForm,
  type Given,
} from '../forms.ts';
import {
  addPosts,
  addSighting,
  judgeStory,
  refusePosts,
  takeOutSighting,
  type HeardRefusal,
  type StoryRefusal,
} from '../heard/gather-sightings.ts';
import type { FollowRefusal } from '../public/public-choice.rules.ts';
import { publishingRoles, registerRoles, type RumourId, type StatusRefusal } from '../rumour.rules.ts';
import { setStatus } from './set-status.ts';
import { showRumour } from './show-rumour.tsx';
import { recordCheck, recordFinding, reviseRumour, type ReviseRefusal } from './work-on-rumour.ts';

type Refusal = ReviseRefusal | StatusRefusal | FollowRefusal | HeardRefusal | StoryRefusal | WithdrawRefusal;

export function rumourPageRoutes(deps: RumourDeps): readonly Route[] {
  const post = (path: string, handle: Route['handle'], access: Route['access'] = registerRoles): Route => ({
    method: 'POST',
    path: `/console/rumours/:id${path}`,
    access,
    handle,
  });
  return [
    { method: 'GET', path: '/console/rumours/:id', access: 'member', handle: show },
    post(
      '/status',
      onForm(statusForm, (c, id, { version, ...status }) => setStatus(deps, c.get('actor'), { id, version, status })),
    ),
    post(
      '/revise',
      onForm(reviseForm, (c, id, { version, ...revision }) =>
        reviseRumour(deps, c.get('actor'), { id, version, revision }),
      ),
    ),
    post(
      '/findings',
      onForm(findingForm, (c, id, { entryId, ...found }) =>
        recordFinding(deps, c.get('actor'), { id, found: { findingId: entryId, ...found } }),
      ),
    ),
    post('/checks', onForm(checkForm, check)),
    post('/heard', onForm(heardForm, heard)),
    post(
      '/posts',
      onForm(postsForm, posts, ({ verdict, back }) => (verdict === 'different' ? back : undefined)),
    ),
    post('/sightings/:sighting/out', takeOut),
    post('/stories', story),
    post(
      '/withdraw',
      onForm(withdrawForm, (c, id, { version, withdrawReason }) =>
        takeRumourDown(deps, c.get('actor'), { id, version, reason: withdrawReason }),
      ),
      publishingRoles,
    ),
  ];

  async function show(c: AppContext) {
    const id = rumourIdInPath.safeParse(c.req.param('id'));
    return id.success ? showRumour(c, deps, id.data) : c.notFound();
  }

  /** Reads the form, does the deed, and goes back to the rumour; what was wrong is shown beside what was typed. */
  function onForm<Schema extends z.ZodType>(
    schema: Schema,
    deed: (c: AppContext, id: RumourId, form: z.infer<Schema>) => Promise<Result<unknown, Refusal>>,
    backTo: (form: z.infer<Schema>) => string | undefined = () => undefined,
  ): Route['handle'] {
    return async (c) => {
      const id = rumourIdInPath.safeParse(c.req.param('id'));
      if (!id.success) return c.notFound();
      const given: Given = await c.req.parseBody({ all: true });
      const form = schema.safeParse(given);
      if (!form.success) return showRumour(c, deps, id.data, { problems: form.error.issues, given }, 422);
      const outcome = await deed(c, id.data, form.data);
      if (!outcome.ok) return refuse(c, id.data, given, outcome.error);
      return c.redirect(backTo(form.data) ?? `/console/rumours/${id.data}`, 303);
    };
  }

  function check(c: AppContext, id: RumourId, form: z.infer<typeof checkForm>) {
    const { entryId, withWhom, askedMinutesAgo, checkAnswer } = form;
    const askedAt = minutesAgo(askedMinutesAgo);
    return recordCheck(deps, c.get('actor'), {
      id,
      check: { checkId: entryId, withWhom, askedAt, answer: checkAnswer },
    });
  }

  function heard(c: AppContext, id: RumourId, form: z.infer<typeof heardForm>) {
    const { entryId, heardMinutesAgo, ...rest } = form;
    const input = { ...rest, sightingId: entryId, heardAt: minutesAgo(heardMinutesAgo) };
    return addSighting(deps, c.get('actor'), { id, heard: input });
  }

  function minutesAgo(minutes: number): Date {
    return new Date(deps.clock().getTime() - minutes * 60_000);
  }

  function posts(c: AppContext, id: RumourId, form: z.infer<typeof postsForm>): Promise<Result<unknown, Refusal>> {
    const about = { id, postIds: form.posts };
    return form.verdict === 'same' ? addPosts(deps, c.get('actor'), about) : refusePosts(deps, c.get('actor'), about);
  }

  async function takeOut(c: AppContext) {
    const id = rumourIdInPath.safeParse(c.req.param('id'));
    const sighting = rumourIdInPath.safeParse(c.req.param('sighting'));
    const form = outForm.safeParse(await c.req.parseBody());
    if (!id.success || !sighting.success || !form.success) return c.notFound();
    const about = { id: id.data, sightingId: sighting.data, postId: form.data.postId ?? null };
    const outcome = await takeOutSighting(deps, c.get('actor'), about);
    return outcome.ok ? c.redirect(`/console/rumours/${id.data}`, 303) : refuse(c, id.data, {}, outcome.error);
  }

  async function story(c: AppContext) {
    const id = rumourIdInPath.safeParse(c.req.param('id'));
    const given = await c.req.parseBody();
    const form = storyForm.safeParse(given);
    if (!id.success || !form.success) return c.notFound();
    const { back, ...about } = form.data;
    const outcome = await judgeStory(deps, c.get('actor'), { id: id.data, ...about });
    if (!outcome.ok) return refuse(c, id.data, given, outcome.error);
    return c.redirect(back ?? `/console/rumours/${id.data}`, 303);
  }

  async function refuse(c: AppContext, id: RumourId, given: Given, error: Refusal) {
    const again = (field: string, message: string, status: 409 | 422 = 422) =>
      showRumour(c, deps, id, { given, problems: [{ path: [field], message }] }, status);
    switch (error.kind) {
      case 'not-found':
      case 'not-allowed':
      case 'no-such-story':
        return c.notFound();
      case 'changed-meanwhile': {
        const who = (await findMember(deps.db, error.by))?.name ?? 'Somebody else';
        const when = formatTime(error.at, c.get('frame').now);
        return again(
          'set-status',
          `${who} changed this rumour at ${when}. Nothing of yours was saved: look at it as it is now and decide again`,
          409,
        );
      }
      case 'unchanged':
        return again('to', 'It has that status already');
      case 'never-new-again':
        return again('to', 'A rumour is new only once');
      case 'not-a-person':
        return again('to', 'Only a person sets a status');
      case 'reason-needed':
        return again('reason', 'Write why');
      case 'finding-needed':
        return again('to', 'Write down what was found first: nothing is confirmed without a finding');
      case 'not-a-publisher':
        return again(
          'to',
          'The public sees this rumour, so only the desk or a duty supervisor may change its public word',
        );
      case 'names-person':
        return again('to', 'It is marked as naming a person');
      case 'update-not-public':
        return again('answer', 'The update it links is not public any more');
      case 'names-suspected':
        return again(
          'noLivingPersonNamed',
          `This may name somebody: ${error.names.join(', ')}. A duty supervisor must confirm that no living person is named`,
        );
      case 'answer-must-follow':
        return again('answer', 'The public word changes: write what the public page says now');
      case 'in-the-future':
        return again('heardMinutesAgo', 'That is in the future');
      case 'flag-needs-supervisor':
        return again('namesPerson', 'Only a duty supervisor takes away the mark that it names a person');
      case 'not-public':
        return again('in-public', 'It is not public any more', 409);
      default:
        return assertNever(error);
    }
  }
}
