/** `bluelamp replay`: feeds recorded posts through a running server's intake as if they came in live. */
import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { Misused, Refused, remark, say, text, type Command } from './command.ts';
import { readRecorded, type Recorded } from './jsonl.ts';
import { tokenFor } from './token.ts';

const batchSize = 500;
const answer = z.object({ accepted: z.int(), known: z.int(), edited: z.int(), withdrawn: z.int() });
const refusal = z.object({ detail: z.string() });

type Totals = { accepted: number; known: number; refused: number };
type Send = (posts: readonly Recorded[]) => Promise<void>;

export const replay: Command = {
  name: 'replay',
  usage: 'replay FILE.jsonl [--speed N|max] [--into URL] [--data DIR] [--json]',
  summary:
    'Feeds recorded posts ({id, text, created_at, reply_to?, author?} a line) into a running server. ' +
    '--speed 1 (the default) keeps the recorded rhythm, 60 plays an hour in a minute, max does not wait.',
  options: {
    speed: { type: 'string' },
    into: { type: 'string' },
    data: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(given) {
    const [file, ...more] = given.words;
    if (file === undefined || more.length > 0) throw new Misused('Name one file.');
    const speed = parseSpeed(text(given, 'speed') ?? '1');
    const into = text(given, 'into') ?? 'http://127.0.0.1:8080';
    if (!URL.canParse(into))
      throw new Misused(`--into must be an address such as http://127.0.0.1:8080, not "${into}".`);
    await access(file).catch(() => {
      throw new Refused(`There is no readable file ${file}. Nothing was sent.`);
    });
    const token = given.config.token ?? (await tokenFor(given, 'desk'));
    const totals: Totals = { accepted: 0, known: 0, refused: 0 };
    await play(file, speed, totals, sender(new URL('/api/v1/posts', into), token, basename(file, '.jsonl'), totals));
    if (given.values['json'] === true) say(JSON.stringify(totals));
    else say(`Taken in: ${totals.accepted}. Known already: ${totals.known}. Refused: ${totals.refused}.`);
    if (totals.refused > 0) throw new Refused(`${totals.refused} lines were refused, see above. The others are in.`);
  },
};

function parseSpeed(given: string): number {
  const speed = given === 'max' ? Infinity : Number(given);
  if (!(speed > 0)) throw new Misused(`--speed must be a number above 0 or "max", not "${given}".`);
  return speed;
}

/** Sends batches in the file's order; with a speed below max, each post at its recorded distance from the first. */
async function play(file: string, speed: number, totals: Totals, send: Send): Promise<void> {
  let batch: Recorded[] = [];
  let first: number | undefined;
  const begun = performance.now();
  for await (const line of readRecorded(file)) {
    if ('refused' in line) {
      totals.refused += 1;
      remark(`line ${line.number}: ${line.refused}`);
      continue;
    }
    first ??= line.post.created_at.getTime();
    const dueMs = (line.post.created_at.getTime() - first) / speed - (performance.now() - begun);
    if (batch.length >= batchSize || (dueMs > 20 && batch.length > 0)) {
      await send(batch);
      batch = [];
    }
    if (dueMs > 20) await wait(dueMs);
    batch.push(line.post);
  }
  if (batch.length > 0) await send(batch);
}

function sender(into: URL, token: string, recording: string, totals: Totals): Send {
  return async (posts) => {
    const body = posts.map((post) => ({
      source: `replay:${recording}`,
      externalId: post.id,
      text: post.text,
      publishedAt: post.created_at.toISOString(),
      ...(post.reply_to ? { replyTo: post.reply_to } : {}),
      ...(post.author ? { author: { handle: post.author } } : {}),
    }));
    const response = await fetch(into, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ posts: body }),
    }).catch(() => {
      throw new Refused(
        `Nothing answers at ${into.origin}. ${totals.accepted} posts are in already; running this again sends only the rest.`,
      );
    });
    if (!response.ok) {
      const why = refusal.safeParse(await response.json().catch(() => undefined));
      throw new Refused(`${into.origin} refused (${response.status}): ${why.data?.detail ?? response.statusText}`);
    }
    const taken = answer.parse(await response.json());
    totals.accepted += taken.accepted;
    totals.known += posts.length - taken.accepted;
    remark(`${totals.accepted + totals.known} posts`);
  };
}
