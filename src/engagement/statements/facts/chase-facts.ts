/** Beat: a fact that waits for its decider is chased every 15 minutes, and escalates with the second chase. */
import type { Actor, Role } from '#kernel/actor.ts';
import { findMember } from '#platform/auth/members.ts';
import { clearAlarm, raiseAlarm } from '#intake/desk';
import { chaseFact } from './fact.rules.ts';
import { factsToChase, findFact, saveFact } from './fact.store.ts';
import { factWaits, recordFact, type FactDeps } from './keep-fact.ts';

const system: Actor = { kind: 'system', job: 'statements.chase-facts' };
const supervisors: readonly Role[] = ['duty-supervisor'];

export async function chaseFacts(deps: FactDeps): Promise<void> {
  for (const id of await factsToChase(deps.db, deps.clock())) {
    await deps.db.transaction().execute(async (tx) => {
      const fact = await findFact(tx, id, 'forUpdate');
      const at = deps.clock();
      const chased = fact && chaseFact(fact, at);
      if (!chased) return;
      await saveFact(tx, chased.fact);
      // A decider who has left the force decides nothing: the supervisors hear of it at once and give it to another.
      const decider = await findMember(tx, chased.fact.deciderId);
      const escalate = chased.escalate || !decider;
      const roles = [...new Set([...(decider?.roles ?? []), ...(escalate ? supervisors : [])])];
      const minutes = Math.floor((at.getTime() - chased.fact.askedAt.getTime()) / 60_000);
      // Rings anew each time, though somebody has seen the one before.
      await clearAlarm(tx, deps.clock, factWaits, id);
      await raiseAlarm(tx, deps, {
        kind: factWaits,
        subjectId: id,
        text: `${decider?.name ?? 'Nobody'} has been asked for ${minutes} minutes whether a fact may be said.`,
        href: `/console/facts/${id}`,
        roles,
      });
      await recordFact(tx, chased.fact, system, at, escalate ? 'fact-escalated' : 'fact-chased');
    });
  }
}
