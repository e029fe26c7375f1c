/** What goes into the ear and what comes out. Types only, so that every other file of the module can share them. */

export type TriagePost = {
  readonly id: string;
  readonly text: string;
  readonly createdAt: Date;
  readonly author?: string;
  /** The id of the post that this one answers, whether or not we ever saw it. */
  readonly replyTo?: string;
};

export const kinds = ['call-for-help', 'question', 'information', 'claim', 'thanks', 'abuse', 'other'] as const;
export type KindLabel = (typeof kinds)[number];

/** One thing in the text that moved a score, so that a person can see why and disagree. */
export type Reason = {
  readonly words: string;
  readonly carried: KindLabel;
  /** Positive speaks for it, negative against it. */
  readonly weight: number;
};

/** `start` and `end` count UTF-16 units of the text as it was given, so a page can mark the words. */
export type NamedPlace = { readonly name: string; readonly start: number; readonly end: number };

export type Sorted = {
  readonly id: string;
  /** BCP 47, `und` when nobody could say. */
  readonly language: { readonly code: string; readonly confidence: number };
  /** The post that this one repeats, in the words of others or nearly so. It is never a reason to hide it. */
  readonly duplicateOf: string | null;
  /** The id of the post that founded the story. */
  readonly story: string;
  readonly question: { readonly score: number };
  readonly claim: { readonly score: number };
  readonly kind: { readonly label: KindLabel; readonly score: number };
  /** Life at risk. Judged on the words alone: language, repetition and abuse never switch it off. */
  readonly callForHelp: boolean;
  readonly places: readonly NamedPlace[];
  readonly because: readonly Reason[];
};

export type Triage = {
  /** Sorts posts in the order in which they came. Same posts, same state, same answer. */
  take(batch: readonly TriagePost[], now: Date): readonly Sorted[];
  /** Puts back a post sorted before a restart. Call it in the order in which the posts came, before `take`. */
  remember(post: TriagePost, storyId: string): void;
  /** How much is held just now; for health pages and for the test that memory is bounded. */
  size(): { readonly posts: number; readonly stories: number; readonly terms: number };
};
