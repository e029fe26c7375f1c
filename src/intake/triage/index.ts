/** The ear of the desk, a pure library: posts in, sorted posts out. Nothing else in this folder may be imported. */
export type { KindLabel, NamedPlace, Reason, Sorted, Triage, TriagePost } from './post.rules.ts';
export type { GazetteerEntry } from './places.rules.ts';
export type { Match, MatchDocument, Matcher } from './matcher.rules.ts';
export type { AskedQuestion, QuestionGroup } from './questions.rules.ts';
export type { TriageModels } from './models.ts';
export type { TriageOptions } from './triage.ts';
export { kinds } from './post.rules.ts';
export { shippedModels } from './models.ts';
export { createMatcher } from './matcher.rules.ts';
export { groupQuestions } from './questions.rules.ts';
export { titleOf } from './title.rules.ts';
export { createTriage, defaultWindowMs } from './triage.ts';
