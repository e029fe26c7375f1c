import type { Child } from 'hono/jsx';

/** The HTML of a page or part, for tests. */
export function rendered(child: Child): string {
  // oxlint-disable-next-line typescript/no-base-to-string -- a JSX node prints itself
  return String(child);
}
