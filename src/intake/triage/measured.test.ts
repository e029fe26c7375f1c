/** What the engine reaches on real events. Their posts stay outside the project, so this runs only where they are. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { needs, sharedData } from '../../testing/needs.ts';
import { createMatcher, createTriage, shippedModels } from './index.ts';

const line = z.object({ id: z.string(), text: z.string(), created_at: z.string() });
const labelFile = z.object({ posts: z.record(z.string(), z.string()) });

function read<T>(file: string, shape: z.ZodType<T>): T[] {
  const lines = readFileSync(new URL(file, sharedData), 'utf8').split('\n').filter(Boolean);
  return lines.map((text) => shape.parse(JSON.parse(text)));
}

it.for(['ferguson', 'ottawashooting'])(
  '%s: of the ten largest stories at least eight are four fifths about one happening',
  (event, { skip }) => {
    skip(!needs.sharedData.here, needs.sharedData.missing);
    const labels = labelFile.parse(
      JSON.parse(readFileSync(new URL(`../../../test/stories/${event}.labels.json`, import.meta.url), 'utf8')),
    );
    const posts = read(`rumours-pheme/${event}.jsonl`, line).map(({ id, text, created_at }) => ({
      id,
      text,
      createdAt: new Date(created_at),
    }));
    const sorted = createTriage(shippedModels).take(posts, new Date('2026-01-01T00:00:00Z'));
    const stories = [...Map.groupBy(sorted, ({ story }) => story).values()];
    const largest = stories.toSorted((a, b) => b.length - a.length).slice(0, 10);
    expect(largest.filter((story) => aboutOne(story, labels.posts) >= 0.8).length).toBeGreaterThanOrEqual(8);
    // Ten stories of two posts each would be pure and useless.
    expect(largest.reduce((sum, story) => sum + story.length, 0)).toBeGreaterThanOrEqual(115);
    // Looked for in the labelled posts only: how much of its happening a post finds in its story, on average.
    expect(wholeness(sorted, labels.posts)).toBeGreaterThanOrEqual(0.25);
  },
);

/** The share of a story's posts that are about its commonest happening; posts about none count against it. */
function aboutOne(story: readonly { readonly id: string }[], labels: Readonly<Record<string, string>>): number {
  const happenings = Map.groupBy(story, ({ id }) => labels[id] ?? 'none');
  happenings.delete('none');
  return Math.max(0, ...[...happenings.values()].map((posts) => posts.length)) / story.length;
}

/** BCubed recall over the posts that are about a happening. */
function wholeness(
  sorted: readonly { readonly id: string; readonly story: string }[],
  labels: Readonly<Record<string, string>>,
): number {
  const about = sorted.filter(({ id }) => (labels[id] ?? 'none') !== 'none');
  const happenings = Map.groupBy(about, ({ id }) => labels[id]);
  const together = Map.groupBy(about, ({ id, story }) => `${labels[id]} ${story}`);
  const shares = about.map(
    ({ id, story }) =>
      (together.get(`${labels[id]} ${story}`)?.length ?? 0) / (happenings.get(labels[id])?.length ?? Infinity),
  );
  return shares.reduce((a, b) => a + b, 0) / shares.length;
}

it('real posts of two disorders: one in fifty at most is taken for a call for help', ({ skip }) => {
  skip(!needs.sharedData.here, needs.sharedData.missing);
  const posts = ['ferguson', 'ottawashooting'].flatMap((event) => read(`rumours-pheme/${event}.jsonl`, line));
  const ear = createTriage(shippedModels);
  const now = new Date('2026-01-01T00:00:00Z');
  const sorted = ear.take(
    posts.map(({ id, text, created_at }) => ({ id, text, createdAt: new Date(created_at) })),
    now,
  );
  expect(sorted.filter(({ callForHelp }) => callForHelp).length / sorted.length).toBeLessThan(0.02);
});

const claim = z.object({ id: z.string(), claim: z.string(), title: z.string() });
const query = z.object({ text: z.string(), split: z.string(), relevant: z.array(z.string()) });

it('a known claim is found again: MAP@5 of the dev queries is above plain BM25', { timeout: 60_000 }, ({ skip }) => {
  skip(!needs.sharedData.here, needs.sharedData.missing);
  const claims = read('claims-checkthat2020/verified_claims.jsonl', claim);
  const matcher = createMatcher(claims.map(({ id, claim: said, title }) => ({ id, text: `${said} ${title}` })));
  const queries = read('claims-checkthat2020/queries.jsonl', query).filter(({ split }) => split === 'dev');
  const precision = queries.map(({ text, relevant }) => {
    const at = matcher.match(text, 5).findIndex(({ id }) => relevant.includes(id));
    return at < 0 ? 0 : 1 / (at + 1);
  });
  expect(precision.reduce((a, b) => a + b, 0) / precision.length).toBeGreaterThan(0.743);
});
