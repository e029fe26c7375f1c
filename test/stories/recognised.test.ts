/** Two real events through the whole path: is a story on the board about one happening? Labelled by reading, before tuning. */
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { z } from 'zod';
import { aPlace, run, tokenOf, type Running } from '../../src/apps/bench/child-server.ts';
import { itNeeds, needs, sharedData } from '../../src/testing/needs.ts';

const labelled = z.object({ posts: z.record(z.string(), z.string()) });
const recorded = z.object({ id: z.string(), text: z.string(), created_at: z.string() });
const picture = z.object({
  stories: z.array(z.object({ id: z.string(), posts: z.int() })),
  totals: z.object({ unsorted: z.int(), posts: z.int() }),
});
const story = z.object({ items: z.array(z.object({ externalId: z.string() })) });

describe.each([
  ['ferguson', 1143],
  ['ottawashooting', 890],
])('%s', (event, posts) => {
  let server: Running | undefined;
  let token = '';
  beforeAll(async () => {
    if (!needs.sharedData.here) return;
    const place = await aPlace();
    server = await run(place);
    token = await tokenOf(place, 'desk');
  }, 60_000);
  afterAll(() => server?.stop());

  async function get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
    const response = await fetch(`${server?.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
    return schema.parse(await response.json());
  }
  async function replayed() {
    const lines = (await readFile(new URL(`rumours-pheme/${event}.jsonl`, sharedData), 'utf8')).trim().split('\n');
    const batch = lines.map((line) => {
      const { id, text, created_at: publishedAt } = recorded.parse(JSON.parse(line));
      return { source: 'replay:event', externalId: id, text, publishedAt };
    });
    for (let from = 0; from < batch.length; from += 500) {
      await fetch(`${server?.url}/api/v1/posts`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ posts: batch.slice(from, from + 500) }),
      });
    }
    for (;;) {
      const { totals } = await get('/picture', picture);
      if (totals.posts === posts && totals.unsorted === 0) return;
      await wait(200);
    }
  }

  /** The most frequent label of a story and its share. */
  async function about(id: string, labels: Readonly<Record<string, string>>) {
    const { items } = await get(`/stories/${id}?limit=1000`, story);
    const byLabel = Map.groupBy(items, ({ externalId }) => labels[externalId] ?? 'unlabelled');
    const [label = '', most = []] = [...byLabel].toSorted((a, b) => b[1].length - a[1].length)[0] ?? [];
    return { label, share: most.length / items.length };
  }

  itNeeds(needs.sharedData)(
    'of the ten largest stories at least eight have 80 % of their posts about one happening',
    async () => {
      await replayed();
      const file = await readFile(new URL(`${event}.labels.json`, import.meta.url), 'utf8');
      const { posts: labels } = labelled.parse(JSON.parse(file));
      const { stories } = await get('/picture?limit=200', picture);
      const largest = stories.toSorted((a, b) => b.posts - a.posts).slice(0, 10);
      const judged = await Promise.all(largest.map(({ id }) => about(id, labels)));
      const recognised = judged.filter(({ label, share }) => label !== 'none' && share >= 0.8);
      expect(recognised.length).toBeGreaterThanOrEqual(8);
    },
    120_000,
  );
});
