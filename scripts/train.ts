/**
 * Rebuilds what intake/triage has learned beforehand: `node scripts/train.ts ../shared/data`.
 *
 * Reads only sets under CC BY or MIT. Neither of the two events on which stories are measured is read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { clean, flatten, wordsOf } from '../src/intake/triage/text.rules.ts';

const data = process.argv[2];
if (!data) {
  process.stderr.write('usage: node scripts/train.ts DATA_DIRECTORY\n');
  process.exit(2);
}

type Row = { readonly text: string; readonly event: string; readonly type: string };

function read(file: string): Row[] {
  const lines = readFileSync(`${data}/${file}`, 'utf8').split('\n');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- files of known shape, and a wrong one ends the run
  return lines.filter(Boolean).map((line) => JSON.parse(line) as Row);
}

/** English enough: other languages have their own commonest words and would be taken for English ones. */
const notEnglish = /Costa_Rica|Guatemala|Italy|Venezuela|Brazil|Spain|Sardinia|Russia/;
const rows = ['crisis-types-t26/posts.jsonl', 'needs-idrisi/posts.jsonl']
  .flatMap(read)
  .filter((row) => !notEnglish.test(row.event));

const nothingKnown = { has: () => false };
const byEvent = Map.groupBy(rows, (row) => row.event);
const rates = new Map<string, number[]>();
for (const posts of byEvent.values()) {
  const counts = new Map<string, number>();
  const heard = new Set<string>();
  let distinct = 0;
  for (const { text } of posts) {
    const words = new Set(wordsOf(flatten(clean(text), nothingKnown), nothingKnown));
    const key = [...words].join(' ');
    if (heard.has(key)) continue;
    heard.add(key);
    distinct += 1;
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const [word, count] of counts) rates.set(word, [...(rates.get(word) ?? []), count / distinct]);
}

const kept: [string, number][] = [];
for (const [word, ofEvents] of rates) {
  if (ofEvents.length < 4 || !/^[\p{L}'&-]{1,24}$/u.test(word)) continue;
  // The two events that use a word most are left out: their names and places are not everyday words.
  const ordinary = ofEvents.toSorted((a, b) => b - a).slice(2);
  const rate = ordinary.reduce((sum, r) => sum + r, 0) / byEvent.size;
  kept.push([word, Math.round(-Math.log2(rate) * 10)]);
}
kept.sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
/** Words that go with sympathy say that something happened, never what: prayers for two towns are not one story. */
const feelings: [string, number][] = [];
const labelled = Map.groupBy(
  rows.filter((row) => /^20(?:12|13)_/.test(row.event) && !row.type.startsWith('Not ')),
  (row) => row.event,
);
const shares = new Map<string, [feeling: number, all: number, events: number]>();
for (const posts of labelled.values()) {
  const inEvent = new Map<string, [feeling: number, all: number]>();
  for (const { text, type } of posts) {
    for (const word of new Set(wordsOf(flatten(clean(text), nothingKnown), nothingKnown))) {
      const [feeling, all] = inEvent.get(word) ?? [0, 0];
      inEvent.set(word, [feeling + (type === 'Sympathy and support' ? 1 : 0), all + 1]);
    }
  }
  // A word counts at most this often per event: the name of one stricken town must not look like a feeling.
  for (const [word, [feeling, all]] of inEvent) {
    const counted = Math.min(all, 12);
    const [f, a, e] = shares.get(word) ?? [0, 0, 0];
    shares.set(word, [f + (feeling / all) * counted, a + counted, e + 1]);
  }
}
for (const [word, [feeling, all, events]] of shares) {
  const share = (feeling + 6 * 0.19) / (all + 6);
  if (events >= 4 && share >= 0.35) feelings.push([word, Math.round(share * 100)]);
}
feelings.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

const out = {
  version: 'background-1',
  posts: rows.length,
  events: byEvent.size,
  rates: kept.map(([word, n]) => `${word}:${n}`).join(' '),
  feelings: feelings.map(([word, n]) => `${word}:${n}`).join(' '),
};
writeFileSync(new URL('../src/intake/triage/background.json', import.meta.url), `${JSON.stringify(out)}\n`);
process.stderr.write(`${kept.length} words from ${rows.length} posts about ${byEvent.size} events\n`);
