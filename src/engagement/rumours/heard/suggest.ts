/**
 * Suggests which known rumours a story or a post may be about, and for a rumour which posts and stories.
 *
 * Only ever suggests, with the words that matched: a person confirms or refuses, and a refusal is remembered.
 */
import { asId } from '#kernel/id.ts';
import { findPosts, type Post } from '#intake/posts';
import { createMatcher, type MatchDocument } from '#intake/triage';
import { fewestWords, matchStory } from './match-story.rules.ts';
import type { Db } from '#platform/db/database.ts';
import { currentStories, findStory, postsOfStory, type StoryBrief } from '../neighbours.ts';
import type { Rumour, RumourId } from '../rumour.rules.ts';
import { allRumours } from '../rumour.store.ts';
import { firstHeardPosts, pairsOfRumour, pairsOfSubject, sightingsOf } from './sighting.store.ts';

export type SuggestedRumour = { readonly rumour: Rumour; readonly words: readonly string[] };
type SuggestedPost = { readonly post: Post; readonly words: readonly string[] };
type SuggestedStory = { readonly story: StoryBrief; readonly words: readonly string[] };

const most = 5;
/** So many posts say how a rumour is put: more of them bring in words that it shares with everything. */
const heardEach = 5;
const newestPosts = 20;

export type Known = { readonly tied: readonly Rumour[]; readonly suggested: readonly SuggestedRumour[] };

/** The rumours that a person tied to the story, and up to five more that its posts sound like. */
export async function rumoursForStory(db: Db, story: StoryBrief): Promise<Known> {
  const [rumours, said, posts] = await Promise.all([
    allRumours(db),
    pairsOfSubject(db, 'story', story.id),
    postsOfStory(db, story.id, newestPosts),
  ]);
  const open = rumours.filter(({ id }) => !said.has(id));
  // By the claims alone: with what was heard, every story of an evening sounds like every rumour of it.
  const matcher = createMatcher(open.map((rumour) => ({ id: rumour.id, text: textOf(rumour) })));
  const texts = posts.map(({ text }) => text);
  return {
    tied: rumours.filter(({ id }) => said.get(id) === 'same'),
    suggested: rumoursOf(open, matchStory(matcher, story.title, texts)),
  };
}

/** Somebody asks about this one post, so a single shared word is worth showing; what was heard before helps most. */
export async function rumoursForPost(db: Db, post: Pick<Post, 'id' | 'text'>): Promise<readonly SuggestedRumour[]> {
  const [rumours, said, heard] = await Promise.all([
    allRumours(db),
    pairsOfSubject(db, 'post', post.id),
    heardTexts(db),
  ]);
  const open = rumours.filter(({ id }) => !said.has(id));
  const text = (rumour: Rumour) => [textOf(rumour), ...(heard.get(rumour.id) ?? [])].join('\n');
  const matcher = createMatcher(open.map((rumour) => ({ id: rumour.id, text: text(rumour) })));
  return rumoursOf(open, matcher.match(post.text, most));
}

function rumoursOf(
  rumours: readonly Rumour[],
  matches: readonly { readonly id: string; readonly words: readonly string[] }[],
): readonly SuggestedRumour[] {
  const byId = new Map<string, Rumour>(rumours.map((rumour) => [rumour.id, rumour]));
  return matches.slice(0, most).flatMap(({ id, words }) => {
    const rumour = byId.get(id);
    return rumour ? [{ rumour, words }] : [];
  });
}

/** The words of the first posts in which each rumour was heard, as far as they are still kept. */
async function heardTexts(db: Db, only?: RumourId): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await firstHeardPosts(db, heardEach, only);
  const posts = await findPosts(db, [...new Set(rows.map(({ postId }) => postId))].map(asId<'Post'>));
  const text = new Map<string, string>(posts.map((post) => [post.id, post.text]));
  const grouped = Map.groupBy(rows, ({ rumourId }) => rumourId);
  return new Map([...grouped].map(([id, list]) => [id, list.flatMap(({ postId }) => text.get(postId) ?? [])]));
}

const textOf = ({ claim, description }: Rumour) => `${claim}\n${description}`;

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
  const query = [textOf(rumour), ...((await heardTexts(db, rumour.id)).get(rumour.id) ?? [])].join('\n');
  const near = [...tied, ...suggested.map(({ item }) => item)];
  const posts = (await Promise.all(near.map((story) => postsOfStory(db, story.id, 100)))).flat();
  const known = new Set(heard.map(({ postId }) => postId));
  const fresh = posts.filter((post) => !known.has(post.id) && !saidOfPosts.has(post.id) && post.withdrawnAt === null);
  return {
    tiedStories: tied,
    stories: suggested.map(({ item, words }) => ({ story: item, words })),
    posts: best(fresh, (post) => post.text, query, most).map(({ item, words }) => ({ post: item, words })),
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
    .filter(({ words }) => words.length >= fewestWords)
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
