/** The register on the API: all of it for members, what is public for anybody. */
import { createRoute, z } from '@hono/zod-openapi';
import { assertNever } from '#kernel/result.ts';
import { apiRoute, type ApiRoute } from '#platform/http/api.ts';
import { problem } from '#platform/http/problem.ts';
import type { RumourDeps } from './change-rumour.ts';
import { claim, description, onePlace } from './forms.ts';
import { openRumour } from './register/open-rumour.ts';
import { listPublic, type PublicRumour } from './public/public-view.ts';
import { publicWord, publicWords, publicWordText } from './public/public-word.rules.ts';
import type { RegisterRow } from './record.rules.ts';
import { listRegister } from './register/register.views.ts';
import { priorities, registerRoles, statuses, type Rumour } from './rumour.rules.ts';

/** What anybody may read. Members get it too, where there is something public. */
const publicPart = z
  .strictObject({
    id: z.uuid(),
    wording: z.string(),
    word: z.enum(publicWords),
    says: z.enum(Object.values(publicWordText)),
    answer: z.string(),
    url: z.url(),
    updateUrl: z.url().nullable(),
    publishedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .openapi('PublicRumour');

const memberPart = z
  .strictObject({
    id: z.uuid(),
    claim: z.string(),
    description: z.string(),
    places: z.array(z.string()),
    priority: z.enum(priorities),
    answerBy: z.iso.datetime(),
    status: z.enum(statuses),
    settledAt: z.iso.datetime().nullable(),
    namesPerson: z.boolean(),
    openedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    heard: z.strictObject({
      times: z.number().int(),
      people: z.number().int(),
      lastHour: z.number().int(),
      firstAt: z.iso.datetime().nullable(),
      lastAt: z.iso.datetime().nullable(),
    }),
    publicState: z.enum(['never', 'public', 'withdrawn']),
    publicWord: z.enum(publicWords).nullable(),
  })
  .openapi('Rumour');

const newRumour = z
  .strictObject({
    claim,
    description: description.optional(),
    priority: z.enum(priorities).default('medium'),
    storyId: z.uuid().optional(),
    places: z.array(onePlace).max(50).default([]),
  })
  .openapi('NewRumour');

const problemDetails = { description: 'A refusal as problem details (RFC 9457)' };
const listDefinition = createRoute({
  method: 'get',
  path: '/api/v1/rumours',
  summary: 'Rumours: everything for members, only what is public for anybody else',
  responses: {
    200: {
      description: 'Rumours; for members the most urgent first, for anybody else the newest first',
      content: {
        'application/json': { schema: z.strictObject({ rumours: z.array(z.union([publicPart, memberPart])) }) },
      },
    },
  },
});
const openDefinition = createRoute({
  method: 'post',
  path: '/api/v1/rumours',
  summary: 'Open a rumour',
  request: { body: { required: true, content: { 'application/json': { schema: newRumour } } } },
  responses: {
    201: { description: 'Opened', content: { 'application/json': { schema: memberPart } } },
    401: problemDetails,
    403: problemDetails,
    422: problemDetails,
  },
});

export function rumourApi(deps: RumourDeps & { readonly publicUrl: string }): readonly ApiRoute[] {
  const { db, clock, publicUrl } = deps;
  return [
    apiRoute(listDefinition, 'anyone', async (c) => {
      if (c.get('actor').kind !== 'member') {
        const rumours = (await listPublic(db)).map((rumour) => toPublicPart(rumour, publicUrl));
        return c.json({ rumours }, 200);
      }
      const rumours = (await listRegister(db, clock(), {})).map(toMemberPart);
      return c.json({ rumours }, 200);
    }),
    apiRoute(openDefinition, registerRoles, async (c) => {
      const { description: more = '', ...input } = c.req.valid('json');
      const given = { ...input, description: more, namesPerson: false, postIds: [] };
      const outcome = await openRumour(deps, c.get('actor'), given);
      if (outcome.ok) {
        c.header('location', `${publicUrl}/console/rumours/${outcome.value.id}`);
        return c.json(toMemberPart({ rumour: outcome.value, heard: nothingHeard }), 201);
      }
      switch (outcome.error.kind) {
        case 'not-allowed':
          return problem(403, 'Not allowed', 'Your role does not include this. Nothing was changed.');
        case 'no-such-story': {
          const errors = [{ field: 'storyId', message: 'No such story' }];
          return problem(422, 'Invalid request', 'Nothing was changed. Correct these fields: storyId.', { errors });
        }
        default:
          return assertNever(outcome.error);
      }
    }),
  ];
}

const nothingHeard = { sightings: 0, people: 0, lastHour: 0, firstHeardAt: null, lastHeardAt: null };

function toPublicPart(rumour: PublicRumour, publicUrl: string): z.infer<typeof publicPart> {
  return {
    id: rumour.id,
    wording: rumour.wording,
    word: rumour.word,
    says: publicWordText[rumour.word],
    answer: rumour.answer,
    url: `${publicUrl}/is-it-true/${rumour.id}`,
    updateUrl: rumour.update && `${publicUrl}${rumour.update.href}`,
    publishedAt: rumour.since.toISOString(),
    changedAt: rumour.changedAt.toISOString(),
  };
}

type HeardPart = Pick<RegisterRow['heard'], keyof typeof nothingHeard>;

function toMemberPart({
  rumour,
  heard,
}: {
  readonly rumour: Rumour;
  readonly heard: HeardPart;
}): z.infer<typeof memberPart> {
  return {
    id: rumour.id,
    claim: rumour.claim,
    description: rumour.description,
    places: [...rumour.places],
    priority: rumour.priority,
    answerBy: rumour.answerBy.toISOString(),
    status: rumour.status,
    settledAt: rumour.settledAt?.toISOString() ?? null,
    namesPerson: rumour.namesPerson,
    openedAt: rumour.openedAt.toISOString(),
    changedAt: rumour.changedAt.toISOString(),
    heard: {
      times: heard.sightings,
      people: heard.people,
      lastHour: heard.lastHour,
      firstAt: heard.firstHeardAt?.toISOString() ?? null,
      lastAt: heard.lastHeardAt?.toISOString() ?? null,
    },
    publicState: rumour.public.kind,
    publicWord: rumour.public.kind === 'public' ? publicWord(rumour.status) : null,
  };
}
