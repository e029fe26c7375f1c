/** Beat: a call for help that nobody acknowledges alarms every desk at 60 seconds and the duty supervisor at 3 minutes. */
import type { Role } from '#kernel/actor.ts';
import type { Db } from '#platform/db/database.ts';
import type { Beat } from '#platform/jobs/heartbeat.ts';
import { clearAlarm, deskRoles, raiseAlarm } from '#intake/desk';
import { alarmsDue, grouped, type Call } from './call.rules.ts';
import { findCall, selectWaiting } from './call.store.ts';
import type { CallDeps } from './open-call.ts';

export const deskAlarm = 'calls-for-help.unacknowledged';
export const supervisorAlarm = 'calls-for-help.unacknowledged-for-3-minutes';

export function callsForHelpBeats(deps: CallDeps): readonly Beat[] {
  return [{ name: 'calls-for-help.alarm-waiting', run: () => alarmWaitingCalls(deps) }];
}

/** So many ring each for themselves; what waits beyond them rings as one, so that the alarms themselves stay readable. */
const ringAlone = 5;
const manySubject = 'many';

/** Safe to repeat and side by side: an alarm that is open stays the one alarm. */
export async function alarmWaitingCalls({ db, clock, newId }: CallDeps): Promise<void> {
  // Forty people passing on one cry ring once, for the cry; each of them is still a task.
  const groups = grouped(await selectWaiting(db, clock()));
  for (const { first, repeats } of groups.slice(0, ringAlone)) {
    await db.transaction().execute(async (tx) => {
      const call = await findCall(tx, first.id, 'forUpdate');
      const more = repeats.length > 0 ? `, and ${repeats.length} that repeat it` : '';
      if (call) await ring(tx, alarmsDue(call, clock()), first.id, `A call for help${more} has`, `/${first.id}`);
    });
  }
  await ringForTheRest(groups.slice(ringAlone).map((group) => group.first));

  async function ringForTheRest(rest: readonly Call[]) {
    await db.transaction().execute(async (tx) => {
      const due = rest.map((call) => alarmsDue(call, clock()));
      const any = { desk: due.some((one) => one.desk), supervisor: due.some((one) => one.supervisor) };
      if (!any.desk) await clearAlarm(tx, clock, deskAlarm, manySubject);
      if (!any.supervisor) await clearAlarm(tx, clock, supervisorAlarm, manySubject);
      await ring(tx, any, manySubject, 'More calls for help have', '');
    });
  }

  async function ring(tx: Db, due: ReturnType<typeof alarmsDue>, subjectId: string, who: string, path: string) {
    const alarm = (kind: string, waited: string, roles: readonly Role[]) =>
      raiseAlarm(
        tx,
        { clock, newId },
        {
          kind,
          subjectId,
          text: `${who} waited ${waited} and nobody has taken ${path ? 'it' : 'them'}. Open and take.`,
          href: `/console/calls${path}`,
          roles,
        },
      );
    if (due.desk) await alarm(deskAlarm, '60 seconds', deskRoles);
    if (due.supervisor) await alarm(supervisorAlarm, '3 minutes', ['duty-supervisor']);
  }
}
