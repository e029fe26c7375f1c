/** What all GOV.UK components share: how their options are typed and how class names are put together. */
import type { Child } from 'hono/jsx';

/** Plain text (escaped) or JSX. It takes the place of the `text` and `html` pair of the Nunjucks macros. */
export type Content = Child;

/** Further attributes of the outermost element. An undefined value leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Options that may be left out or given as `undefined`, so that a page can pass on what it does not have. */
export type Optional<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

export type Look = Optional<{ classes: string; attributes: Attributes }>;

/** Lists may hold holes: `condition && item` is the usual way to leave an item out. */
export type Maybe<T> = T | null | false | undefined | '';

export function present<T extends object>(item: Maybe<T>): item is T {
  return typeof item === 'object' && item !== null;
}

export function joined(...classes: readonly (string | false | null | undefined)[]): string {
  return classes.filter(Boolean).join(' ');
}

/** `label="Your name"` is short for `label={{ text: 'Your name' }}`. */
export type TextOr<T> = string | T;

export function optionsOf<T extends { readonly text?: Content }>(
  given: TextOr<T> | undefined,
): T | { text: string } | undefined {
  if (typeof given !== 'string') return given;
  return given === '' ? undefined : { text: given };
}
