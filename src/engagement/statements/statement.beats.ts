/** What must happen at a moment on the product's clock. Each is safe to repeat and side by side. */
import type { Beat } from '#platform/jobs/heartbeat.ts';
import { chaseFacts } from './facts/chase-facts.ts';
import type { LineDeps } from './lines/matter.ts';
import { alarmOverdueReviews, publishDueLines } from './lines/publish-due.ts';

export function statementBeats(deps: LineDeps): readonly Beat[] {
  return [
    { name: 'statements.publish-due', run: () => publishDueLines(deps) },
    { name: 'statements.chase-facts', run: () => chaseFacts(deps) },
    { name: 'statements.alarm-overdue-reviews', run: () => alarmOverdueReviews(deps) },
  ];
}
