/** Public face of `picture`. Nothing else in this folder may be imported from outside it. */
export { pictureBeats, type AlarmDeps } from './alarm-unanswered.ts';
export { boardAt, currentStories, pictureAt, type Board, type BoardStory, type Picture } from './board.ts';
export { pictureApi } from './picture.api.ts';
export { pictureRoutes, type PictureDeps } from './picture.routes.tsx';
export { forgetStories } from './forget-stories.job.ts';
export { linkLine, unlinkLine, type LinkedLine } from './link-line.ts';
export { reopenStory, type ReopenRefusal } from './reopen-story.ts';
export { findStory, postsOfStory, storyOfPost, storyTitles, type StoryPart, type StorySummary } from './stories.ts';
export { sortBatch, type SortDeps } from './sort-posts.ts';
export { startSorter, type Sorter } from './start-sorter.ts';
export { storyScores, type StoryScore } from './story-scores.ts';
export { linesOf } from './story.store.ts';
export type { AskedGroup, StoryLine } from './story.rules.ts';
export {
  amberAfterMs,
  heldForMs,
  redAfterMs,
  vacuumOf,
  type Asked,
  type LineKind,
  type Vacuum,
  type VacuumState,
} from './vacuum.rules.ts';
