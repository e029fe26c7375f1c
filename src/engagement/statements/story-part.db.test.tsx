import { beforeEach, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Route } from '#platform/http/routes.ts';
import { findStory } from '#intake/picture';
import { useDatabase } from '../../testing/database.ts';
import { site } from '../../testing/site.ts';
import { startCorrection } from './lines/correct-line.ts';
import { pressHoldingLine } from './lines/press-holding-line.ts';
import { releaseLine } from './lines/release-line.ts';
import { statementScores } from './scores.views.ts';
import { statementStoryPart } from './story-part.tsx';
import {
  aLine,
  auditor,
  desk,
  otherStoryId,
  published,
  seedDesk,
  storyId,
  testDeps,
  value,
} from './statements.testing.ts';

const database = useDatabase();
const { deps, at, now } = testDeps(database);
beforeEach(async () => {
  at(0);
  await seedDesk(database());
});

async function panel(actor: Actor): Promise<string> {
  const part = statementStoryPart(deps());
  const route: Route = {
    method: 'GET',
    path: '/panel',
    access: 'member',
    async handle(c) {
      const story = await findStory(database(), storyId);
      return c.html(<>{story && (await part.panel?.(c, story))}</>);
    },
  };
  return (await site({ pages: [route] }, actor, now()).request('/panel')).text();
}

it('a story’s page shows what we said and offers what can be said next, to those who may', async () => {
  expect(await panel(desk)).toContain('Nothing yet');
  await published(deps(), { storyIds: [storyId] });
  await published(deps(), { words: { title: 'Another line', text: 'Elsewhere.', because: null } });
  const html = await panel(desk);
  expect(html).toContain('The road is open again');
  expect(html).toContain(`href="/console/facts?story=${storyId}#ask"`);
  // Only what does not answer it already is offered to be linked.
  expect(html).toMatch(/<option[^>]*>Another line/);
  expect(html).not.toMatch(/<option[^>]*>The road/);
  expect(await panel(auditor)).not.toContain('<form');
});

it('counts lines by story, and scores how soon something was said and what had to be put right', async () => {
  at(4);
  const holding = now();
  value(await pressHoldingLine(deps(), desk, storyId));
  at(9);
  const id = await published(deps(), { storyIds: [storyId] });
  const words = { title: 'Shut', text: 'It is shut.', because: null };
  value(await startCorrection(deps(), desk, { statementId: id, reason: 'Wrong', ...aLine(), words }));
  value(await releaseLine(deps(), desk, { statementId: id, revision: 1, publishAt: null }));
  const counts = await statementStoryPart(deps()).counts?.(database(), [storyId, otherStoryId]);
  expect(counts).toEqual(new Map([[storyId, 2]]));
  expect(await statementScores(database())).toEqual({
    stories: [{ storyId, firstLineAt: holding, firstAnswerAt: now() }],
    published: 2,
    corrections: 1,
    withdrawn: 0,
    releasedAlone: 0,
    facts: { decided: 0, pending: 0, medianMinutes: null },
  });
});
