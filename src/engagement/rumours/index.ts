/** Public face of `rumours`. Nothing else in this folder may be imported from outside it. */
import type { Route } from '#platform/http/routes.ts';
import type { RumourDeps } from './change-rumour.ts';
import { choosePublicRoutes } from './public/choose-public.routes.tsx';
import { publicRumourRoutes } from './public/public.routes.tsx';
import { registerRoutes } from './register/register.routes.tsx';
import { rumourPageRoutes } from './register/rumour.routes.tsx';

export type { RumourDeps } from './change-rumour.ts';
export type { Status } from './rumour.rules.ts';
export type { PublicWord } from './public/public-word.rules.ts';
export { rumourBeats } from './chase-overdue.ts';
export { forgetDueSightings } from './heard/forget-due-sightings.job.ts';
export { rumourWords } from './public/follow-withdrawal.ts';
export { rumourSection } from './public/public.routes.tsx';
export { rumourApi } from './rumour.api.ts';
export { rumourScores, type RumourScore } from './rumour-scores.ts';
export { rumourStoryPart } from './heard/story-part.tsx';

/** The console's pages and the public ones. */
export function rumourRoutes(deps: RumourDeps): readonly Route[] {
  return [...registerRoutes(deps), ...rumourPageRoutes(deps), ...choosePublicRoutes(deps), ...publicRumourRoutes(deps)];
}
