/** Recognises a web page where a feed was expected, and the feeds that the page itself names. */

const suggestible = /^(application\/(rss|atom|rdf)\+xml|application\/(feed\+)?json)$/i;

export function isHtmlPage(text: string, contentType?: string): boolean {
  const start = text.slice(0, 4_000).replace(/^\s*(?:<\?xml[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*/, '');
  const root = start.replace(/^<!doctype[^>]*>\s*(?:<!--[\s\S]*?-->\s*)*/i, '');
  if (/^<(rss|feed|rdf:rdf|rdf)\b/i.test(root)) return false;
  if (/^<!doctype\s+html|^<(html|head|body|script|meta|title|div|table|p)\b/i.test(start)) return true;
  return /^text\/html\b/i.test(contentType ?? '');
}

/** At most five, absolute, in the order of the page. */
export function feedsNamedByPage(html: string, pageUrl: string): readonly string[] {
  const found = new Set<string>();
  for (const [tag] of html.slice(0, 200_000).matchAll(/<link\b[^>]{1,2000}>/gi)) {
    const rel = attribute(tag, 'rel')?.toLowerCase().split(/\s+/) ?? [];
    const href = attribute(tag, 'href');
    if (!rel.includes('alternate') || !suggestible.test(attribute(tag, 'type') ?? '') || href === undefined) continue;
    const url = URL.parse(href.replaceAll('&amp;', '&'), pageUrl);
    if (url && (url.protocol === 'http:' || url.protocol === 'https:')) found.add(url.href);
  }
  return [...found].slice(0, 5);
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}
