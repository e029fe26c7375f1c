/** Beats: publish what is due, once, and alarm when nobody has reviewed what was released alone. */
import type { Actor } from '#kernel/actor.ts';
import { raiseAlarm } from '#intake/desk';
import { findCase, goPublic, recordDeed, type LineDeps } from './matter.ts';
import { alarms } from './release-line.ts';
import { dueWordings, overdueReviews } from './due.store.ts';
import { saveWording } from './statement.store.ts';
import { approverRoles, drafterRoles } from './tier.rules.ts';
import { publishDue } from './wording.rules.ts';

const system: Actor = { kind: 'system', job: 'statements.publish-due' };

/** Safe side by side: each line is decided under its lock, by what it is by then. */
export async function publishDueLines(deps: LineDeps): Promise<void> {
  const due = await dueWordings(deps.db, deps.clock());
  for (const { id, statementId } of due) {
    await deps.db.transaction().execute(async (tx) => {
      const found = await findCase(tx, statementId, 'forUpdate');
      const before = found?.matter.wording;
      if (!found || before?.id !== id || before.state !== 'scheduled') return;
      const at = deps.clock();
      const outcome = publishDue(found.matter, at);
      if (outcome.ok) {
        await saveWording(tx, outcome.value);
        await goPublic(tx, deps, { statement: found.statement, wording: outcome.value, actor: system });
        return;
      }
      // It was taken back and scheduled anew for later in the meantime: nothing is wrong with it.
      if (outcome.error.kind === 'wrong-state') return;
      const wording = { ...before, state: 'draft', publishAt: null, approvedBy: null, approvedAt: null } as const;
      await saveWording(tx, wording);
      await raiseAlarm(tx, deps, {
        kind: alarms.notPublished,
        subjectId: id,
        text: 'A line was not published at its time: something it rests on has changed. It is a draft again.',
        href: `/console/statements/${statementId}`,
        roles: drafterRoles,
      });
      await recordDeed(tx, { wording, actor: system, at }, 'not-published', { because: outcome.error.kind });
    });
  }
}

export async function alarmOverdueReviews(deps: LineDeps): Promise<void> {
  const overdue = await overdueReviews(deps.db, deps.clock());
  for (const { id, statementId } of overdue) {
    await deps.db.transaction().execute((tx) =>
      raiseAlarm(tx, deps, {
        kind: alarms.reviewOverdue,
        subjectId: id,
        text: 'A line released by one person alone has not been reviewed within the hour.',
        href: `/console/statements/${statementId}`,
        roles: approverRoles,
      }),
    );
  }
}
