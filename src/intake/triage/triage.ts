/** The ear: sorts posts one after the other within a bounded window. No database, no clock, no network. */
import { judgeHelp } from './help.rules.ts';
import { languageOf } from './language.ts';
import type { TriageModels } from './models.ts';
import { carriedBy, printOf, Prints, type Print } from './near-duplicates.rules.ts';
import { createGazetteer, placesIn, type GazetteerEntry } from './places.rules.ts';
import { kinds, type KindLabel, type NamedPlace, type Sorted, type Triage, type TriagePost } from './post.rules.ts';
import { scoreSignals, share, type Scores } from './signals.rules.ts';
import { Stories, storySettings, type Held, type Story } from './stories.rules.ts';
import { Rarity, termNumber, termsOf } from './terms.rules.ts';
import { clean, flatten, withoutLabels, wordsOf } from './text.rules.ts';

export type TriageOptions = {
  readonly gazetteer?: readonly GazetteerEntry[];
  /** Posts are remembered this long after they came in. */
  readonly windowMs?: number;
  /** And never more than this many of them. */
  readonly maxPosts?: number;
};

const hourMs = 60 * 60 * 1000;
/** How far back `remember` has to go after a restart. */
export const defaultWindowMs = 48 * hourMs;
const defaultMaxPosts = 20_000;

/** What the window keeps of an original: a repeat only touches it. */
type Entry = {
  readonly id: string;
  readonly held: Held | undefined;
  readonly story: Story;
  readonly print: Print | undefined;
  cameAt: number;
};

type Read = {
  readonly flat: string;
  readonly words: readonly string[];
  readonly core: readonly string[];
  readonly places: readonly NamedPlace[];
  readonly terms: Uint32Array;
  readonly print: Print | undefined;
  /** Somebody else's words are passed on with own words of some length. */
  readonly commented: boolean;
};

export function createTriage(models: TriageModels, options: TriageOptions = {}): Triage {
  const windowMs = options.windowMs ?? defaultWindowMs;
  const maxPosts = options.maxPosts ?? defaultMaxPosts;
  const rarity = new Rarity(models.background);
  const stories = new Stories(rarity, { ...storySettings, windowMs });
  const prints = new Prints<Entry>();
  const gazetteer = createGazetteer(options.gazetteer ?? []);
  /** Originals, the longest untouched first. */
  const entries = new Map<string, Entry>();
  /** The story of every post heard of, for replies; by count only, because a reply can come late. */
  const storyOf = new Map<string, string>();
  let latest = Number.NEGATIVE_INFINITY;
  let started = false;

  function read(text: string): Read {
    const cleaned = clean(text);
    const flat = flatten(cleaned, rarity);
    const places = placesIn(text, gazetteer);
    const words = wordsOf(flat, rarity);
    const carried = carriedBy(flat);
    const core = carried.core === flat ? words : wordsOf(carried.core, rarity);
    const terms = termsIn(text, tellingWords(cleaned, words), places);
    return { flat, words, core, places, terms, print: printOf(core, carried.core), commented: carried.commented };
  }

  /** A place is one term however many words its name has: two posts from "Chapel Ash" are not alike in two things. */
  function termsIn(text: string, told: readonly string[], places: readonly NamedPlace[]): Uint32Array {
    const inNames = new Set(places.flatMap(({ start, end }) => wordsOf(text.slice(start, end).toLowerCase(), rarity)));
    const terms = termsOf(inNames.size === 0 ? told : told.filter((word) => !inNames.has(word)));
    const all = [...terms.slice(0, mostTerms), ...places.map(({ name }) => `at ${name.toLowerCase()}`)];
    return Uint32Array.from(new Set(all.map(termNumber)));
  }

  function tellingWords(cleaned: string, all: readonly string[]): readonly string[] {
    const bare = withoutLabels(cleaned);
    const told = bare.length === cleaned.length ? all : wordsOf(flatten(bare, rarity), rarity);
    return told.length >= 3 ? told : all;
  }

  function place(
    post: TriagePost,
    said: Read,
    now: number,
    given?: string,
  ): { story: string; duplicateOf: string | null } {
    const at = momentOf(post.createdAt, now);
    const again = entries.get(post.id);
    if (again) return { story: again.story.id, duplicateOf: null };
    const original = said.print && prints.find(said.print);
    const parent = post.replyTo === undefined ? undefined : storyOf.get(post.replyTo);
    if (original && !said.commented && (given === undefined || given === original.story.id)) {
      touch(original, now);
      note(post, original.story.id);
      return { story: original.story.id, duplicateOf: original.id };
    }
    const id =
      given ?? parent ?? original?.story.id ?? stories.find(said.terms, at, asks.test(said.flat))?.id ?? post.id;
    const story = stories.named(id);
    // A reply says "me too": it belongs to the story but must not change what the story is about.
    const held = stories.add(post.id, parent === undefined ? said.terms : new Uint32Array(), at, story);
    const entry: Entry = { id: post.id, held, story, print: said.print, cameAt: now };
    entries.set(post.id, entry);
    if (said.print && !original) prints.add(said.print, entry);
    note(post, id);
    return { story: id, duplicateOf: null };
  }

  function touch(entry: Entry, now: number): void {
    entry.cameAt = now;
    entries.delete(entry.id);
    entries.set(entry.id, entry);
  }

  function note(post: TriagePost, story: string): void {
    storyOf.set(post.id, story);
    // Two replies to a post that we never saw still belong together.
    if (post.replyTo !== undefined && !storyOf.has(post.replyTo)) storyOf.set(post.replyTo, story);
    for (const old of storyOf.keys()) {
      if (storyOf.size <= maxPosts * 2) break;
      storyOf.delete(old);
    }
  }

  function forgetOld(now: number): void {
    for (const entry of entries.values()) {
      if (entries.size <= maxPosts && entry.cameAt >= now - windowMs) break;
      entries.delete(entry.id);
      if (entry.held) stories.remove(entry.held);
      if (entry.print) prints.remove(entry.print, entry);
    }
  }

  /** What was remembered before the first batch came in no earlier than that: a rehearsal of 2014 must not expire. */
  function startedWith(now: number): void {
    if (started) return;
    started = true;
    for (const entry of entries.values()) entry.cameAt = now;
  }

  function sort(post: TriagePost, now: number): Sorted {
    const said = read(post.text);
    const { story, duplicateOf } = place(post, said, now);
    forgetOld(now);
    const help = judgeHelp(said.flat);
    const scores = scoreSignals(said.flat);
    return {
      id: post.id,
      language: languageOf(said.flat, said.words),
      duplicateOf,
      story,
      question: { score: share(scores.of.question) },
      claim: { score: share(scores.of.claim) },
      kind: kindOf(scores, help.calls, help.score),
      callForHelp: help.calls,
      places: said.places,
      because: [...help.because, ...scores.because],
    };
  }

  return {
    take(batch, now) {
      // A clock that jumps back must not bring expired posts to life, nor one that cannot be read expire them all.
      const given = now.getTime();
      latest = Number.isNaN(given) ? latest : Math.max(latest, given);
      const current = latest === Number.NEGATIVE_INFINITY ? 0 : latest;
      startedWith(current);
      return batch.map((post) => sort(post, current));
    },
    remember(post, storyId) {
      const current = started ? latest : Number.MAX_SAFE_INTEGER;
      place(post, read(post.text), current, storyId);
      forgetOld(current);
    },
    size: () => ({ posts: entries.size, stories: stories.count, terms: stories.termCount }),
  };
}

const mostTerms = 40;
/** Asks for something to be told, by its form alone. */
const asks = /\?|^(?:<name> )*(?:is|are|any|anyone|does|did|has|where|what|why|who|how|can)\b/u;

/** A post from the future or with no readable time was written now, as far as anybody can tell. */
function momentOf(createdAt: Date, now: number): number {
  const at = createdAt.getTime();
  return Number.isNaN(at) || at > now ? now : at;
}

function kindOf(scores: Scores, callsForHelp: boolean, helpScore: number): Sorted['kind'] {
  if (callsForHelp) return { label: 'call-for-help', score: share(helpScore) };
  let label: KindLabel = 'other';
  let most = 0;
  for (const kind of kinds) {
    if (kind === 'other' || kind === 'call-for-help' || scores.of[kind] <= most) continue;
    label = kind;
    most = scores.of[kind];
  }
  return { label, score: share(most) };
}
