/** What a story's card shows of its posts: its title, what is asked, and three posts to read. */
import { excerpt } from '#ui/format.rules.ts';
import { groupQuestions, titleOf } from '#intake/triage';
import type { AskedGroup } from './story.rules.ts';

export type CardPost = {
  readonly postId: string;
  readonly text: string;
  readonly at: Date;
  readonly asks: boolean;
  readonly person: string;
  readonly kind: string;
  readonly duplicateOf: string | null;
};

export type Card = {
  readonly title: string;
  readonly questions: readonly AskedGroup[];
  readonly samplePostIds: readonly string[];
};

const mostQuestions = 6;
/** Who writes without a full stop asks with all of it. */
const longestAsk = 300;
const samples = 3;

/** `posts` in the order of time. Undefined when nothing of the story can be shown any more. */
export function cardOf(posts: readonly CardPost[]): Card | undefined {
  if (posts.length === 0) return undefined;
  const asking = posts.filter((post) => post.asks);
  const groups = groupQuestions(asking.map(({ postId, text, person }) => ({ id: postId, text, author: person })));
  return {
    title: titleOf(posts),
    questions: groups.slice(0, mostQuestions).map(({ ask, people }) => ({ ask: excerpt(ask, longestAsk), people })),
    samplePostIds: samplesOf(posts),
  };
}

/** The most repeated post, the newest question, the newest that tells something; then the newest others. */
function samplesOf(posts: readonly CardPost[]): readonly string[] {
  const newestFirst = posts.toReversed();
  const originals = newestFirst.filter((post) => post.duplicateOf === null);
  const repeats = new Map<string, number>();
  for (const { duplicateOf } of posts) if (duplicateOf) repeats.set(duplicateOf, (repeats.get(duplicateOf) ?? 0) + 1);
  const repeated = [...repeats].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  const chosen = [
    originals.find((post) => post.postId === repeated),
    originals.find((post) => post.kind === 'call-for-help'),
    originals.find((post) => post.asks),
    originals.find((post) => post.kind === 'information' || post.kind === 'claim'),
    ...originals.filter((post) => post.kind !== 'abuse'),
    ...newestFirst,
  ];
  const ids = new Set(chosen.flatMap((post) => (post ? [post.postId] : [])));
  return [...ids].slice(0, samples);
}
