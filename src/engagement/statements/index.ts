/** Public face of `statements`. Nothing else in this folder may be imported from outside it. */
export { publicChanged, type LineDeps } from './lines/matter.ts';
export type { Kind, StatementId, Words } from './lines/wording.rules.ts';
export type { Tier } from './lines/tier.rules.ts';
export type { StatementCorrected, StatementPublished, StatementWithdrawn } from './statement.events.ts';
export { startLine, type NewLine } from './lines/save-draft.ts';
export { releaseLine, approveLine } from './lines/release-line.ts';
export { pressHoldingLine } from './lines/press-holding-line.ts';
export { withdrawLine, type WithdrawDeps } from './withdrawal/withdraw-line.ts';
export { findPublished, listPublished, publishedSince } from './public/published.views.ts';
export { addressOf, isStanding, latest, type Published, type PublishedWording } from './public/published.rules.ts';
export { JsonLd } from './public/json-ld.tsx';
export type { PublicSection, SearchHit } from './public/section.ts';
export { statementScores, type StatementScores } from './scores.views.ts';
export { statementBeats } from './statement.beats.ts';
export { statementRoutes } from './statement.routes.ts';
export { statementApi, type StatementApiDeps } from './statement.api.ts';
export { statementStoryPart } from './story-part.tsx';
export { createStatement, type CreateStatement } from './write-by-api.ts';
