/** The ear of the desk, a pure library: posts in, sorted posts out. Nothing else in this folder may be imported. */
export type { KindLabel, NamedPlace, Reason, Sorted, Triage, TriagePost } from './post.rules.ts';
export type { GazetteerEntry } from './places.rules.ts';
export type { TriageModels } from './models.ts';
export type { TriageOptions } from './triage.ts';
export { kinds } from './post.rules.ts';
export { shippedModels } from './models.ts';
export { createTriage } from './triage.ts';
