/** HTTP for the choice whether the public sees a rumour. The figures come first; nothing is chosen beforehand. */
import { assertNever } from '#kernel/result.ts';
import type { AppContext, Route } from '#platform/http/routes.ts';
import { keepRumourOff, makePublic } from './choose-public.ts';
import { ChoosePublicPage } from './choose-public.page.tsx';
import type { ChangeRefusal, RumourDeps } from '../change-rumour.ts';
import { choiceForm, publicForm, rumourIdInPath, type Given, type Problem } from '../forms.ts';
import { recentUpdates } from '../neighbours.ts';
import { namesIn, type ShowRefusal } from './public-choice.rules.ts';
import { reachOf } from './reach.ts';
import { publishingRoles, type Rumour } from '../rumour.rules.ts';
import { findRumour } from '../rumour.store.ts';

export function choosePublicRoutes(deps: RumourDeps): readonly Route[] {
  const path = '/console/rumours/:id/public';
  return [
    { method: 'GET', path, access: publishingRoles, handle: show },
    { method: 'POST', path, access: publishingRoles, handle: choose },
  ];

  async function rumourOf(c: AppContext): Promise<Rumour | undefined> {
    const id = rumourIdInPath.safeParse(c.req.param('id'));
    return id.success ? findRumour(deps.db, id.data) : undefined;
  }

  async function show(c: AppContext) {
    const rumour = await rumourOf(c);
    return rumour ? draw(c, rumour) : c.notFound();
  }

  async function draw(
    c: AppContext,
    rumour: Rumour,
    sent?: { problems: readonly Problem[]; given: Given },
    status: 200 | 409 | 422 = sent ? 422 : 200,
  ) {
    const frame = c.get('frame');
    const [reach, updates] = await Promise.all([reachOf(deps.db, rumour.id, frame.now), recentUpdates(deps.db)]);
    const before = rumour.public.kind === 'public' ? rumour.public : rumour.proposal;
    const text = (field: string) => {
      const typed = sent?.given[field];
      return typeof typed === 'string' ? typed : '';
    };
    const words = sent ? [text('wording'), text('answer')] : [before?.wording ?? '', before?.answer ?? ''];
    const page = (
      <ChoosePublicPage
        frame={frame}
        rumour={rumour}
        reach={reach}
        updates={updates}
        suspected={namesIn(rumour, ...words)}
        problems={sent?.problems ?? []}
        given={sent?.given ?? {}}
      />
    );
    return c.html(page, status);
  }

  async function choose(c: AppContext) {
    const rumour = await rumourOf(c);
    if (!rumour) return c.notFound();
    const given = await c.req.parseBody();
    const choice = choiceForm.safeParse(given);
    const form = publicForm.safeParse(given);
    const showing = !choice.success || choice.data.choice === 'show';
    const problems = [
      ...(showing && !form.success ? form.error.issues : []),
      ...(choice.success ? [] : choice.error.issues.filter(({ path: [field] }) => field === 'choice')),
    ];
    if (problems.length > 0 || !choice.success) return draw(c, rumour, { problems, given });
    const actor = c.get('actor');
    const reach = await reachOf(deps.db, rumour.id, c.get('frame').now);
    if (choice.data.choice === 'keep-off' || !form.success) {
      const kept = await keepRumourOff(deps, actor, { id: rumour.id, version: choice.data.version, reach });
      return kept.ok ? c.redirect(`/console/rumours/${rumour.id}`, 303) : refuse(c, rumour, given, kept.error);
    }
    const { version, noLivingPersonNamed, ...words } = form.data;
    const shown = await makePublic(deps, actor, {
      id: rumour.id,
      version,
      choice: { words, noLivingPersonNamed, reach },
    });
    return shown.ok ? c.redirect(`/console/rumours/${rumour.id}`, 303) : refuse(c, rumour, given, shown.error);
  }

  async function refuse(
    c: AppContext,
    rumour: Rumour,
    given: Given,
    error: ChangeRefusal | ShowRefusal | { readonly kind: 'already-public' },
  ) {
    const again = (field: string, message: string, status: 409 | 422 = 422) =>
      draw(c, rumour, { given, problems: [{ path: [field], message }] }, status);
    switch (error.kind) {
      case 'not-found':
      case 'not-allowed':
      case 'not-a-publisher':
        return c.notFound();
      case 'changed-meanwhile': {
        const now = (await findRumour(deps.db, rumour.id)) ?? rumour;
        const message =
          'Somebody changed this rumour meanwhile. Nothing was saved: read it as it is now and choose again';
        return draw(c, now, { given, problems: [{ path: ['wording'], message }] }, 409);
      }
      case 'names-person':
        return again('wording', 'It is marked as naming a person and can never be public while that mark stands');
      case 'names-suspected':
        return again(
          'noLivingPersonNamed',
          `This may name somebody: ${error.names.join(', ')}. Confirm that no living person is named, or change the words`,
        );
      case 'update-not-public':
        return again('statementId', 'That update is not public');
      case 'already-public':
        return again('choice', 'It is public already: take it down from the rumour’s page', 409);
      default:
        return assertNever(error);
    }
  }
}
