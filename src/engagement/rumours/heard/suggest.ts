/**
 * Suggests which known rumours a story or a post may be about, and for a rumour which posts and stories.
 *
 * Only ever suggests, with the words that matched: a person confirms or refuses, and a refusal is remembered.
 */
import { createMatcher, type Match, type MatchDocument } from '#intake/triage';
import type { Post } from '#intake/posts';
import type { Db } from '#platform/db/database.ts';
import { currentStories, findStory, postsOfStory, type StoryBrief } from '../neighbours.ts';
import type { Rumour, RumourId } from '../rumour.rules.ts';
import { allRumours } from '../rumour.store.ts';
import { pairsOfRumour, pairsOfSubject, sightingsOf } from './sighting.store.ts';

export type SuggestedRumour = { readonly rumour: Rumour; readonly words: readonly string[] };
export type SuggestedPost = { readonly post: Post; readonly words: readonly string[] };
export type SuggestedStory = { readonly story: StoryBrief; readonly words: readonly string[] };

const most = 5;

/** A single shared word is chance, unless it is half of all that was said. */
const fewestWords = 2;

export type Known = { readonly tied: readonly Rumour[]; readonly suggested: readonly SuggestedRumour[] };

/** The rumours that a person tied to the story, and up to five more that its posts sound like. */
export async function rumoursForStory(db: Db, story: StoryBrief): Promise<Known> {
  const [rumours, said, posts] = await Promise.all([
    allRumours(db),
    pairsOfSubject(db, 'story', story.id),
    postsOfStory(db, story.id, 20),
  ]);
  const text = [story.title, ...posts.map((post) => post.text)].join('\n');
  return {
    tied: rumours.filter(({ id }) => said.get(id) === 'same'),
    suggested: bestRumours(
      rumours.filter(({ id }) => !said.has(id)),
      text,
    ),
  };
}

export async function rumoursForPost(db: Db, post: Pick<Post, 'id' | 'text'>): Promise<readonly SuggestedRumour[]> {
  const [rumours, said] = await Promise.all([allRumours(db), pairsOfSubject(db, 'post', post.id)]);
  return bestRumours(
    rumours.filter(({ id }) => !said.has(id)),
    post.text,
  );
}

function bestRumours(rumours: readonly Rumour[], text: string): readonly SuggestedRumour[] {
  const matcher = createMatcher(rumours.map((rumour) => ({ id: rumour.id, text: textOf(rumour) })));
  const byId = new Map<string, Rumour>(rumours.map((rumour) => [rumour.id, rumour]));
  return matcher
    .match(text, most * 2)
    .filter(enoughWords)
    .slice(0, most)
    .flatMap(({ id, words }) => {
      const rumour = byId.get(id);
      return rumour ? [{ rumour, words }] : [];
    });
}

const textOf = ({ claim, description }: Rumour) => `${claim}\n${description}`;
const enoughWords = ({ words }: Match) => words.length >= fewestWords;

export type ForRumour = {
  readonly tiedStories: readonly StoryBrief[];
  readonly stories: readonly SuggestedStory[];
  readonly posts: readonly SuggestedPost[];
};

/** What is not on the rumour yet and sounds like it: stories of now, and posts of those and of its own stories. */
export async function suggestForRumour(db: Db, rumour: Rumour, now: Date): Promise<ForRumour> {
  const [stories, tied, saidOfStories, saidOfPosts, heard] = await Promise.all([
    currentStories(db, now),
    storiesOf(db, rumour.id),
    pairsOfRumour(db, rumour.id, 'story'),
    pairsOfRumour(db, rumour.id, 'post'),
    sightingsOf(db, rumour.id),
  ]);
  const free = stories.filter(({ id }) => !saidOfStories.has(id));
  const suggested = best(free, (story) => story.title, textOf(rumour), most);
  const near = [...tied, ...suggested.map(({ item }) => item)];
  const posts = (await Promise.all(near.map((story) => postsOfStory(db, story.id, 100)))).flat();
  const known = new Set(heard.map(({ postId }) => postId));
  const fresh = posts.filter((post) => !known.has(post.id) && !saidOfPosts.has(post.id) && post.withdrawnAt === null);
  return {
    tiedStories: tied,
    stories: suggested.map(({ item, words }) => ({ story: item, words })),
    posts: best(fresh, (post) => post.text, rumour.claim, most).map(({ item, words }) => ({ post: item, words })),
  };
}

/** Whatever the picture makes of them now; one that it has forgotten is left out. */
async function storiesOf(db: Db, id: RumourId): Promise<readonly StoryBrief[]> {
  const ids = (await tiedStoryIds(db, id)).slice(0, 20);
  const stories = await Promise.all(ids.map((storyId) => findStory(db, storyId)));
  return stories.filter((story) => story !== undefined);
}

function best<T extends { readonly id: string }>(
  items: readonly T[],
  textOfItem: (item: T) => string,
  query: string,
  top: number,
): readonly { readonly item: T; readonly words: readonly string[] }[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const documents = [...byId.values()].map((item): MatchDocument => ({ id: item.id, text: textOfItem(item) }));
  return createMatcher(documents)
    .match(query, top * 2)
    .filter(enoughWords)
    .slice(0, top)
    .flatMap(({ id, words }) => {
      const item = byId.get(id);
      return item ? [{ item, words }] : [];
    });
}

/** The stories that people tied to a rumour. */
export async function tiedStoryIds(db: Db, id: RumourId): Promise<readonly string[]> {
  const said = await pairsOfRumour(db, id, 'story');
  return [...said].filter(([, verdict]) => verdict === 'same').map(([storyId]) => storyId);
}
