/** Public face of `calls-for-help`. Nothing else in this folder may be imported from outside it. */
export { alarmWaitingCalls, callsForHelpBeats } from './alarm-waiting-calls.ts';
export { acknowledgeCall, type AcknowledgeCallError } from './acknowledge-call.ts';
export { CallsPanel, type CallsPanelProps } from './call-parts.page.tsx';
export { TickScript } from './call.page.tsx';
export { callsForHelpRoutes } from './call.routes.tsx';
export type { Call, CallId, CallReason, ClosedHow } from './call.rules.ts';
export { countOpenByStory } from './call.store.ts';
export { closeCall, type CloseCall, type CloseCallError } from './close-call.ts';
export { openCall, type CallDeps, type NewCall } from './open-call.ts';
export { callScores, callsNow, openCalls, type CallScore, type CallsNow, type OpenCall } from './open-calls.ts';
