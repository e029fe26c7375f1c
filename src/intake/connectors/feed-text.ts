/** Other people's markup becomes plain text: whatever it was, no tag and no script is left. */
import sanitizeHtml from 'sanitize-html';

const longestText = 20_000;
/** The start of a line as a reader would see it; without this, "<p>One</p><p>two</p>" reads "Onetwo". */
const block = /<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote|section|article|hr|pre|dt|dd|figcaption)\b/gi;

export function plainText(html: string): string {
  const shortened = html.slice(0, longestText * 10);
  const escaped = sanitizeHtml(shortened.replace(block, '\n$&'), {
    allowedTags: [],
    allowedAttributes: {},
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'iframe', 'object', 'svg', 'math'],
  });
  return tidy(unescape(escaped));
}

/** For text that its author declared to be text: nothing is taken for markup. */
export function tidy(text: string): string {
  return (
    text
      // Control characters mean nothing to a reader, and the database refuses the zero one.
      // oxlint-disable-next-line no-control-regex -- they are what this removes
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
      .replace(/\r\n?/g, '\n')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
      .slice(0, longestText)
      .toWellFormed()
  );
}

/** One line, for titles and names. */
export function oneLine(text: string, longest = 300): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, longest).toWellFormed();
}

/** The sanitiser escapes what it kept; as text it must read as written. "&amp;" last, or "&amp;lt;" would turn into "<". */
function unescape(escaped: string): string {
  return escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
