/** Measures the reader against the feeds and expectations of another project. Their texts stay where they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itNeeds, needs, sharedData } from '../../testing/needs.ts';
import { readFeed } from './read-feed.ts';

const folder = new URL('feeds/feedparser/', sharedData);

/** Written as text: these expectations are about markup that we drop on purpose. */
const aboutMarkup = /<(math|svg)\b|bozo_exception/;

function files(): readonly { name: string; bytes: Buffer; header: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .map((name) => {
      const bytes = readFileSync(new URL(name, folder));
      return { name, bytes, header: bytes.toString('latin1').slice(0, 2_000) };
    });
}

function readFile({ name, bytes, header }: ReturnType<typeof files>[number]) {
  const contentType = /Header:\s*Content-type:\s*(.*)/i.exec(header)?.[1]?.trim();
  return readFeed(bytes, {
    url: `http://127.0.0.1:8097/tests/${name}`,
    contentType,
    now: new Date('2026-11-22T12:00:00Z'),
  });
}

/** `entries[0]['title'] == 'x'` and its relatives; the rest of the expectations are about what we do not keep. */
function expectation(text: string): { item: boolean; field: string; value: string } | undefined {
  const line = /Expect:\s*(?:not bozo and )?(.*)/.exec(text)?.[1] ?? '';
  const shape =
    /^(feed|entries\[0\])\['(title|link|summary|description)'\]\s*==\s*u?'((?:[^'\\]|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\')*)'\s*$/i;
  const found = shape.exec(line);
  if (!found || aboutMarkup.test(line)) return undefined;
  const value = (found[3] ?? '').replace(
    /\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\(')/gi,
    (_, wide?: string, narrow?: string) =>
      wide === undefined && narrow === undefined
        ? "'"
        : String.fromCharCode(Number.parseInt(wide ?? narrow ?? '0', 16)),
  );
  return { item: found[1] !== 'feed', field: found[2] ?? '', value };
}

function asWords(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

const squeezed = (text: string) => text.replace(/\s+/g, '').replace(/\/$/, '');

// The rule of `itNeeds`, for the whole group: skipped without the data, but never in CI.
describe.runIf(itNeeds(needs.sharedData) === it)('the reader, on feeds of others', () => {
  it('reads at least 2,085 of 2,106 feeds', () => {
    const read = files().map((file) => ({ name: file.name, outcome: readFile(file) }));
    expect(read.filter(({ outcome }) => outcome.ok).length).toBeGreaterThanOrEqual(2_085);
    const refused = read.filter(({ outcome }) => !outcome.ok).map(({ name }) => name);
    // An extinct format, two feeds that define entities, and what is not a feed at all.
    expect(refused.filter((name) => !/cdf|entit|illformed/.test(name))).toEqual([]);
  });

  it('titles, links and texts are what their authors expect in at least 95 of 100 cases', () => {
    let right = 0;
    const wrong: string[] = [];
    for (const file of files()) {
      const said = expectation(file.bytes.toString('utf8'));
      const outcome = readFile(file);
      if (!said || !outcome.ok) continue;
      const { title, siteUrl, items } = outcome.value;
      const [item] = items;
      const got = said.item
        ? { title: item?.title, link: item?.url, summary: item?.text, description: item?.text }
        : { title, link: siteUrl, summary: undefined, description: undefined };
      if (!said.item && (said.field === 'summary' || said.field === 'description')) continue;
      const value = Object.entries(got).find(([field]) => field === said.field)?.[1] ?? '';
      if (squeezed(value) === squeezed(asWords(said.value))) right += 1;
      else wrong.push(`${file.name}: ${said.value} / ${value}`);
    }
    const share = right / (right + wrong.length);
    expect(share, `${right} right, ${wrong.length} wrong:\n${wrong.join('\n')}`).toBeGreaterThan(0.95);
  });
});
