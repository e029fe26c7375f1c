/** `GET /api/v1/picture` and `GET /api/v1/stories/:id`. */
import { createRoute, z } from '@hono/zod-openapi';
import { apiRoute, type ApiRoute } from '#platform/http/api.ts';
import { problem } from '#platform/http/problem.ts';
import { plainText } from '#intake/posts';
import { recordAccess } from '#investigation/custody';
import { pictureAt } from './board.ts';
import { stateFilters } from './board-query.ts';
import type { PictureDeps } from './picture.routes.tsx';
import { storyDetails, type StoryDetails } from './story-details.ts';
import { storyPosts } from './story-posts.views.ts';
import type { PostsPage } from './story.rules.ts';
import type { StoryPart } from './stories.ts';
import { lineKinds, sinceSeconds, vacuumStates } from './vacuum.rules.ts';

const time = z.iso.datetime();
const vacuum = z
  .strictObject({ state: z.enum(vacuumStates), sinceSeconds: z.int().nullable() })
  .openapi('Vacuum', { description: 'How long people have been asking without a line; null when nobody asks' });
const inPicture = {
  id: z.uuid(),
  title: z.string(),
  posts: z.int(),
  asking: z.int().openapi({ description: 'Different people who asked' }),
  firstAt: time,
  lastAt: time,
  vacuum,
  rumours: z.int(),
  places: z.array(z.string()),
};
const totals = z.strictObject({
  stories: z.int(),
  posts: z.int(),
  asking: z.int(),
  unanswered: z.int(),
  callsForHelp: z.int(),
  unsorted: z.int().openapi({ description: 'Posts accepted and not yet sorted into a story' }),
});
const text = z.string().max(100).transform(plainText).optional();

const pictureRoute = createRoute({
  method: 'get',
  path: '/api/v1/picture',
  summary: 'Stories by how much they matter now',
  request: {
    query: z.strictObject({
      q: text.openapi({ description: 'Words in titles, questions and places' }),
      place: text,
      state: z.enum(stateFilters).optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
  },
  responses: {
    200: {
      description: 'The picture now',
      content: {
        'application/json': {
          schema: z.strictObject({ stories: z.array(z.strictObject(inPicture)), totals }).openapi('Picture'),
        },
      },
    },
  },
});

const post = z.strictObject({
  id: z.uuid(),
  source: z.string(),
  externalId: z.string(),
  text: z.string().openapi({ description: 'Empty when its author has taken it back' }),
  publishedAt: time,
  kind: z.string(),
  asks: z.boolean(),
  callForHelp: z.boolean(),
  language: z.string(),
  duplicateOf: z.uuid().nullable(),
  places: z.array(z.string()),
  because: z.array(z.string()).openapi({ description: 'The words that made it this kind' }),
  editedAt: time.nullable(),
  withdrawnAt: time.nullable(),
});
const storyRoute = createRoute({
  method: 'get',
  path: '/api/v1/stories/{id}',
  summary: 'One story with its questions, lines and posts',
  request: {
    params: z.strictObject({ id: z.uuid() }),
    query: z.strictObject({
      order: z.enum(['newest', 'oldest']).optional(),
      only: z.enum(['all', 'questions']).optional(),
      after: z.string().optional().openapi({ description: '`next` of the page before' }),
      limit: z.coerce.number().int().min(1).max(1000).optional(),
    }),
  },
  responses: {
    200: {
      description: 'The story',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              ...inPicture,
              people: z.int(),
              because: z.array(z.string()).openapi({ description: 'Why it matters now' }),
              questions: z.array(z.strictObject({ ask: z.string(), people: z.int() })),
              lines: z.array(
                z.strictObject({
                  statementId: z.uuid(),
                  kind: z.enum(lineKinds),
                  at: time,
                  withdrawnAt: time.nullable(),
                }),
              ),
              growth: z
                .array(z.int())
                .openapi({ description: 'Posts in each quarter of an hour of the last six hours' }),
              items: z.array(post),
              next: z.string().nullable(),
            })
            .openapi('Story'),
        },
      },
    },
    404: { description: 'There is no such story' },
  },
});

export function pictureApi(deps: PictureDeps, parts: readonly StoryPart[] = []): readonly ApiRoute[] {
  const { db, clock } = deps;
  return [
    apiRoute(pictureRoute, 'member', async (c) => {
      const { q = '', place = '', state = 'any', limit = 50 } = c.req.valid('query');
      const { stories, totals: all } = await pictureAt(db, clock(), { q, place, state, limit }, parts);
      return c.json({ stories: stories.map((one) => ({ ...one, places: [...one.places] })), totals: all }, 200);
    }),
    apiRoute(storyRoute, 'member', async (c) => {
      const { id } = c.req.valid('param');
      const { order = 'newest', only = 'all', after, limit = 100 } = c.req.valid('query');
      const story = await storyDetails(db, id, clock(), parts);
      if (!story) return problem(404, 'Not found', 'There is no story of this id.');
      const posts = await storyPosts(db, id, { order, only, after, limit });
      await db.transaction().execute((tx) =>
        recordAccess(tx, {
          at: clock(),
          actor: c.get('actor'),
          action: 'consultation',
          subject: { kind: 'story', id },
          purpose: 'the picture: read by a program',
          detail: { posts: posts.posts.length },
        }),
      );
      return c.json(storyJson(story, posts, clock()), 200);
    }),
  ];
}

function storyJson(story: StoryDetails, { posts, next }: PostsPage, now: Date) {
  return {
    id: story.id,
    title: story.title,
    posts: story.posts,
    people: story.people,
    asking: story.asking,
    firstAt: story.firstAt.toISOString(),
    lastAt: story.lastAt.toISOString(),
    vacuum: { state: story.vacuum.state, sinceSeconds: sinceSeconds(story.vacuum, now) },
    rumours: story.counts.get('rumours') ?? 0,
    places: [...story.places],
    because: [...story.rank.because],
    questions: story.questions.map(({ ask, people }) => ({ ask, people })),
    lines: story.lines.map(({ statementId, kind, at, unlinkedAt }) => ({
      statementId,
      kind,
      at: at.toISOString(),
      withdrawnAt: unlinkedAt?.toISOString() ?? null,
    })),
    growth: [...story.growth],
    items: posts.map(({ post: one, ...labels }) => ({
      ...labels,
      id: one.id,
      source: one.source,
      externalId: one.externalId,
      text: one.withdrawnAt ? '' : one.text,
      publishedAt: one.publishedAt.toISOString(),
      places: [...labels.places],
      because: [...labels.because],
      editedAt: one.editedAt?.toISOString() ?? null,
      withdrawnAt: one.withdrawnAt?.toISOString() ?? null,
    })),
    next,
  };
}
