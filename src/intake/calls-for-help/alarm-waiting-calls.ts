/** Beat: a call for help that nobody acknowledges alarms every desk at 60 seconds and the duty supervisor at 3 minutes. */
import type { Beat } from '#platform/jobs/heartbeat.ts';
import { deskRoles, raiseAlarm } from '#intake/desk';
import { alarmsDue, grouped, type CallId } from './call.rules.ts';
import { findCall, selectWaiting } from './call.store.ts';
import type { CallDeps } from './open-call.ts';

export const deskAlarm = 'calls-for-help.unacknowledged';
export const supervisorAlarm = 'calls-for-help.unacknowledged-for-3-minutes';

export function callsForHelpBeats(deps: CallDeps): readonly Beat[] {
  return [{ name: 'calls-for-help.alarm-waiting', run: () => alarmWaitingCalls(deps) }];
}

/** Safe to repeat and side by side: an alarm that is open stays the one alarm. */
export async function alarmWaitingCalls({ db, clock, newId }: CallDeps): Promise<void> {
  // Forty people passing on one cry ring once, for the cry; each of them is still a task.
  for (const { first, repeats } of grouped(await selectWaiting(db, clock()))) {
    await db.transaction().execute(async (tx) => {
      const call = await findCall(tx, first.id, 'forUpdate');
      const due = call ? alarmsDue(call, clock()) : undefined;
      if (due?.desk) await raise(tx, deskAlarm, first.id, repeats.length, '60 seconds', deskRoles);
      if (due?.supervisor) await raise(tx, supervisorAlarm, first.id, repeats.length, '3 minutes', ['duty-supervisor']);
    });
  }

  function raise(
    tx: CallDeps['db'],
    kind: string,
    id: CallId,
    repeats: number,
    waited: string,
    roles: Parameters<typeof raiseAlarm>[2]['roles'],
  ) {
    const more = repeats > 0 ? `, and ${repeats} that repeat it` : '';
    return raiseAlarm(
      tx,
      { clock, newId },
      {
        kind,
        subjectId: id,
        text: `A call for help${more} has waited ${waited} and nobody has taken it. Open it and take it.`,
        href: `/console/calls/${id}`,
        roles,
      },
    );
  }
}
