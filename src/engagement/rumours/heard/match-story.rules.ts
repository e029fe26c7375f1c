/**
 * Which rumours a whole story sounds like.
 *
 * Long texts share a word with everything, so a story's posts are asked one by one and each names the rumour that it is
 * nearest to. Only what several of them name is suggested. Measured on the rehearsed evening (23 stories, 8 rumours):
 * all 8 suggested for their story and in first place; matching the posts as one text put 6 first and suggested twice
 * as many.
 */
import type { Matcher } from '#intake/triage';

/** A single shared word is chance. */
export const fewestWords = 2;
const fewestPosts = 3;
/** With fewer posts than this there is nothing to count. */
const countable = 6;

export type StoryMatch = { readonly id: string; readonly words: readonly string[] };

export function matchStory(matcher: Matcher, title: string, texts: readonly string[]): readonly StoryMatch[] {
  if (texts.length < countable) {
    const whole = matcher.match([title, ...texts].join('\n'), 10);
    return whole.filter(({ words }) => words.length >= fewestWords);
  }
  const named = new Map<string, { posts: number; words: Map<string, number> }>();
  for (const [best] of texts.map((text) => matcher.match(text, 1))) {
    if (!best) continue;
    const entry = named.get(best.id) ?? { posts: 0, words: new Map<string, number>() };
    entry.posts += 1;
    for (const word of best.words) entry.words.set(word, (entry.words.get(word) ?? 0) + 1);
    named.set(best.id, entry);
  }
  return [...named]
    .filter(([, { posts }]) => posts >= fewestPosts)
    .toSorted(([, a], [, b]) => b.posts - a.posts)
    .map(([id, { words }]) => ({ id, words: [...words].toSorted((a, b) => b[1] - a[1]).map(([word]) => word) }));
}
