/** What a story is: posts about the same happening, with its counts, its questions and what we said about it. */
import type { Post } from '#intake/posts';
import type { Asked, LineKind } from './vacuum.rules.ts';

/** What people ask, as one question with how many ask it. */
export type AskedGroup = { readonly ask: string; readonly people: number };

export type Story = {
  readonly id: string;
  readonly title: string;
  readonly posts: number;
  /** Different people who posted. */
  readonly people: number;
  /** Different people who asked, ever. */
  readonly asking: number;
  /** Posts that called for help, dealt with or not. */
  readonly callsForHelp: number;
  /** First and last publication. */
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly heardAt: Date;
  readonly firstAskedAt: Date | null;
  readonly asked: Asked;
  readonly alarmedAt: Date | null;
  readonly questions: readonly AskedGroup[];
  readonly samplePostIds: readonly string[];
};

export type StoryLine = {
  readonly statementId: string;
  readonly storyId: string;
  readonly kind: LineKind;
  readonly at: Date;
  readonly linkedBy: string;
  readonly unlinkedAt: Date | null;
};

export type SortedPostView = {
  readonly post: Post;
  readonly kind: string;
  readonly asks: boolean;
  readonly callForHelp: boolean;
  readonly language: string;
  readonly duplicateOf: string | null;
  readonly places: readonly string[];
  /** The words that made it this kind, weightiest first. */
  readonly because: readonly string[];
};

export type PostsQuery = {
  readonly order: 'newest' | 'oldest';
  readonly only: 'all' | 'questions';
  /** The cursor of the page before, as it was given out. */
  readonly after?: string | undefined;
  readonly limit: number;
};

export type PostsPage = {
  readonly posts: readonly SortedPostView[];
  /** Of the next page; null on the last. */ readonly next: string | null;
};
