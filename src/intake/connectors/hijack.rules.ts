/**
 * Is this still the same site? Names lapse and are bought by others: of hundreds of
 * community sites checked by hand, one in twenty had been taken over. What a police
 * page repeats must not come from the new owner.
 */

/** The words that its items are about, the most frequent first. */
export type Vocabulary = readonly string[];

/** Under these, each customer has a name of their own. */
const sharedSuffixes: readonly string[] = [
  'co.uk',
  'org.uk',
  'gov.uk',
  'ac.uk',
  'police.uk',
  'nhs.uk',
  'me.uk',
  'ltd.uk',
  'plc.uk',
  'net.uk',
  'mod.uk',
  'com.au',
  'co.nz',
  'co.za',
  'com.br',
  'co.in',
  'co.jp',
  'blogspot.com',
  'blogspot.co.uk',
  'wordpress.com',
  'substack.com',
  'tumblr.com',
  'medium.com',
  'ghost.io',
  'github.io',
  'gitlab.io',
  'netlify.app',
  'vercel.app',
  'pages.dev',
  'web.app',
  'wixsite.com',
  'weebly.com',
];

/** The part of a host name that somebody registered: "news.wv99.co.uk" is "wv99.co.uk". */
export function registrableDomain(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (/^[\d.]+$/.test(name) || name.includes(':')) return name;
  const labels = name.split('.');
  // Schools sit one deeper: name.area.sch.uk.
  if (name.endsWith('.sch.uk')) return labels.slice(-4).join('.');
  const shared = sharedSuffixes.find((suffix) => name.endsWith(`.${suffix}`));
  return labels.slice(-(shared === undefined ? 2 : shared.split('.').length + 1)).join('.');
}

/** The other site's name when `to` belongs to somebody else than `from`. */
export function hasMoved(from: string, to: string): string | undefined {
  const [before, after] = [URL.parse(from), URL.parse(to)].map((url) => (url ? registrableDomain(url.hostname) : ''));
  return before === after || after === '' ? undefined : after;
}

export type Identity = { readonly title: string | null; readonly vocabulary: Vocabulary };

/** Both must have changed wholly: a new name alone is a new name, new topics alone are news. */
export function turnedInto(before: Identity, after: Identity): boolean {
  if (before.title === null || before.vocabulary.length < enoughWords || after.vocabulary.length < enoughWords)
    return false;
  const oldTitle = new Set(wordsOf(before.title));
  if (oldTitle.size === 0 || wordsOf(after.title ?? '').some((word) => oldTitle.has(word))) return false;
  const known = new Set(before.vocabulary);
  const shared = after.vocabulary.filter((word) => known.has(word)).length;
  return shared / Math.min(before.vocabulary.length, after.vocabulary.length) < 0.05;
}

const enoughWords = 12;
const keptWords = 120;

export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(wordsOf(text.slice(0, 2_000)))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, keptWords)
    .map(([word]) => word);
}

/** Long enough to mean something: short words are the same in every English text. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .match(/\p{L}{4,}/gu)
      ?.filter((word) => !everyday.has(word)) ?? []
  );
}

const everyday = new Set(
  'about after again also been before being best could does down each even every first from have here home into just know last like long made make many more most much must news next only other over part people read said same says site some such take than that their them then there these they this time today under until update very want week well were what when where which while will with work would year your'.split(
    ' ',
  ),
);
