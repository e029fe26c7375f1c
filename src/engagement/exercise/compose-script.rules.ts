/** Turns written parts into a script. Pure: the same parts and seed give the same script, byte for byte. */
import { annotate } from './annotate-script.rules.ts';
import { type Draw, hash32, seeded } from './seeded.rules.ts';
import {
  type CrowdGroup,
  type Language,
  minutes,
  type Rehearsal,
  type Script,
  type ScriptPost,
  type SpinePost,
  type Thread,
  type TimeOfDay,
  type TruthKind,
  type Voice,
  type VoiceKind,
} from './script.rules.ts';
import { fill, grownUp, hasSlots, passOn, speak } from './speak.rules.ts';

const minuteMs = 60_000;
/** Reshares for each post of people's own: about one post in six of the whole. */
const resharesPerPost = 0.21;
/** What one point of `spread` weighs against the appeal of any post. */
const spreadWeight = 4;
const longestDelayMs = 45 * minuteMs;
/** One voice is not heard on two matters within this time. */
const quietMs = 12 * minuteMs;

type Stage = {
  readonly parts: Rehearsal;
  readonly draw: Draw;
  readonly durationMs: number;
  readonly offset: (time: TimeOfDay) => number;
  /** Texts already used, so that only a marked duplicate says what another said. */
  readonly said: Set<string>;
  /** When each voice speaks: nobody is in two places within minutes. */
  readonly spoke: Map<string, number[]>;
};

/** The key is part of it, so that a new thread leaves the others as they were. */
function idOf(thread: string, number: number): string {
  return `tia-${hash32(`${thread}/${number}`).toString(16).padStart(8, '0')}`;
}

function bustleAt(parts: Rehearsal, minute: number): number {
  let before: readonly [number, number] | undefined;
  for (const [time, weight] of parts.bustle) {
    const here: readonly [number, number] = [minutes(time), weight];
    if (here[0] >= minute) {
      if (before === undefined || here[0] === before[0]) return weight;
      return before[1] + ((weight - before[1]) * (minute - before[0])) / (here[0] - before[0]);
    }
    before = here;
  }
  return before?.[1] ?? 1;
}

/** A moment in the window; busier times are likelier. */
function moment(stage: Stage, from: TimeOfDay, to: TimeOfDay): number {
  const { parts, draw, offset } = stage;
  const most = Math.max(...parts.bustle.map(([, weight]) => weight));
  const start = offset(from);
  const end = Math.min(offset(to), stage.durationMs - 1000);
  let at = draw.whole(start, end);
  for (let tries = 0; tries < 40; tries += 1) {
    const weight = bustleAt(parts, minutes(parts.startTime) + at / minuteMs);
    if (draw.unit() * most < weight) return at;
    at = draw.whole(start, end);
  }
  return at;
}

function author(voice: Voice): ScriptPost['author'] {
  return { handle: voice.handle, name: voice.name, kind: voice.kind };
}

/** Optional keys are left out, not set to undefined: a script is compared and stored as JSON. */
function marks(source: { rumour?: string | undefined; incident?: string | undefined; replyTo?: string | undefined }) {
  return {
    ...(source.replyTo === undefined ? {} : { replyTo: source.replyTo }),
    ...(source.rumour === undefined ? {} : { rumour: source.rumour }),
    ...(source.incident === undefined ? {} : { incident: source.incident }),
  };
}

type Placed = ScriptPost & { readonly spread: number };

function speaks(stage: Stage, handle: string, at: number): void {
  stage.spoke.set(handle, [...(stage.spoke.get(handle) ?? []), at]);
}

function playSpine(thread: Thread, stage: Stage): { readonly posts: Placed[]; readonly ids: Map<string, string> } {
  const ids = new Map(thread.spine.map((post, index) => [post.id, idOf(thread.key, index)]));
  const posts = thread.spine.map((post: SpinePost, index) => {
    const voice = stage.parts.voices.find((one) => one.handle === post.by);
    if (voice === undefined) throw new Error(`${thread.key}: nobody is called ${post.by}`);
    if (post.to !== undefined && !ids.has(post.to)) throw new Error(`${thread.key}: ${post.to} is not in the spine`);
    stage.said.add(post.says);
    return {
      // Seconds within the minute: nobody posts on the stroke.
      at: stage.offset(post.at) + stage.draw.whole(0, 20_000),
      externalId: idOf(thread.key, index),
      author: author(voice),
      text: post.says,
      language: post.language ?? 'en',
      thread: thread.key,
      kind: post.kind,
      ...marks({ ...post, replyTo: post.to === undefined ? undefined : ids.get(post.to) }),
      spread: post.spread ?? 0,
    };
  });
  return { posts, ids };
}

/** Whoever has a part in the thread's spine does not also speak in its crowd. */
function castFor(group: CrowdGroup, thread: Thread, stage: Stage): readonly Voice[] {
  const language: Language = group.language ?? 'en';
  const cast = stage.parts.voices.filter(
    (voice) =>
      voice.inCrowd &&
      group.by.includes(voice.kind) &&
      voice.languages.includes(language) &&
      thread.spine.every((post) => post.by !== voice.handle),
  );
  if (cast.length === 0) throw new Error(`Nobody speaks ${language} among ${group.by.join(', ')}`);
  return cast;
}

function whoIsFree(cast: readonly Voice[], at: number, stage: Stage): Voice {
  const free = cast.filter(
    ({ handle }) => !(stage.spoke.get(handle) ?? []).some((time) => Math.abs(time - at) < quietMs),
  );
  const voice = stage.draw.pick(free.length > 0 ? free : cast);
  speaks(stage, voice.handle, at);
  return voice;
}

/** The sentence as this voice says it, or nothing when chance only finds words that were already said. */
function sayFresh(sentence: string, voice: Voice, group: CrowdGroup, thread: Thread, stage: Stage): string | undefined {
  for (let tries = 0; tries < 12; tries += 1) {
    const filled = fill(sentence, voice, stage.parts.words, stage.draw);
    if (voice.kind === 'student' && grownUp(filled)) continue;
    const manner = { language: group.language ?? 'en', kind: group.kind, tags: thread.tags };
    const text = speak(filled, voice, manner, stage.draw);
    if (!stage.said.has(text)) {
      stage.said.add(text);
      return text;
    }
  }
  return undefined;
}

function playCrowd(thread: Thread, group: CrowdGroup, ids: Map<string, string>, first: number, stage: Stage): Placed[] {
  const answered = group.answers === undefined ? undefined : ids.get(group.answers);
  if (group.answers !== undefined && answered === undefined) {
    throw new Error(`${thread.key}: ${group.answers} is not in the spine`);
  }
  const cast = castFor(group, thread, stage);
  const posts: Placed[] = [];
  for (const sentence of group.says) {
    const uses = hasSlots(sentence) ? (group.uses ?? 1) : 1;
    for (let use = 0; use < uses; use += 1) {
      const at = moment(stage, group.from, group.to);
      const fitting = grownUp(sentence) ? cast.filter((one) => one.kind !== 'student') : cast;
      const voice = whoIsFree(fitting, at, stage);
      const text = sayFresh(sentence, voice, group, thread, stage);
      if (text === undefined) continue;
      posts.push({
        at,
        externalId: idOf(thread.key, first + posts.length),
        author: author(voice),
        text,
        language: group.language ?? 'en',
        thread: thread.key,
        kind: group.kind,
        ...marks({ ...group, replyTo: answered }),
        spread: 0,
      });
    }
  }
  return posts;
}

/** What people pass on: alarm travels, small talk hardly. */
const appeal: Record<TruthKind, number> = {
  'call-for-help': 5,
  claim: 4,
  information: 3,
  question: 1.5,
  thanks: 1,
  other: 0.7,
  abuse: 0.5,
};

function pickWeighted<T>(from: readonly T[], weight: (item: T) => number, draw: Draw): T {
  let left = draw.unit() * from.reduce((sum, item) => sum + weight(item), 0);
  for (const item of from) {
    left -= weight(item);
    if (left < 0) return item;
  }
  return draw.pick(from);
}

/** Anybody may copy alarm; mischief does not spread thanks, and whoever is in the story knows better. */
function sharersOf(original: Placed, thread: Thread, stage: Stage): readonly Voice[] {
  const kind: readonly VoiceKind[] =
    original.kind === 'claim' || original.kind === 'other' || original.kind === 'abuse'
      ? ['resident', 'parent', 'student', 'mischief']
      : ['resident', 'parent', 'student', 'worker'];
  return stage.parts.voices.filter(
    (voice) =>
      voice.inCrowd &&
      kind.includes(voice.kind) &&
      voice.handle !== original.author.handle &&
      voice.languages.includes(original.language) &&
      thread.spine.every((post) => post.by !== voice.handle),
  );
}

function reshare(original: Placed, thread: Thread, number: number, stage: Stage): Placed | undefined {
  const { draw } = stage;
  // Squared: most copies follow within minutes, a few limp in long after.
  const at = original.at + minuteMs / 2 + Math.floor(draw.unit() ** 2 * longestDelayMs);
  const voice = draw.pick(sharersOf(original, thread, stage));
  if (at >= stage.durationMs) return undefined;
  const { replyTo: _not, ...kept } = original;
  return {
    ...kept,
    at,
    externalId: idOf(original.thread, number),
    author: author(voice),
    text: passOn(original.text, original.author.handle, original.language, draw),
    duplicateOf: original.externalId,
    spread: 0,
  };
}

function playReshares(originals: readonly Placed[], thread: Thread, stage: Stage): Placed[] {
  // An answer means nothing without its question, unless it was written to travel.
  const weight = (post: Placed): number =>
    (post.replyTo === undefined ? appeal[post.kind] : 0) + post.spread * spreadWeight;
  return Array.from({ length: Math.round(originals.length * resharesPerPost) }, (_none, index) =>
    reshare(pickWeighted(originals, weight, stage.draw), thread, originals.length + index, stage),
  ).filter((post) => post !== undefined);
}

function playThread(thread: Thread, stage: Stage): Placed[] {
  const { posts, ids } = playSpine(thread, stage);
  for (const group of thread.crowd) posts.push(...playCrowd(thread, group, ids, posts.length, stage));
  return [...posts, ...playReshares(posts, thread, stage)];
}

export function composeScript(parts: Rehearsal, seed: number): Script {
  const offset = (time: TimeOfDay): number => (minutes(time) - minutes(parts.startTime)) * minuteMs;
  const durationMs = offset(parts.endTime);
  const said = new Set<string>();
  const spoke = new Map<string, number[]>();
  for (const { by, at } of parts.threads.flatMap((thread) => thread.spine)) {
    spoke.set(by, [...(spoke.get(by) ?? []), offset(at)]);
  }
  const posts = parts.threads
    .flatMap((thread) => {
      const draw = seeded(seed ^ hash32(thread.key));
      return playThread(thread, { parts, draw, durationMs, offset, said, spoke });
    })
    .toSorted((a, b) => a.at - b.at || (a.externalId < b.externalId ? -1 : 1))
    .map(({ spread: _spent, ...post }): ScriptPost => post);
  return {
    name: parts.name,
    seed,
    startsAt: parts.startsAt,
    durationMs,
    posts,
    stories: parts.threads.map(({ key, title }) => ({ key, title })),
    ...annotate(parts, posts, offset),
  };
}
