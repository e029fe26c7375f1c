/** Which of the desk's stories and rumours are those of the script. The desk names things its own way. */
import type { Script, ScriptRumour } from '../script.rules.ts';

/** The board's story of each post that has been sorted, by the script's name of the post. */
export type StoryOf = ReadonlyMap<string, string>;

/** A board story is about a thread when at least a fifth of its posts are of that thread. */
const shareThatCounts = 0.2;

export type Threads = {
  /** The threads that a board story is about. */
  readonly of: (storyId: string) => ReadonlySet<string>;
  /** The board story that holds most posts of a thread, when there is one that is about it. */
  readonly mainStory: (thread: string) => string | undefined;
};

export function threadsOf(script: Pick<Script, 'posts'>, storyOf: StoryOf): Threads {
  const counts = new Map<string, Map<string, number>>();
  for (const { externalId, thread } of script.posts) {
    const story = storyOf.get(externalId);
    if (story === undefined) continue;
    const inStory = counts.get(story) ?? new Map<string, number>();
    inStory.set(thread, (inStory.get(thread) ?? 0) + 1);
    counts.set(story, inStory);
  }
  const about = new Map([...counts].map(([story, inStory]) => [story, countedThreads(inStory)]));
  return {
    of: (storyId) => about.get(storyId) ?? new Set(),
    mainStory: (thread) =>
      [...counts]
        .filter(([story]) => about.get(story)?.has(thread))
        .toSorted((a, b) => (b[1].get(thread) ?? 0) - (a[1].get(thread) ?? 0))[0]?.[0],
  };
}

function countedThreads(inStory: ReadonlyMap<string, number>): ReadonlySet<string> {
  const posts = [...inStory.values()].reduce((sum, count) => sum + count, 0);
  return new Set([...inStory].filter(([, count]) => count / posts >= shareThatCounts).map(([thread]) => thread));
}

export type DeskRumour = { readonly id: string; readonly claim: string; readonly storyIds: readonly string[] };

/** What a tie to the right story weighs; alike words weigh between nothing and one. */
const tieWeight = 1;
const leastWeight = 0.4;

/**
 * The register's entry for each rumour of the script. An entry fits by the story that it is tied to, or by its words;
 * where several fit the best one counts, and no entry counts for two rumours.
 */
export function matchRumours<R extends DeskRumour>(
  rumours: readonly ScriptRumour[],
  register: readonly R[],
  threads: Threads,
): ReadonlyMap<string, R> {
  const fits = register.flatMap((entry) =>
    rumours.map((rumour) => {
      const tied = entry.storyIds.some((id) => threads.of(id).has(rumour.story));
      return { entry, rumour, weight: (tied ? tieWeight : 0) + alike(entry.claim, rumour.claim) };
    }),
  );
  const matched = new Map<string, R>();
  const used = new Set<string>();
  for (const { entry, rumour, weight } of fits.toSorted((a, b) => b.weight - a.weight)) {
    if (weight < leastWeight || matched.has(rumour.id) || used.has(entry.id)) continue;
    matched.set(rumour.id, entry);
    used.add(entry.id);
  }
  return matched;
}

/** The share of the script's words that the desk used too; word endings do not count. */
function alike(ours: string, scripts: string): number {
  const said = wordsOf(ours);
  const words = [...wordsOf(scripts)];
  return words.length === 0 ? 0 : words.filter((word) => said.has(word)).length / words.length;
}

const everywhere = new Set(['wolverhampton', 'police', 'people', 'there', 'being', 'have', 'from', 'will', 'with']);
const stemLength = 5;

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}&]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !everywhere.has(word)).map((word) => word.slice(0, stemLength)));
}
