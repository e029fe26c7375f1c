/** Use cases on a line that is ready: let it go, approve it, release it alone, send it back, take it back, review it. */
import type { Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Db } from '#platform/db/database.ts';
import { clearAlarm, raiseAlarm } from '#intake/desk';
import { fingerprint } from '#investigation/custody';
import { findCase, goPublic, recordDeed, type Case, type LineDeps } from './matter.ts';
import { saveWording } from './statement.store.ts';
import { reviewerRoles } from './tier.rules.ts';
import {
  approve,
  discard,
  release,
  releaseAlone,
  review,
  sendBack,
  takeBack,
  type ReleaseRefusal,
  type Wording,
} from './wording.rules.ts';

type LineRefusal = ReleaseRefusal | { readonly kind: 'not-found' };
export type LineOutcome = Result<Wording, LineRefusal>;

export const alarms = {
  awaitingApproval: 'statements.awaiting-approval',
  releasedAlone: 'statements.released-alone',
  reviewOverdue: 'statements.review-overdue',
  notPublished: 'statements.not-published',
} as const;

export type Seen = { readonly statementId: string; readonly revision: number };

/** Publishes, schedules, or hands it to a second person: whichever the tier and the stops say. */
export async function releaseLine(
  deps: LineDeps,
  actor: Actor,
  given: Seen & { readonly publishAt: Date | null },
): Promise<LineOutcome> {
  return deps.db.transaction().execute((tx) => releaseWithin(tx, deps, actor, given));
}

export async function releaseWithin(
  tx: Db,
  deps: Omit<LineDeps, 'db'>,
  actor: Actor,
  { statementId, revision, publishAt }: Seen & { readonly publishAt: Date | null },
): Promise<LineOutcome> {
  return within(tx, deps, actor, statementId, ({ matter }, at) => release(matter, { actor, revision, at }, publishAt));
}

export async function approveLine(deps: LineDeps, actor: Actor, { statementId, revision }: Seen): Promise<LineOutcome> {
  return decide(deps, actor, statementId, ({ matter }, at) => approve(matter, { actor, revision, at }));
}

export async function releaseLineAlone(
  deps: LineDeps,
  actor: Actor,
  { statementId, revision, reason }: Seen & { readonly reason: string },
): Promise<LineOutcome> {
  return decide(deps, actor, statementId, ({ matter }, at) => releaseAlone(matter, { actor, revision, at }, reason));
}

export async function sendLineBack(
  deps: LineDeps,
  actor: Actor,
  { statementId, revision, reason }: Seen & { readonly reason: string },
): Promise<LineOutcome> {
  return decide(deps, actor, statementId, ({ matter }, at) => sendBack(matter, { actor, revision, at }, reason));
}

export async function takeLineBack(deps: LineDeps, actor: Actor, statementId: string): Promise<LineOutcome> {
  return decide(deps, actor, statementId, ({ matter }) => takeBack(matter, actor));
}

export async function discardDraft(deps: LineDeps, actor: Actor, statementId: string): Promise<LineOutcome> {
  return decide(deps, actor, statementId, ({ matter }) => discard(matter, actor));
}

/** A supervisor looks at what was released alone: the alarms about it fall silent. */
export async function reviewLine(
  { db, clock }: LineDeps,
  actor: Actor,
  { statementId, wordingId, note }: { readonly statementId: string; readonly wordingId: string; readonly note: string },
): Promise<LineOutcome> {
  return db.transaction().execute(async (tx) => {
    const found = await findCase(tx, statementId, 'forUpdate');
    const wording = found?.wordings.find(({ id }) => id === wordingId);
    if (!found || !wording) return err({ kind: 'not-found' });
    if (found.statement.withdrawal) return err({ kind: 'withdrawn' });
    const outcome = review(wording, actor, note, clock());
    if (!outcome.ok) return outcome;
    await saveWording(tx, outcome.value);
    await clearAlarm(tx, clock, alarms.releasedAlone, wordingId);
    await clearAlarm(tx, clock, alarms.reviewOverdue, wordingId);
    const detail = { note: fingerprint(note.trim()) };
    await recordDeed(tx, { wording: outcome.value, actor, at: clock() }, 'reviewed', detail);
    return outcome;
  });
}

type Decide = (found: Case, at: Date) => Result<Wording, ReleaseRefusal>;

async function decide(deps: LineDeps, actor: Actor, statementId: string, rule: Decide): Promise<LineOutcome> {
  return deps.db.transaction().execute((tx) => within(tx, deps, actor, statementId, rule));
}

/** Lock, decide, save, announce. A line that the rule made public goes public here and nowhere else. */
async function within(
  tx: Db,
  deps: Omit<LineDeps, 'db'>,
  actor: Actor,
  statementId: string,
  rule: Decide,
): Promise<LineOutcome> {
  const found = await findCase(tx, statementId, 'forUpdate');
  if (!found) return err({ kind: 'not-found' });
  const at = deps.clock();
  const outcome = rule(found, at);
  if (!outcome.ok) return outcome;
  const before = found.matter.wording;
  const wording = outcome.value;
  await saveWording(tx, wording);
  if (before.state === 'awaiting-approval') await clearAlarm(tx, deps.clock, alarms.awaitingApproval, wording.id);
  if (wording.state === 'awaiting-approval') await alarmForApproval(tx, deps, wording);
  if (wording.state === 'published') await goPublic(tx, deps, { statement: found.statement, wording, actor });
  else await recordDeed(tx, { wording, actor, at }, deedOf(before, wording), { from: before.state });
  if (wording.alone && !before.alone) await alarmForReview(tx, deps, wording);
  return ok(wording);
}

function deedOf(before: Wording, after: Wording): string {
  if (after.state === 'draft') return after.returned === before.returned ? 'taken-back' : 'sent-back';
  return after.state === 'awaiting-approval' ? 'sent-for-approval' : after.state;
}

// Alarms never quote the words: an alarm outlives a withdrawal.
async function alarmForApproval(tx: Db, deps: Omit<LineDeps, 'db'>, wording: Wording): Promise<void> {
  await raiseAlarm(tx, deps, {
    kind: alarms.awaitingApproval,
    subjectId: wording.id,
    text: 'A line waits for a second person to approve it.',
    href: `/console/statements/${wording.statementId}`,
    roles: reviewerRoles,
  });
}

async function alarmForReview(tx: Db, deps: Omit<LineDeps, 'db'>, wording: Wording): Promise<void> {
  await raiseAlarm(tx, deps, {
    kind: alarms.releasedAlone,
    subjectId: wording.id,
    text: 'A line was released by one person alone because of a risk to life. Review it within the hour.',
    href: `/console/statements/${wording.statementId}`,
    roles: reviewerRoles,
  });
}
