/** The main path, measured from outside: a server in a process of its own, spoken to over HTTP. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { temporaryDatabase } from '#platform/db/temporary.ts';
import { remark } from '../command.ts';
import { bareServer } from './bare-server.ts';
import { watchBoard } from './board-watch.ts';
import { aPlace, run, tokenOf, type Place, type Running } from './child-server.ts';
import { inventedPosts } from './invented-posts.ts';
import { requestsPerSecond } from './load.ts';
import { insertRate } from './insert-rate.store.ts';

export type BenchLine = { readonly database: string; readonly what: string; readonly figure: string };
type Bench = { readonly running: Running; readonly token: string; readonly place: Place; readonly seconds: number };

const throughputPosts = 20_000;
const batchSize = 500;
const boardPostsPerSecond = 100;

export async function benchPath(options: { serverUrl: string; seconds: number }): Promise<readonly BenchLine[]> {
  const embedded = await benchOn('embedded', await aPlace(), options.seconds);
  const temporary = await temporaryDatabase(options.serverUrl);
  try {
    return [...embedded, ...(await benchOn('PostgreSQL', await aPlace(temporary.url), options.seconds))];
  } finally {
    await temporary.drop();
  }
}

async function benchOn(database: string, place: Place, seconds: number): Promise<readonly BenchLine[]> {
  const running = await run(place);
  try {
    const on: Bench = { running, token: await tokenOf(place, 'desk'), place, seconds };
    const measured = [await throughput(on), ...(await boardDelay(on)), await homePage(on)];
    for (const { what, figure } of measured) remark(`${database}: ${what}: ${figure}`);
    return measured.map((line) => ({ database, ...line }));
  } finally {
    await running.stop();
  }
}

type Figure = Omit<BenchLine, 'database'>;

/** From the first post sent to the last one sorted, against plain inserts of the same rows by the same engine. */
async function throughput(on: Bench): Promise<Figure> {
  const posts = inventedPosts('throughput', throughputPosts);
  const begun = performance.now();
  for (let from = 0; from < posts.length; from += batchSize) await send(on, posts.slice(from, from + batchSize));
  const acceptedMs = performance.now() - begun;
  while ((await unsorted(on)) > 0) await wait(20);
  const sortedMs = performance.now() - begun;
  const perSecond = throughputPosts / (sortedMs / 1000);
  const limit = await insertRate(on.place.databaseUrl, posts, batchSize);
  return {
    what: 'posts accepted and sorted',
    figure: `${perSecond.toFixed(0)} posts/s (accepted at ${(throughputPosts / (acceptedMs / 1000)).toFixed(0)}/s); ${(perSecond / limit).toFixed(3)} of bare inserts of the same rows (${limit.toFixed(0)}/s)`,
  };
}

/** From the answer "accepted" to the first push of an open board that counts the post. */
async function boardDelay(on: Bench): Promise<readonly Figure[]> {
  const board = await watchBoard(on.running.url, on.place);
  const base = await board.posts();
  const acceptedAt: number[] = [];
  const posts = inventedPosts('board', boardPostsPerSecond * on.seconds);
  const begun = performance.now();
  for (const [index, post] of posts.entries()) {
    const dueMs = (index * 1000) / boardPostsPerSecond - (performance.now() - begun);
    if (dueMs > 0) await wait(dueMs);
    await send(on, [post]);
    acceptedAt.push(performance.now());
  }
  const lastMs = performance.now();
  await board.until(base + posts.length, 30_000);
  board.close();
  const delays = acceptedAt.map((at, index) => board.firstShown(base + index + 1) - at).toSorted((a, b) => a - b);
  const percentile = (share: number) => delays[Math.ceil(delays.length * share) - 1] ?? Number.NaN;
  const rate = (posts.length / (lastMs - begun)) * 1000;
  return [
    {
      what: `accepted to visible on an open board at ${rate.toFixed(0)} posts/s`,
      figure: `p50 ${percentile(0.5).toFixed(0)} ms, p95 ${percentile(0.95).toFixed(0)} ms, p99 ${percentile(0.99).toFixed(0)} ms (${delays.length} posts)`,
    },
  ];
}

const rounds = 3;

/** Rounds alternate between the two servers, so that a noisy machine disturbs both alike. */
async function homePage({ running, seconds }: Bench): Promise<Figure> {
  const home = new URL(`${running.url}/`);
  const page = await fetch(home, { headers: { 'accept-encoding': 'br' } });
  const headers = Object.fromEntries(
    [...page.headers].filter(([name]) => !['connection', 'keep-alive'].includes(name)),
  );
  // fetch has decompressed it: the peer must send what went over the wire.
  const wire = await wireBytes(home);
  const bare = await bareServer(headers, wire);
  try {
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await requestsPerSecond(home, Math.min(5, seconds)));
      theirs.push(await requestsPerSecond(bare.url, Math.min(5, seconds)));
    }
    const ratio = median(ours.map((rate, round) => rate / (theirs[round] ?? Number.NaN)));
    return {
      what: 'public home page',
      figure: `${ratio.toFixed(2)} of a bare node:http server sending the same ${wire.length} bytes (${median(ours).toFixed(0)} against ${median(theirs).toFixed(0)} requests/s)`,
    };
  } finally {
    bare.stop();
  }
}

async function wireBytes(url: URL): Promise<Buffer> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(Buffer.concat(parts)));
    }).on('error', reject);
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function send({ running, token }: Bench, posts: readonly object[]): Promise<void> {
  const response = await fetch(`${running.url}/api/v1/posts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ posts }),
  });
  if (response.status !== 200) throw new Error(`bench: posts were answered with ${response.status}`);
  await response.arrayBuffer();
}

const picture = z.object({ totals: z.object({ unsorted: z.int() }) });

async function unsorted({ running, token }: Bench): Promise<number> {
  const response = await fetch(`${running.url}/api/v1/picture`, { headers: { authorization: `Bearer ${token}` } });
  return picture.parse(await response.json()).totals.unsorted;
}
