/**
 * The triage engine with our names around it: posts in, labels and story ids out.
 *
 * It remembers; the database decides. What this process has not heard yet because another one sorted it is told to it
 * first, from the rows. Whenever the two could differ (a transaction that failed), the ear is thrown away and a new
 * one is filled from the rows, which is also what a restart does.
 */
import { createHash } from 'node:crypto';
import { createTriage, shippedModels, type Sorted, type Triage, type TriagePost } from '#intake/triage';
import type { Post } from '#intake/posts';
import { gazetteer } from '#neighbourhood/places';

/** Posts that the engine remembers at most; it forgets the oldest. */
export const earPosts = 20_000;

export type Heard = Omit<Sorted, 'id' | 'story' | 'places'> & {
  readonly post: Post;
  readonly storyId: string;
  readonly places: readonly string[];
  readonly model: string;
};

export type Ear = {
  /** The place in the order of sorted posts up to which this ear has been told. */
  cursor: number | undefined;
  readonly remember: (post: Post, storyId: string) => void;
  readonly hear: (posts: readonly Post[], now: Date) => readonly Heard[];
};

/** `onFault` is told of a post that the engine could not read; it becomes a story of its own and is never lost. */
export function createEar(onFault: (error: unknown, postId: string) => void, engine: Triage = newEngine()): Ear {
  const ids = new Names(earPosts * 2);

  function read(post: Post, now: Date): Sorted {
    try {
      const [sorted] = engine.take([toTriage(post)], now);
      if (!sorted) throw new Error('the engine answered nothing');
      return sorted;
    } catch (error) {
      onFault(error, post.id);
      return unread(post);
    }
  }

  function toTriage(post: Post): TriagePost {
    ids.set(nameOf(post.source, post.externalId), post.id);
    const author = post.author.handle ?? post.author.name;
    const parent = post.replyTo === null ? undefined : nameOf(post.source, post.replyTo);
    return {
      id: post.id,
      text: post.text,
      createdAt: post.publishedAt,
      ...(author === null ? {} : { author }),
      // What it answers has our id once we have it; until then its own name still brings its other answers together.
      ...(parent === undefined ? {} : { replyTo: ids.find(parent) ?? parent }),
    };
  }

  return {
    cursor: undefined,
    remember: (post, storyId) => engine.remember(toTriage(post), storyId),
    hear(posts, now) {
      return posts.map((post) => {
        const { story, places, ...labels } = read(post, now);
        const names = [...new Set(places.map((place) => place.name))];
        return { ...labels, post, storyId: story, places: names, model: shippedModels.version };
      });
    },
  };
}

function newEngine(): Triage {
  return createTriage(shippedModels, { gazetteer: gazetteer(), maxPosts: earPosts });
}

function nameOf(source: string, externalId: string): string {
  return `${source}\n${externalId}`;
}

function unread(post: Post): Sorted {
  return {
    id: post.id,
    language: { code: 'und', confidence: 0 },
    duplicateOf: null,
    story: post.id,
    question: { score: 0 },
    claim: { score: 0 },
    kind: { label: 'other', score: 0 },
    callForHelp: false,
    places: [],
    because: [],
  };
}

/** From a source's name of a post to our id, for the latest posts. */
class Names {
  readonly #ids = new Map<string, string>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  set(name: string, id: string): void {
    this.#ids.delete(name);
    this.#ids.set(name, id);
    for (const oldest of this.#ids.keys()) {
      if (this.#ids.size <= this.#most) break;
      this.#ids.delete(oldest);
    }
  }

  /** What is still answered stays. */
  find(name: string): string | undefined {
    const id = this.#ids.get(name);
    if (id !== undefined) this.set(name, id);
    return id;
  }
}

/**
 * Tells people within one story apart. The story is part of the hash, so that it joins nobody across stories; a post
 * without an author is a person of its own, since nobody knows that it is not.
 */
export function personOf(post: Pick<Post, 'id' | 'source' | 'author'>, storyId: string): string {
  const who = post.author.handle ?? post.author.name ?? `post ${post.id}`;
  return createHash('sha256').update(`${storyId}\n${post.source}\n${who}`).digest('base64url').slice(0, 16);
}
