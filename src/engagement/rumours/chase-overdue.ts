/** A high-priority rumour whose time is over rings at the desk until it is settled. */
import { raiseAlarm } from '#intake/desk';
import type { Beat } from '#platform/jobs/heartbeat.ts';
import type { RumourDeps } from './change-rumour.ts';
import { overdueRumours } from './rumour.store.ts';

export const overdueAlarm = 'rumours.overdue';

export function rumourBeats(deps: RumourDeps): readonly Beat[] {
  return [{ name: 'rumours.chase-overdue', run: () => chaseOverdue(deps) }];
}

async function chaseOverdue(deps: RumourDeps): Promise<void> {
  for (const { id } of await overdueRumours(deps.db, 'high', deps.clock())) {
    await deps.db.transaction().execute((tx) =>
      // The claim stays out of it: an alarm is shown on every console page.
      raiseAlarm(tx, deps, {
        kind: overdueAlarm,
        subjectId: id,
        text: 'A high-priority rumour is past its answer-by time. Settle it, or say why it must wait.',
        href: `/console/rumours/${id}`,
        roles: ['desk', 'duty-supervisor'],
      }),
    );
  }
}
