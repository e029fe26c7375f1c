/** Alarms for people at the desk, and whether anybody is there. */
import { actorRef, type Actor, type Role } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { notify, type Db } from '#platform/db/database.ts';
import { recordCustody } from '#investigation/custody';
import {
  deletePresence,
  insertAlarm,
  lastSeen,
  updateAcknowledged,
  updateCleared,
  upsertPresence,
  type Alarm,
} from './alarm.store.ts';

export type DeskDeps = { readonly db: Db; readonly clock: Clock; readonly newId: () => string };

/** The channel on which every open console hears that something it shows has changed. */
export const deskChanged = 'desk_changed';

/** Safe to call again and again: an alarm that is open stays the one alarm. `system` says which part of us noticed. */
export async function raiseAlarm(
  tx: Db,
  { clock, newId }: Omit<DeskDeps, 'db'>,
  alarm: Omit<Alarm, 'id' | 'raisedAt'>,
): Promise<void> {
  const at = clock();
  const id = newId();
  if (!(await insertAlarm(tx, { ...alarm, id, raisedAt: at }))) return;
  await recordCustody(tx, {
    at,
    actor: { kind: 'system', job: 'desk' },
    action: 'desk.alarm-raised',
    subject: { kind: 'alarm', id },
    detail: { kind: alarm.kind, about: alarm.subjectId, roles: alarm.roles },
  });
  await notify(tx, deskChanged, 'alarms');
}

/** What was alarming is over. Nothing happens when it was not open. */
export async function clearAlarm(tx: Db, clock: Clock, kind: string, subjectId: string): Promise<void> {
  if (await updateCleared(tx, kind, subjectId, clock())) await notify(tx, deskChanged, 'alarms');
}

export type AcknowledgeRefusal = { readonly kind: 'not-allowed' } | { readonly kind: 'not-open' };

/**
 * A person says "I have seen this": it stops ringing, the thing itself stays open until it is dealt with. Only those
 * it rings for: nobody silences the alarm that tells a supervisor what they themselves released.
 */
export async function acknowledgeAlarm(
  { db, clock }: Omit<DeskDeps, 'newId'>,
  actor: Actor,
  id: string,
): Promise<Result<null, AcknowledgeRefusal>> {
  if (actor.kind !== 'member') return err({ kind: 'not-allowed' });
  return db.transaction().execute(async (tx) => {
    const at = clock();
    if (!(await updateAcknowledged(tx, id, { memberId: actor.id, held: actor.roles, at })))
      return err({ kind: 'not-open' });
    await recordCustody(tx, {
      at,
      actor,
      action: 'desk.alarm-acknowledged',
      subject: { kind: 'alarm', id },
      detail: { by: actorRef(actor) },
    });
    await notify(tx, deskChanged, 'alarms');
    return ok(null);
  });
}

export const deskRoles: readonly Role[] = ['desk', 'duty-supervisor', 'neighbourhood-officer'];

const presentForMs = 90_000;

/** An open board says that its person is reading; a closed one says that they left. `at` is wall-clock time. */
export async function markPresent(db: Db, actor: Actor, at: Date): Promise<void> {
  if (actor.kind === 'member' && actor.roles.some((role) => deskRoles.includes(role))) {
    await upsertPresence(db, actor.id, at);
  }
}

export async function markAway(db: Db, actor: Actor): Promise<void> {
  if (actor.kind === 'member') await deletePresence(db, actor.id);
}

/** Whether anybody has had a board open within the last 90 seconds. */
export async function isAnybodyReading(db: Db, at: Date): Promise<boolean> {
  const seen = await lastSeen(db);
  return seen !== undefined && at.getTime() - seen.getTime() < presentForMs;
}
