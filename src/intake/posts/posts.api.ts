/** `POST /api/v1/posts`: how another program, or a recording, hands us posts. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Role } from '#kernel/actor.ts';
import { apiRoute, type ApiRoute } from '#platform/http/api.ts';
import { acceptPosts, type AcceptPostsDeps } from './accept-posts.ts';
import { isPlainName, longestIdCharacters, longestTextCharacters } from './post.rules.ts';

const mostAtOnce = 1000;
const allowed: readonly Role[] = ['desk', 'duty-supervisor', 'administrator'];

const name = z
  .string()
  .trim()
  .min(1)
  .max(longestIdCharacters)
  .refine(isPlainName, { error: 'Leave out control characters and marks that turn the reading direction' });
// A program may not speak as one of our own ways in: it would change what that one brought.
const source = name.refine((given) => !/^(?:feed:|exercise|form\b|tell-us)/i.test(given), {
  error: 'This source belongs to Bluelamp itself; choose a name of your own',
});
const post = z
  .strictObject({
    source: source
      .optional()
      .openapi({ description: 'Which program or recording; "api" when left out', example: 'replay:a-tuesday' }),
    externalId: name.openapi({ description: 'With the source it names the post for ever', example: '114' }),
    text: z.string().max(longestTextCharacters),
    publishedAt: z.iso.datetime({ offset: true }).openapi({ example: '2026-08-11T17:55:00Z' }),
    author: z.strictObject({ handle: z.string().max(500).optional(), name: z.string().max(500).optional() }).optional(),
    replyTo: name.optional().openapi({ description: 'The externalId, at the same source, of what it answers' }),
    url: z.string().max(4000).optional(),
  })
  .openapi('IncomingPost');

const definition = createRoute({
  method: 'post',
  path: '/api/v1/posts',
  summary: 'Take in a batch of posts, each exactly once',
  description:
    'A post that is known already is counted and not stored again; one whose text has changed is an edit. ' +
    'When this answers, the posts are in the database.',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ posts: z.array(post).min(1).max(mostAtOnce) }) } },
    },
  },
  responses: {
    200: {
      description: 'What became of them',
      content: {
        'application/json': {
          schema: z
            .strictObject({ accepted: z.int(), known: z.int(), edited: z.int(), withdrawn: z.int(), refused: z.int() })
            .openapi('AcceptedPosts'),
        },
      },
    },
    422: { description: 'A field is missing, wrong or unknown. Nothing was taken in.' },
  },
});

export function postsApi(deps: AcceptPostsDeps): readonly ApiRoute[] {
  return [
    apiRoute(definition, allowed, async (c) => {
      const { posts } = c.req.valid('json');
      const incoming = posts.map((given) => ({
        ...given,
        source: given.source ?? 'api',
        publishedAt: new Date(given.publishedAt),
        original: given,
      }));
      const outcome = await acceptPosts(deps, incoming);
      // A batch is taken in whole or, with 422, not at all: so none of one that is taken in was refused.
      return c.json({ ...outcome, refused: 0 }, 200);
    }),
  ];
}
