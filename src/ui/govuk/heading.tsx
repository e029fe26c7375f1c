import { jsx } from 'hono/jsx';
import type { Content } from './options.ts';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** A heading whose level the caller chooses, so that a component fits wherever it stands on the page. */
export function Heading(props: { level: HeadingLevel; class: string; id?: string; children: Content }) {
  const { level, children, ...attributes } = props;
  return <>{jsx(`h${level}`, attributes, children)}</>;
}
