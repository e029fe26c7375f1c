/** Turns govuk-frontend's own examples into calls of our components, and compares HTML by meaning, not by layout. */
import { raw } from 'hono/html';

type Options = Readonly<Record<string, unknown>>;
const isOptions = (value: unknown): value is Options =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a macro wants HTML under a name that does not say so. */
const htmlSlots = new Set(['start', 'end', 'navigationStart', 'navigationEnd']);

/**
 * The one place where an example's HTML becomes markup: `html` replaces `text`, `titleHtml` replaces `titleText` and
 * so on, as trusted JSX content. Where our component takes children, the outermost content becomes the children.
 */
export function propsFrom(options: Options, takesChildren: boolean): Options {
  const props = convert(options);
  if (!takesChildren || !('text' in props)) return props;
  const { text, ...rest } = props;
  return { ...rest, children: text };
}

function convert(options: Options, within = ''): Options {
  const props: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    if (name === 'html' || name.endsWith('Html')) {
      if (typeof value === 'string' && value)
        props[name === 'html' ? 'text' : name.replace(/Html$/, 'Text')] = raw(value.trim());
    } else if (!(name in props) && !(/^text$|Text$/.test(name) && hasHtml(options, name))) {
      props[name] = within === 'slots' && htmlSlots.has(name) ? slot(name, value) : convertValue(name, value);
    }
  }
  return props;
}

function hasHtml(options: Options, textName: string): boolean {
  return Boolean(options[textName === 'text' ? 'html' : textName.replace(/Text$/, 'Html')]);
}

function convertValue(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => convertValue('', item));
  return isOptions(value) && name !== 'attributes' ? convert(value, name) : value;
}

function slot(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return convertValue(name, value);
  return name === 'end' ? { text: raw(value) } : raw(value);
}

const voidTags = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** Around these a space shows on the page, so it counts; around any other tag it does not. */
const inlineTags = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'span', 'strong', 'time']);
const token = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>|<!--[^]*?-->|[^<]+/g;
const attribute = /([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;

/** One line per tag or text: whitespace, the order of attributes and ways of closing a tag make no difference. */
export function normalised(html: string): string {
  const lines: string[] = [];
  for (const [text, close, tag, attributes = '', selfClosed] of html.matchAll(token)) {
    if (tag === undefined) lines.push(text.startsWith('<!--') ? '' : decoded(text).replace(/\s+/g, ' '));
    else if (close) lines.push(`</${tag}>`);
    else lines.push(`<${[tag, ...sortedAttributes(attributes)].join(' ')}>`);
    if (selfClosed && tag && !voidTags.has(tag)) lines.push(`</${tag}>`);
  }
  return lines
    .map((line, index) => (line.startsWith('<') ? line : trimmed(line, lines[index - 1], lines[index + 1])))
    .filter((line) => line !== '')
    .join('\n');
}

function sortedAttributes(attributes: string): readonly string[] {
  return [...attributes.matchAll(attribute)]
    .map(
      ([, name, double, single]) =>
        `${name}="${decoded(double ?? single ?? '')
          .trim()
          .replace(/\s+/g, ' ')}"`,
    )
    .toSorted();
}

function trimmed(text: string, before: string | undefined, after: string | undefined): string {
  const start = showsSpace(before, 'after') ? text : text.trimStart();
  return showsSpace(after, 'before') ? start : start.trimEnd();
}

/** A space shows outside an inline element; just inside its tags, and beside blocks, it makes no difference here. */
function showsSpace(tag: string | undefined, side: 'before' | 'after'): boolean {
  const [, close, name = ''] = /^<(\/?)([\w-]+)/.exec(tag ?? '') ?? [];
  return inlineTags.has(name) && (side === 'after' ? close === '/' : close === '');
}

function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', ctdot: '⋯', nbsp: '\u00A0' };
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code ? String.fromCodePoint(Number(code)) : (named[name ?? ''] ?? whole),
  );
}
