/** Statements on the API: what is published for anybody, drafts and deeds for the desk. */
import { createRoute } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { assertNever } from '#kernel/result.ts';
import { apiRoute, type ApiRoute } from '#platform/http/api.ts';
import { problem } from '#platform/http/problem.ts';
import type { CorrectionRefusal } from './lines/correct-line.ts';
import { statusOf } from './lines/line.rules.ts';
import { listLines } from './lines/line.views.ts';
import { findCase, standing, type Case, type LineDeps } from './lines/matter.ts';
import type { DraftRefusal } from './lines/save-draft.ts';
import { raised } from './lines/stop.rules.ts';
import { drafterRoles } from './lines/tier.rules.ts';
import type { Wording } from './lines/wording.rules.ts';
import { addressOf, isStanding, latest, type Published } from './public/published.rules.ts';
import { listPublished } from './public/published.views.ts';
import * as schema from './statement.schema.ts';
import { correctStatement, createStatement } from './write-by-api.ts';

export type StatementApiDeps = LineDeps & { readonly publicUrl: string };

const refused = { description: 'A refusal as problem details (RFC 9457)' };
const json = <Schema extends z.ZodType>(body: Schema) => ({ content: { 'application/json': { schema: body } } });

const listDefinition = createRoute({
  method: 'get',
  path: '/api/v1/statements',
  summary: 'Statements, the newest first: what stands in public; for members with `state` also drafts and the rest',
  request: { query: schema.listQuery },
  responses: {
    200: {
      description: 'Statements',
      ...json(z.strictObject({ statements: z.array(z.union([schema.statement, schema.memberStatement])) })),
    },
    401: refused,
    422: refused,
  },
});
const createDefinition = createRoute({
  method: 'post',
  path: '/api/v1/statements',
  summary: 'Write a statement; with `publish` also release it, which may mean: to whoever must approve it',
  request: { body: { required: true, ...json(schema.newStatement) } },
  responses: {
    201: { description: 'Written; `state` says what became of it', ...json(schema.memberStatement) },
    401: refused,
    403: refused,
    422: refused,
  },
});
const correctDefinition = createRoute({
  method: 'post',
  path: '/api/v1/statements/{id}/corrections',
  summary: 'Correct a published statement; through the same stops and approvals',
  request: { params: z.strictObject({ id: z.uuid() }), body: { required: true, ...json(schema.newCorrection) } },
  responses: {
    201: { description: 'Written; `state` says what became of it', ...json(schema.memberStatement) },
    401: refused,
    403: refused,
    404: refused,
    409: refused,
    422: refused,
  },
});

const openToAll: readonly string[] = ['published', 'corrected', 'withdrawn'];

export function statementApi(deps: StatementApiDeps): readonly ApiRoute[] {
  const { db, publicUrl } = deps;
  return [
    apiRoute(listDefinition, 'anyone', async (c) => {
      const { state, limit } = c.req.valid('query');
      const isMember = c.get('actor').kind === 'member';
      if (!isMember && state && !openToAll.includes(state)) {
        return problem(401, 'Sign in first', 'What is not published is for members: send a bearer token.');
      }
      if (isMember && state) {
        const lines = (await listLines(db, 500)).filter(({ status }) => status === state).slice(0, limit);
        const cases = await Promise.all(lines.map(({ id }) => findCase(db, id)));
        return c.json({ statements: cases.flatMap((found) => (found ? [toMember(found, publicUrl)] : [])) }, 200);
      }
      const published = await listPublished(db, { limit, withdrawn: state === 'withdrawn' });
      const chosen = published.map((one) => toPublic(one, publicUrl)).filter((one) => !state || one.state === state);
      return c.json({ statements: chosen }, 200);
    }),
    apiRoute(createDefinition, drafterRoles, async (c) => {
      const { storyId, publishAt, title, text, because, stops, ...given } = c.req.valid('json');
      const outcome = await createStatement(deps, c.get('actor'), {
        ...given,
        words: { title, text, because: given.kind === 'cannot-say' ? (because ?? null) : null },
        storyIds: storyId ? [storyId] : [],
        answers: stops,
        publishAt: publishAt === undefined ? null : new Date(publishAt),
      });
      if (!outcome.ok) return refuseDraft(outcome.error);
      return c.json(await readBack(deps, outcome.value), 201, { location: publicUrl + addressOf(outcome.value) });
    }),
    apiRoute(correctDefinition, drafterRoles, async (c) => {
      const { id: statementId } = c.req.valid('param');
      const { title, text, reason, tier, factIds, stops } = c.req.valid('json');
      const outcome = await correctStatement(deps, c.get('actor'), {
        statementId,
        title,
        text,
        reason,
        tier,
        factIds,
        answers: stops,
      });
      if (!outcome.ok) return refuseCorrection(outcome.error);
      return c.json(await readBack(deps, outcome.value), 201);
    }),
  ];
}

async function readBack({ db, publicUrl }: StatementApiDeps, id: string) {
  const found = await findCase(db, id);
  if (!found) throw new Error(`readBack: statement ${id} is gone`);
  return toMember(found, publicUrl);
}

function invalid(field: string, message: string): Response {
  const detail = `Nothing was changed. Correct these fields: ${field}.`;
  return problem(422, 'Invalid request', detail, { errors: [{ field, message }] });
}

function refuseDraft(error: DraftRefusal): Response {
  switch (error.kind) {
    case 'not-allowed':
      return problem(403, 'Not allowed', 'Your role does not include this. Nothing was changed.');
    case 'unknown-story':
      return invalid('storyId', 'No such story');
    case 'fact-not-usable':
      return invalid('factIds', `Not a cleared fact: ${error.factId}`);
    case 'because-needed':
      return invalid('because', 'Needed for this kind');
    default:
      return assertNever(error);
  }
}

function refuseCorrection(error: CorrectionRefusal): Response {
  switch (error.kind) {
    case 'not-found':
    case 'not-published':
      return problem(404, 'Not found', 'There is no published statement of this id.');
    case 'withdrawn':
      return problem(409, 'Withdrawn', 'This statement was withdrawn: there is nothing left to correct.');
    case 'says-the-same':
      return problem(409, 'Already said', 'This is what the statement says now. Nothing was changed.');
    case 'being-corrected':
      return problem(409, 'Being corrected', 'A correction of this statement waits already. Nothing was changed.');
    case 'reason-needed':
      return invalid('reason', 'Write what was wrong, and why');
    case 'tier-too-low':
      return invalid('tier', 'What it corrects needed a second person, and so does the correction');
    default:
      return refuseDraft(error);
  }
}

function toPublic(published: Published, publicUrl: string): schema.StatementJson {
  const common = {
    id: published.id,
    url: publicUrl + addressOf(published.id),
    kind: published.kind,
    publishedAt: published.firstAt.toISOString(),
    changedAt: published.changedAt.toISOString(),
  };
  if (!isStanding(published)) {
    const withdrawn = { at: published.withdrawnAt.toISOString(), category: published.category };
    return { ...common, state: 'withdrawn', ...nothing, corrections: [], withdrawn };
  }
  const { title, text, because, number } = latest(published);
  const corrections = published.wordings.slice(1).map((wording, index) => {
    const before = published.wordings[index];
    return { at: wording.at.toISOString(), reason: wording.reason, before: before ? saidIn(before) : nothing };
  });
  return {
    ...common,
    state: number > 1 ? 'corrected' : 'published',
    title,
    text,
    because,
    corrections,
    withdrawn: null,
  };
}

const nothing = { title: null, text: null, because: null };

function saidIn({ title, text, because }: { title: string; text: string; because: string | null }) {
  return { title, text, because };
}

/** The wording being worked on, else what is public. */
function toMember({ statement, wordings, matter }: Case, publicUrl: string): schema.MemberStatementJson {
  const { wording } = matter;
  const current = standing(wordings);
  const { withdrawal } = statement;
  return {
    id: statement.id,
    url: publicUrl + addressOf(statement.id),
    state: statusOf({ withdrawal, wording }),
    kind: statement.kind,
    ...(wording.words ?? nothing),
    publishedAt: statement.firstPublishedAt?.toISOString() ?? null,
    changedAt: statement.changedAt?.toISOString() ?? null,
    corrections: current ? correctionsOf(wordings) : [],
    withdrawn: withdrawal && { at: withdrawal.at.toISOString(), category: withdrawal.category },
    tier: wording.tier,
    publishAt: wording.publishAt?.toISOString() ?? null,
    storyIds: [...statement.storyIds],
    stops: [...raised(matter.answers, wording.wordsRevision)],
    revision: wording.revision,
  };
}

function correctionsOf(wordings: readonly Wording[]) {
  const published = wordings.filter(({ state, words }) => state === 'published' && words !== null);
  return published.slice(1).map((wording, index) => ({
    at: (wording.publishedAt ?? wording.draftedAt).toISOString(),
    reason: wording.correctionReason,
    before: published[index]?.words ?? nothing,
  }));
}
