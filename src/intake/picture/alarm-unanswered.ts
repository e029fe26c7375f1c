/**
 * Beat: a story whose clock turns red alarms the duty supervisor, once, until somebody has said something.
 *
 * Stories about which only one or two people ask share one alarm: a hundred lone questions must not ring a hundred
 * times, and none of them may wait unheard.
 */
import type { Clock } from '#kernel/clock.ts';
import { notify, type Db } from '#platform/db/database.ts';
import type { Beat } from '#platform/jobs/heartbeat.ts';
import { clearAlarm, deskChanged, raiseAlarm } from '#intake/desk';
import { saveAlarmed, selectAlarmed, selectLongAsked, selectStories } from './story.store.ts';
import { peopleWhoReopen, redAfterMs, vacuumOf } from './vacuum.rules.ts';

export type AlarmDeps = { readonly db: Db; readonly clock: Clock; readonly newId: () => string };

const unansweredAlarm = 'picture.unanswered';
const loneSubject = 'lone-questions';
/** A lone question of last week is no reason to ring; it stays on the board. */
const loneForMs = 24 * 60 * 60_000;
const mostAtOnce = 200;

export function pictureBeats(deps: AlarmDeps): readonly Beat[] {
  return [{ name: 'picture.alarm-unanswered', run: () => alarmUnanswered(deps) }];
}

/** Safe to repeat and side by side: an alarm that is open stays the one alarm. */
export async function alarmUnanswered({ db, clock, newId }: AlarmDeps): Promise<void> {
  const now = clock();
  for (const story of await selectAlarmed(db)) {
    if (vacuumOf(story.asked, now).state !== 'red') await calm(story.id);
  }
  let lone = false;
  for (const story of await selectLongAsked(db, new Date(now.getTime() - redAfterMs), mostAtOnce)) {
    const { state, since } = vacuumOf(story.asked, now);
    if (state !== 'red' || !since) continue;
    if (story.asking >= peopleWhoReopen) await alarm(story.id);
    else lone ||= now.getTime() - since.getTime() < loneForMs;
  }
  await alarmLone(lone);

  async function alarm(id: string) {
    await db.transaction().execute(async (tx) => {
      const [story] = await selectStories(tx, [id]);
      // A line may have been linked since; then nothing rings.
      if (!story || vacuumOf(story.asked, clock()).state !== 'red') return;
      await raiseAlarm(
        tx,
        { clock, newId },
        {
          kind: unansweredAlarm,
          subjectId: id,
          text: `${story.asked.askedPeople} people have asked for over an hour without an answer: “${story.title}”. Say something, or say why we cannot.`,
          href: `/console/stories/${id}`,
          roles: ['duty-supervisor'],
        },
      );
      await saveAlarmed(tx, id, clock());
      await notify(tx, deskChanged, 'picture');
    });
  }

  async function calm(id: string) {
    await db.transaction().execute(async (tx) => {
      await clearAlarm(tx, clock, unansweredAlarm, id);
      await saveAlarmed(tx, id, null);
    });
  }

  async function alarmLone(ring: boolean) {
    await db.transaction().execute(async (tx) => {
      if (!ring) return clearAlarm(tx, clock, unansweredAlarm, loneSubject);
      return raiseAlarm(
        tx,
        { clock, newId },
        {
          kind: unansweredAlarm,
          subjectId: loneSubject,
          text: 'Questions that one or two people each have asked have waited for over an hour. Read them and answer what can be answered.',
          href: '/console?state=red',
          roles: ['duty-supervisor'],
        },
      );
    });
  }
}
