/** Use case: a person sets a rumour's status. Nothing else ever does. */
import type { Actor } from '#kernel/actor.ts';
import type { Result } from '#kernel/result.ts';
import { clearAlarm } from '#intake/desk';
import { fingerprint } from '#investigation/custody';
import { done, onRumour, saveDecision, type ChangeRefusal, type RumourDeps } from '../change-rumour.ts';
import { overdueAlarm } from '../chase-overdue.ts';
import { followStatus, type FollowRefusal } from '../public/public-choice.rules.ts';
import {
  changeStatus,
  isSettled,
  type Rumour,
  type RumourId,
  type Status,
  type StatusRefusal,
} from '../rumour.rules.ts';
import { findingsOf, insertStatusChange } from './work.store.ts';

export type NewStatus = {
  readonly to: Status;
  readonly reason: string;
  /** What the public page will say, when the rumour is public and its word changes. */
  readonly answer: string;
  readonly noLivingPersonNamed: boolean;
};
export type SetStatusRefusal = ChangeRefusal | StatusRefusal | FollowRefusal;

export async function setStatus(
  deps: RumourDeps,
  actor: Actor,
  { id, version, status }: { readonly id: RumourId; readonly version: number; readonly status: NewStatus },
): Promise<Result<null, SetStatusRefusal>> {
  const again = (rumour: Rumour) => (rumour.status === status.to ? null : undefined);
  return onRumour<null, StatusRefusal | FollowRefusal>(deps, actor, { id, version, again }, async (moment) => {
    const { tx, rumour, at, member } = moment;
    const findings = (await findingsOf(tx, id)).length;
    const to = changeStatus(rumour.status, status.to, { actor, reason: status.reason, findings });
    if (!to.ok) return to;
    const { noLivingPersonNamed } = status;
    const shown = followStatus(rumour, to.value, status.answer, { actor, noLivingPersonNamed, at });
    if (!shown.ok) return shown;
    const settledAt = isSettled(to.value) ? (rumour.settledAt ?? at) : null;
    const saved = await saveDecision(
      moment,
      { status: to.value, settledAt, public: shown.value },
      {
        action: 'status-set',
        detail: {
          from: rumour.status,
          to: to.value,
          reason: fingerprint(status.reason),
          ...(shown.value.kind === 'public' ? { publicAnswer: fingerprint(shown.value.answer) } : {}),
        },
      },
    );
    const change = { at, by: member.id, from: rumour.status, to: to.value, reason: status.reason };
    await insertStatusChange(tx, id, saved.version, change);
    if (settledAt) await clearAlarm(tx, deps.clock, overdueAlarm, id);
    return done;
  });
}
