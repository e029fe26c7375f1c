/**
 * Which happening a post is about: windowed clustering of posts by the rare words that they share.
 *
 * Cost per post is flat: only the latest few posts of each of its rarest terms are looked at, however long the window.
 */
import type { Rarity } from './terms.rules.ts';

export type StorySettings = {
  /** A post joins the story that it resembles at least this much. */
  readonly joinAt: number;
  /** Added to it while a story grows to 32 posts: a large one says so much that anything resembles it a little. */
  readonly growth: number;
  /** Taken off for a post that asks: its few words of its own are not what it is about. */
  readonly asking: number;
  /** As if every post held this many more unheard-of terms: two posts alike in little but "police" are not alike. */
  readonly doubt: number;
  /** Likeness halves over this long without a post: tonight's march is not this morning's. */
  readonly halfLifeMs: number;
  /** Posts written further apart than this are never compared. */
  readonly windowMs: number;
};

const hourMs = 60 * 60 * 1000;
/** Chosen from a plateau on two labelled events, the same for both; see docs/models/triage.md. */
export const storySettings = { joinAt: 0.19, growth: 0.04, asking: 0.04, doubt: 0.7, halfLifeMs: 8 * hourMs };

export type Held = {
  readonly id: string;
  readonly story: Story;
  readonly terms: Uint32Array;
  readonly at: number;
  /** Length of its term vector in rarest terms of its time: the weights grow with the window, their ratios hardly. */
  readonly norm: number;
};

export type Story = {
  readonly id: string;
  posts: number;
  lastAt: number;
  /** How many of its held posts carry each term. */
  readonly terms: Map<number, number>;
  /** Length of its term vector in rarest terms, as it was when it held `normPosts` posts. */
  norm: number;
  normPosts: number;
};

/** The rarest terms of a post: where its neighbours are looked for. */
const searchedTerms = 10;
const latestPerTerm = 48;
const candidates = 12;

export class Stories {
  readonly #rarity: Rarity;
  readonly #settings: StorySettings;
  readonly #latest = new Map<number, Held[]>();
  readonly #stories = new Map<string, Story>();

  constructor(rarity: Rarity, settings: StorySettings) {
    this.#rarity = rarity;
    this.#settings = settings;
  }

  get count(): number {
    return this.#stories.size;
  }

  get termCount(): number {
    return this.#latest.size;
  }

  named(id: string): Story {
    let story = this.#stories.get(id);
    if (!story) {
      story = { id, posts: 0, lastAt: 0, terms: new Map(), norm: 0, normPosts: 0 };
      this.#stories.set(id, story);
    }
    return story;
  }

  known(id: string): boolean {
    return this.#stories.has(id);
  }

  /**
   * The story that a post with these terms belongs to, if any is like it. Single posts only lead to the stories to look
   * at: what decides is the story as a whole, because the nearest post is too often one that merely shares a phrase.
   */
  find(terms: Uint32Array, at: number, asks: boolean): Story | undefined {
    const weights = this.#weigh(terms);
    const norm = Math.hypot(...weights.values());
    if (norm === 0) return undefined;
    const doubt = this.#doubt();
    let best: Story | undefined;
    let furthestOver = 0;
    for (const story of this.#nearest(weights, norm, doubt, at)) {
      const fresh = 0.5 ** (Math.max(0, at - story.lastAt) / this.#settings.halfLifeMs);
      const over = this.#likeness(story, weights, norm, doubt) * fresh - this.#needed(story, asks);
      if (over < furthestOver) continue;
      best = story;
      furthestOver = over;
    }
    return best;
  }

  #needed(story: Story, asks: boolean): number {
    const { joinAt, growth, asking } = this.#settings;
    return joinAt + growth * Math.min(1, Math.log2(Math.max(1, story.posts)) / 5) - (asks ? asking : 0);
  }

  /** Holds the post as one of the story's. */
  add(id: string, terms: Uint32Array, at: number, story: Story): Held {
    this.#rarity.add(terms);
    const held: Held = { id, story, terms, at, norm: this.#normOf(terms) };
    story.posts += 1;
    story.lastAt = Math.max(story.lastAt, at);
    for (const term of terms) {
      story.terms.set(term, (story.terms.get(term) ?? 0) + 1);
      const list = this.#latest.get(term);
      if (!list) this.#latest.set(term, [held]);
      else {
        list.push(held);
        if (list.length > latestPerTerm * 2) list.splice(0, latestPerTerm);
      }
    }
    this.#renewNorm(story);
    return held;
  }

  remove(held: Held): void {
    this.#rarity.forget(held.terms);
    const { story } = held;
    story.posts -= 1;
    for (const term of held.terms) {
      const left = (story.terms.get(term) ?? 1) - 1;
      if (left > 0) story.terms.set(term, left);
      else story.terms.delete(term);
      const list = this.#latest.get(term);
      const place = list?.indexOf(held) ?? -1;
      if (list && place >= 0) list.splice(place, 1);
      if (list?.length === 0) this.#latest.delete(term);
    }
    if (story.posts === 0) this.#stories.delete(story.id);
    else this.#renewNorm(story);
  }

  #weigh(terms: Uint32Array): Map<number, number> {
    const weights = new Map<number, number>();
    for (const term of terms) weights.set(term, this.#rarity.weigh(term));
    return weights;
  }

  /** The stories of the likeliest posts. */
  #nearest(weights: Map<number, number>, norm: number, doubt: number, at: number): Story[] {
    const searched = [...weights].toSorted((a, b) => b[1] - a[1]).slice(0, searchedTerms);
    const shared = new Map<Held, number>();
    for (const [term, weight] of searched) {
      const list = this.#latest.get(term) ?? [];
      for (let i = Math.max(0, list.length - latestPerTerm); i < list.length; i++) {
        const held = list[i];
        if (held) shared.set(held, (shared.get(held) ?? 0) + weight * weight);
      }
    }
    const best = new Map<Story, number>();
    const rarest = this.#rarity.rarest();
    for (const [held, dot] of shared) {
      if (Math.abs(held.at - at) > this.#settings.windowMs) continue;
      const likeness = dot / (norm * held.norm * rarest + doubt);
      if (likeness > (best.get(held.story) ?? 0)) best.set(held.story, likeness);
    }
    return [...best]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, candidates)
      .map(([story]) => story);
  }

  #normOf(terms: Uint32Array): number {
    let sum = 0;
    for (const term of terms) sum += this.#rarity.weigh(term) ** 2;
    return Math.sqrt(sum) / this.#rarity.rarest();
  }

  #likeness(story: Story, weights: Map<number, number>, norm: number, doubt: number): number {
    let dot = 0;
    for (const [term, weight] of weights) dot += (weight * weight * (story.terms.get(term) ?? 0)) / story.posts;
    return dot / (norm * story.norm * this.#rarity.rarest() + doubt);
  }

  /** Only when the story changed by a sixteenth: a story of thousands of posts must not cost thousands of steps. */
  #renewNorm(story: Story): void {
    if (Math.abs(story.posts - story.normPosts) * 16 <= story.normPosts) return;
    let sum = 0;
    for (const [term, count] of story.terms) sum += ((count / story.posts) * this.#rarity.weigh(term)) ** 2;
    story.norm = Math.sqrt(sum) / this.#rarity.rarest();
    story.normPosts = story.posts;
  }

  #doubt(): number {
    return this.#settings.doubt * this.#rarity.rarest() ** 2;
  }
}
