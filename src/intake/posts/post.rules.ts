/**
 * A post is one thing somebody published or sent us.
 *
 * What arrives is hostile until it has been through `normalise`: afterwards it is
 * plain text that cannot break the database, the page or the reader's direction.
 */
import type { Id } from '#kernel/id.ts';

export type PostId = Id<'Post'>;

/** A post as a connector hands it over. `original` is what the source gave, kept beside the post. */
export type IncomingPost = {
  /** Which connector or recording; with `externalId` it names the post for ever. */
  readonly source: string;
  readonly externalId: string;
  readonly text: string;
  /** When its author says it was published. */
  readonly publishedAt: Date;
  readonly author?: { readonly handle?: string | undefined; readonly name?: string | undefined } | undefined;
  /** The `externalId`, at the same source, of the post it answers. */
  readonly replyTo?: string | undefined;
  readonly url?: string | undefined;
  /** The source says its author took it back. */
  readonly withdrawn?: boolean | undefined;
  readonly original?: unknown;
};

export type Post = {
  readonly id: PostId;
  readonly seq: number;
  readonly source: string;
  readonly externalId: string;
  readonly author: { readonly handle: string | null; readonly name: string | null };
  readonly text: string;
  readonly replyTo: string | null;
  readonly url: string | null;
  /** UTC. Our own time of receipt when the source's claim was not believable. */
  readonly publishedAt: Date;
  readonly timeDoubted: boolean;
  readonly receivedAt: Date;
  readonly editedAt: Date | null;
  readonly withdrawnAt: Date | null;
};

export const longestTextCharacters = 100_000;
export const longestIdCharacters = 500;
const longestNameCharacters = 200;

// A clock may run ahead a little; nothing on a public network is older than the oldest of them.
const aheadMs = 5 * 60_000;
const oldestMs = 20 * 365.25 * 86_400_000;

/** Raw posts that lead nowhere go after 31 days: long enough for a complaint, too short for a file on people. */
const rawPostDays = 31;

export type Normalised = Omit<Post, 'id' | 'seq' | 'editedAt' | 'withdrawnAt'> & {
  readonly deleteAfter: Date;
  readonly deleteReason: string;
};

export function normalise(incoming: IncomingPost, receivedAt: Date): Normalised {
  const timeDoubted = !believable(incoming.publishedAt, receivedAt);
  return {
    source: line(incoming.source),
    externalId: line(incoming.externalId),
    author: { handle: name(incoming.author?.handle), name: name(incoming.author?.name) },
    text: plainText(incoming.text),
    replyTo: incoming.replyTo === undefined ? null : line(incoming.replyTo),
    url: webAddress(incoming.url),
    publishedAt: timeDoubted ? receivedAt : incoming.publishedAt,
    timeDoubted,
    receivedAt,
    deleteAfter: new Date(receivedAt.getTime() + rawPostDays * 86_400_000),
    deleteReason: 'raw post',
  };
}

function believable(publishedAt: Date, receivedAt: Date): boolean {
  const age = receivedAt.getTime() - publishedAt.getTime();
  return age >= -aheadMs && age <= oldestMs;
}

/** Text that is only text: no half characters, no control characters, nothing that turns the reading direction round. */
export function plainText(text: string): string {
  return (
    text
      .toWellFormed()
      .normalize('NFC')
      .replaceAll(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex -- these are the characters that must go
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\u{fffd}')
      // Embeddings, overrides and isolates (Unicode UAX #9) can make a sentence read as its opposite.
      .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
      .slice(0, longestTextCharacters)
      .toWellFormed()
  );
}

/** Whether a name stays what it is: two that are cleaned into one would make two posts one. */
export function isPlainName(given: string): boolean {
  return plainText(given) === given.normalize('NFC');
}

function line(text: string): string {
  return plainText(text).replaceAll(/\s+/g, ' ').trim().slice(0, longestIdCharacters);
}

function name(text: string | undefined): string | null {
  return (text && line(text).slice(0, longestNameCharacters)) || null;
}

/** Only http and https: anything else could run when somebody presses it. */
function webAddress(url: string | undefined): string | null {
  const parsed = url === undefined ? null : URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : null;
}
