/** Structured data for search engines. The one place where JSON is put into a page. */
import { raw } from 'hono/html';

/** Escaped so that no text in it can end the script element or begin a comment; it is data, which the policy lets through. */
export function JsonLd({ data }: { data: unknown }) {
  return <script type="application/ld+json">{raw(scriptSafeJson(data))}</script>;
}

export function scriptSafeJson(data: unknown): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
