/** RSS, RDF and Atom, with the repairs that real feeds need. */
import { parseFeed } from '@rowanmanning/feed-parser';
import { err, ok, type Result } from '#kernel/result.ts';
import { judgeDate } from './feed-date.rules.ts';
import { oneLine, plainText, tidy } from './feed-text.ts';
import {
  mostItems,
  wholeAddress,
  type FeedFormat,
  type FeedRefusal,
  type RawFeed,
  type RawItem,
  type ReadFeedContext,
} from './feed.rules.ts';

type ParsedFeed = ReturnType<typeof parseFeed>;
type Element = ParsedFeed['element'];

const formats: Readonly<Record<string, FeedFormat>> = { rss: 'rss', atom: 'atom', rdf: 'rdf' };

export function readXmlFeed(text: string, context: ReadFeedContext): Result<RawFeed, FeedRefusal> {
  const xml = withoutDoctype(text);
  if (xml === undefined) return err({ kind: 'own-entities' });
  const parsed = parse(xml);
  if (!parsed) return err({ kind: /<(rss|feed|rdf:rdf|rdf)\b/i.test(xml) ? 'broken' : 'not-a-feed' });
  const { feed, mended } = parsed;
  const base = baseOf(feed.element, context.url);
  const siteUrl = linkOf(feed.element, base);
  const ttl = Number(wordsIn(feed.element, 'ttl'));
  return ok({
    format: formats[feed.meta.type] ?? 'rss',
    title: oneLine(wordsIn(feed.element, 'title')),
    ...(siteUrl === undefined ? {} : { siteUrl }),
    ...(Number.isFinite(ttl) && ttl > 0 ? { ttlMinutes: Math.min(ttl, 10_080) } : {}),
    mended,
    beyond: Math.max(0, feed.items.length - mostItems),
    items: feed.items.slice(0, mostItems).map((item) => readItem(item.element, base, context.now)),
  });
}

/**
 * A document type is needed by no reader and is how a small feed grows into
 * gigabytes. A bare one is dropped; one with definitions of its own is an attack.
 */
function withoutDoctype(text: string): string | undefined {
  const prolog = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/.exec(text)?.[0] ?? '';
  const rest = text.slice(prolog.length);
  const doctype = /^<!doctype[^[>]*([[>])/i.exec(rest);
  if (doctype?.[1] === '[') return undefined;
  const body = doctype ? rest.slice(doctype[0].length) : rest;
  // Anywhere else it is text, or hides from the check above: it never reaches the parser as a document type.
  return body.replace(/<!(?=doctype)/gi, '&lt;!');
}

function parse(xml: string): { feed: ParsedFeed; mended: boolean } | undefined {
  for (const [attempt, mend] of [asIs, closeTail, closeAfterLastItem, withChannel].entries()) {
    const candidate = mend(xml);
    try {
      if (candidate !== undefined) return { feed: parseFeed(candidate), mended: attempt > 0 };
    } catch {
      // The parser throws on broken XML of any kind; the next repair is tried.
    }
  }
  return undefined;
}

function asIs(xml: string): string {
  return xml;
}

/** The last ">" went missing. */
function closeTail(xml: string): string | undefined {
  return /<\/[\w:]+\s*$/.test(xml) ? `${xml.trimEnd()}>` : undefined;
}

/** Cut off on the way: the whole items that did arrive are read. */
function closeAfterLastItem(xml: string): string | undefined {
  const end = Math.max(xml.lastIndexOf('</item>'), xml.lastIndexOf('</entry>'), xml.lastIndexOf('</title>'));
  const root = /<(rss|feed|rdf:RDF)\b/i.exec(xml)?.[1];
  if (end < 0 || root === undefined) return undefined;
  const kept = xml.slice(0, xml.indexOf('>', end) + 1);
  const openItem = Math.max(kept.lastIndexOf('<item'), kept.lastIndexOf('<entry'));
  const upTo = openItem > Math.max(kept.lastIndexOf('</item>'), kept.lastIndexOf('</entry>')) ? openItem : kept.length;
  return `${kept.slice(0, upTo)}${/<channel\b/i.test(xml) ? '</channel>' : ''}</${root}>`;
}

/** Items straight under the root, without the channel that RSS demands. */
function withChannel(xml: string): string | undefined {
  return /<channel\b/i.test(xml) ? undefined : xml.replace(/<(?:rss|rdf:RDF)\b[^>]*>/i, '$&<channel></channel>');
}

function readItem(element: Element, feedBase: string, now: Date): RawItem {
  const base = baseOf(element, feedBase);
  const guid = first(element, 'guid', 'id');
  const id = oneLine(guid?.textContent ?? element.getAttribute('rdf:about') ?? '', 2_000);
  const permanent = guid !== null && guid.getAttribute('ispermalink') !== 'false' && /^https?:/i.test(id);
  const url = linkOf(element, base) ?? (permanent ? wholeAddress(id, base) : undefined);
  const author = oneLine(authorOf(element), 200);
  const date = first(element, 'pubdate', 'published', 'issued', 'date', 'updated', 'modified', 'created');
  const { at, doubt } = judgeDate(date?.textContent, now);
  return {
    id: id === '' ? undefined : id,
    title: oneLine(wordsIn(element, 'title')),
    text: longest(element),
    ...(url === undefined ? {} : { url }),
    ...(author === '' ? {} : { author }),
    ...(at ? { publishedAt: at } : {}),
    ...(doubt ? { dateDoubt: doubt } : {}),
  };
}

/** Feeds say a thing short in one element and whole in another, in no agreed order. */
function longest(element: Element): string {
  const said = ['encoded', 'content', 'description', 'summary', 'body', 'fullitem'].map((name) =>
    wordsIn(element, name),
  );
  return said.reduce((best, words) => (words.length > best.length ? words : best), '');
}

/** The name only: an address would be personal data that nobody needs. */
function authorOf(element: Element): string {
  const author = first(element, 'author', 'creator');
  const name = author?.findElementWithName('name');
  if (name) return tidy(name.textContent);
  const words = tidy(author?.textContent ?? '');
  const bracketed = /\(([^)]+)\)/.exec(words)?.[1];
  return bracketed ?? words.replace(/\S+@\S+/g, '').trim();
}

function linkOf(element: Element, base: string): string | undefined {
  const links = element.findElementsWithName('link');
  const href = (rel: string | null) =>
    links.find((link) => link.getAttribute('rel') === rel && link.getAttribute('href'));
  const said =
    (href('alternate') ?? href(null))?.getAttribute('href') ??
    links.find((link) => link.textContent.trim() !== '')?.textContent ??
    null;
  return said === null ? undefined : wholeAddress(said, base);
}

/** `xml:base` of this element inside what surrounds it; the feed's own address is the outermost. */
function baseOf(element: Element, outer: string): string {
  const chain: string[] = [];
  for (let at: Element | null = element; at; at = at.parent) {
    const own = at.getAttribute('xml:base');
    if (own !== null) chain.unshift(own);
  }
  return chain.reduce((base, own) => URL.parse(own.trim(), base)?.href ?? base, outer);
}

function first(element: Element, ...names: readonly string[]): Element | null {
  for (const name of names) {
    const found = element.findElementWithName(name);
    if (found && found.textContent.trim() !== '') return found;
  }
  return null;
}

/** Elements of other vocabularies share these names (media:title): only the feed's own are meant. */
const ownPrefixes: readonly string[] = ['atom', 'rss', 'content', 'dc', 'dcterms', 'rdf', 'xhtml'];
const ownVocabularies =
  /^https?:\/\/(www\.w3\.org\/(2005\/Atom|1999\/)|purl\.org\/(atom|rss|dc|net\/rss)|backend\.userland\.com|blogs\.law\.harvard\.edu|my\.netscape\.com|channel\.netscape\.com)/i;

function isOwn(element: Element): boolean {
  const prefix = element.namespace;
  if (typeof prefix !== 'string') return true;
  const vocabulary = element.namespaceUri;
  return vocabulary === null ? ownPrefixes.includes(prefix) : ownVocabularies.test(vocabulary);
}

function wordsIn(element: Element, name: string): string {
  const candidates = element.findElementsWithName(name).filter(isOwn);
  const found = candidates.find(({ namespace }) => typeof namespace !== 'string') ?? candidates[0];
  return found ? plainText(markupOf(found)) : '';
}

const unread: readonly string[] = ['script', 'style', 'iframe', 'object', 'svg', 'math', 'noscript', 'template'];

/** Markup written as XML children, as escaped text, or packed as base64: all end up as one string for the sanitiser. */
function markupOf(element: Element): string {
  const inline = element.children.some((child) => typeof child !== 'string');
  if (inline) return inlineMarkup(element);
  const text = isPacked(element) ? Buffer.from(element.textContent, 'base64').toString('utf8') : element.textContent;
  return looksLikeMarkup(text) ? text : text.replaceAll('<', '&lt;');
}

function inlineMarkup(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      if (unread.includes(child.name)) return '';
      // Only the shape matters, for the line breaks: the tag itself never survives.
      const tag = /^[a-z][a-z0-9]*$/.test(child.name) ? child.name : 'span';
      return `<${tag}>${inlineMarkup(child)}</${tag}>`;
    })
    .join('');
}

/** Atom allows content of any type, packed: as words it would be noise. */
function isPacked(element: Element): boolean {
  const type = element.getAttribute('type') ?? 'text';
  const packed = type.includes('/') && !/^text\/|[+/](xml|html|xhtml)\b/i.test(type);
  return packed || element.getAttribute('mode')?.toLowerCase() === 'base64';
}

/** "5 < 6" and "x<y" are words; "<b>" and "</p>" are not. */
function looksLikeMarkup(text: string): boolean {
  return /<[a-z!/][^<>]*>|<!--/i.test(text) || /<(script|iframe|img|svg|style|object)\b/i.test(text);
}
