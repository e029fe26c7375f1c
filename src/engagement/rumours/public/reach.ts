/** Gathers the figures behind `adviseOnReach`: what we heard, and what of ours deals with it. */
import type { Db } from '#platform/db/database.ts';
import { findStory, findUpdate, updatesOfStories } from '../neighbours.ts';
import type { Reach } from './reach.rules.ts';
import { heardAbout } from '../register/register.views.ts';
import type { RumourId } from '../rumour.rules.ts';
import { findRumour } from '../rumour.store.ts';
import { tiedStoryIds } from '../heard/suggest.ts';

export async function reachOf(db: Db, id: RumourId, now: Date): Promise<Reach> {
  const storyIds = await tiedStoryIds(db, id);
  const [heard, stories, ours, rumour] = await Promise.all([
    heardAbout(db, id, now),
    Promise.all(storyIds.map((storyId) => findStory(db, storyId))),
    updatesOfStories(db, storyIds),
    findRumour(db, id),
  ]);
  const linked = rumour?.public.kind === 'public' ? rumour.public.statementId : null;
  const answer = linked === null ? undefined : await findUpdate(db, linked);
  const updates = new Set([...ours, ...(answer && !answer.withdrawn ? [answer.id] : [])]);
  return {
    sightings: heard.sightings,
    people: heard.people,
    stories: heard.stories,
    postsInStories: stories.reduce((sum, story) => sum + (story?.posts ?? 0), 0),
    lastHour: heard.lastHour,
    hourBefore: heard.hourBefore,
    ourUpdates: updates.size,
  };
}
