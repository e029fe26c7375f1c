/** HTTP for the register: the list, and opening a rumour. */
import { z } from 'zod';
import { asId } from '#kernel/id.ts';
import { assertNever } from '#kernel/result.ts';
import type { AppContext, Route } from '#platform/http/routes.ts';
import { findPosts } from '#intake/posts';
import type { RumourDeps } from '../change-rumour.ts';
import { openForm, type Given, type Problem } from '../forms.ts';
import { ForPostPage } from '../heard/for-post.page.tsx';
import { findStory, postsOfStory, storyOfPost } from '../neighbours.ts';
import { NewRumourPage } from './new-rumour.page.tsx';
import { openRumour } from './open-rumour.ts';
import { RegisterPage } from './register.page.tsx';
import { listRegister } from './register.views.ts';
import { priorities, registerRoles, statuses } from '../rumour.rules.ts';
import { recordLook } from './show-rumour.tsx';
import { rumoursForPost, rumoursForStory } from '../heard/suggest.ts';

const filter = z.object({
  status: z.enum(statuses).optional().catch(undefined),
  priority: z.enum(priorities).optional().catch(undefined),
  unanswered: z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform((given) => given === 'yes'),
});
const postsShown = 50;

export function registerRoutes(deps: RumourDeps): readonly Route[] {
  const { db, newId } = deps;
  return [
    { method: 'GET', path: '/console/rumours', access: 'member', handle: list },
    { method: 'GET', path: '/console/rumours/new', access: registerRoles, handle: showNew },
    { method: 'GET', path: '/console/rumours/for-post/:post', access: registerRoles, handle: showForPost },
    { method: 'POST', path: '/console/rumours', access: registerRoles, handle: open },
  ];

  async function list(c: AppContext) {
    const chosen = filter.parse(c.req.query());
    const frame = c.get('frame');
    return c.html(<RegisterPage frame={frame} rows={await listRegister(db, frame.now, chosen)} filter={chosen} />);
  }

  async function showNew(c: AppContext) {
    const storyId = z.uuid().safeParse(c.req.query('story'));
    return draw(c, newId(), storyId.data);
  }

  /** From one post: which known rumour is it? */
  async function showForPost(c: AppContext) {
    const id = z.uuid().safeParse(c.req.param('post'));
    const [post] = id.success ? await findPosts(db, [asId<'Post'>(id.data)]) : [];
    if (!post) return c.notFound();
    const [suggested, stories] = await Promise.all([rumoursForPost(db, post), storyOfPost(db, [post.id])]);
    await recordLook(deps, c.get('actor'), `post ${post.id}`, 1, 'finding the rumour that a post repeats');
    const storyId = stories.get(post.id);
    return c.html(<ForPostPage frame={c.get('frame')} post={post} suggested={suggested} storyId={storyId} />);
  }

  async function draw(
    c: AppContext,
    id: string,
    storyId: string | undefined,
    sent?: { problems: readonly Problem[]; given: Given },
  ) {
    const story = storyId === undefined ? undefined : await findStory(db, storyId);
    if (storyId !== undefined && !story) return c.notFound();
    const posts = story ? await postsOfStory(db, story.id, postsShown) : [];
    const known = story ? await rumoursForStory(db, story) : { tied: [], suggested: [] };
    if (story) await recordLook(deps, c.get('actor'), `story ${story.id}`, posts.length, 'opening a rumour');
    const first: Given = {
      claim: story?.title ?? '',
      places: story?.places.join('\n') ?? '',
      posts: posts.map((post) => post.id),
    };
    const page = (
      <NewRumourPage
        frame={c.get('frame')}
        id={id}
        story={story}
        posts={posts}
        alike={[...known.tied.map((rumour) => ({ rumour, words: ['this story'] })), ...known.suggested]}
        problems={sent?.problems ?? []}
        given={sent?.given ?? first}
      />
    );
    return c.html(page, sent ? 422 : 200);
  }

  async function open(c: AppContext) {
    const given = await c.req.parseBody({ all: true });
    const form = openForm.safeParse(given);
    if (!form.success) {
      const id = z.uuid().safeParse(given['id']);
      const storyId = z.uuid().safeParse(given['storyId']);
      return draw(c, id.data ?? newId(), storyId.data, { problems: form.error.issues, given });
    }
    const { posts, ...input } = form.data;
    const outcome = await openRumour(deps, c.get('actor'), { ...input, postIds: posts });
    if (outcome.ok) return c.redirect(`/console/rumours/${outcome.value.id}`, 303);
    switch (outcome.error.kind) {
      case 'not-allowed':
      case 'no-such-story':
        return c.notFound();
      default:
        return assertNever(outcome.error);
    }
  }
}
