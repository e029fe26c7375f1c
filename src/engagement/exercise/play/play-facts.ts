/** Beat: a fact of the script comes into the facts ledger when the desk would hear of it, and is decided in its time. */
import { createHash } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Result } from '#kernel/result.ts';
import { saveMember, type Member } from '#platform/auth/members.ts';
import type { Db } from '#platform/db/database.ts';
import { threadsOf, type Threads } from '../score/match.rules.ts';
import { boardStories } from '../score/score-desk.ts';
import type { ScriptFact } from '../script.rules.ts';
import type { PlayDeps } from './play-script.ts';
import { scriptOf } from './rehearsals.ts';
import { timeOf, type Run } from './run.rules.ts';
import { findRun, leaseFacts, listEntered, saveEntered, type EnteredFact } from './run.store.ts';

type LedgerDeps = { readonly db: Db; readonly clock: Clock; readonly newId: () => string };

/** The facts ledger as a player needs it: the use cases `askForFact` and `decideOnFact` of statements. */
export type FactLedger = {
  readonly ask: (
    deps: LedgerDeps,
    actor: Actor,
    fact: {
      readonly id: string;
      readonly text: string;
      readonly source: string;
      readonly grade: ScriptFact['grade'];
      readonly deciderId: string;
      readonly storyId: string | null;
    },
  ) => Promise<Result<unknown, { readonly kind: string }>>;
  readonly decide: (
    deps: LedgerDeps,
    actor: Actor,
    factId: string,
    decision: { readonly cleared: boolean; readonly reason: string },
  ) => Promise<Result<unknown, { readonly kind: string }>>;
};
export type PlayFactsDeps = PlayDeps & { readonly ledger: FactLedger };

/** How long a fact waits for its story to appear on the board before it is entered without one. */
const waitForStoryMs = 3 * 60_000;
const leaseMs = 10_000;

/** Each step can be done again: the entry has its id from the script, and a decision that stands already is none. */
export async function playFacts(deps: PlayFactsDeps): Promise<void> {
  const { db, wallClock } = deps;
  const run = await findRun(db);
  if (!run) return;
  const due = scriptOf(run).facts.filter(({ at }) => at <= run.handedMs);
  const entered = new Map((await listEntered(db)).map((one) => [one.scriptId, one]));
  if (due.every((fact) => entered.get(fact.id)?.decisionsMade === decisionsDue(fact, run).length)) return;
  const wall = wallClock();
  if (!(await leaseFacts(db, wall, new Date(wall.getTime() + leaseMs)))) return;
  const threads = threadsOf(scriptOf(run), await boardStories(db));
  // Read again: another player may have gone on between the first look and the lease.
  const known = new Map((await listEntered(db)).map((one) => [one.scriptId, one]));
  for (const fact of due) {
    const entry = known.get(fact.id) ?? (await enter(deps, run, fact, threads));
    if (entry) await decideDue(deps, run, fact, entry);
  }
  await leaseFacts(db, wall, undefined);
}

function decisionsDue({ decisions }: ScriptFact, { handedMs }: Run) {
  return decisions.filter(({ at }) => at <= handedMs);
}

async function enter(
  { db, newId, ledger }: PlayFactsDeps,
  run: Run,
  fact: ScriptFact,
  threads: Threads,
): Promise<EnteredFact | undefined> {
  const storyId = threads.mainStory(fact.story) ?? null;
  if (!storyId && run.handedMs < Math.max(fact.at, run.openedPositionMs) + waitForStoryMs) return undefined;
  const decider = playedMember(fact.releaser);
  await saveMember(db, decider);
  const asker = playedMember('Control room');
  await saveMember(db, asker);
  const { text, source, grade } = fact;
  const factId = stableId('fact', run.name, fact.id);
  const asked = await ledger.ask(
    { db, clock: () => timeOf(run, fact.at), newId },
    { kind: 'member', id: asker.id, name: asker.name, roles: ['desk'] },
    { id: factId, text, source, grade, deciderId: decider.id, storyId },
  );
  if (!asked.ok) throw new Error(`playFacts: the ledger refused ${fact.id}: ${asked.error.kind}`);
  const entry = { scriptId: fact.id, factId, decisionsMade: 0 };
  await saveEntered(db, entry);
  return entry;
}

/** A refusal is an answer too: a person has taken the decision over, or it was made before a crash. */
async function decideDue({ db, newId, ledger }: PlayFactsDeps, run: Run, fact: ScriptFact, entry: EnteredFact) {
  const { id, name } = playedMember(fact.releaser);
  const actor: Actor = { kind: 'member', id, name, roles: [] };
  for (const [index, { at, cleared, reason }] of decisionsDue(fact, run).entries()) {
    if (index < entry.decisionsMade) continue;
    await ledger.decide({ db, clock: () => timeOf(run, at), newId }, actor, entry.factId, { cleared, reason });
    await saveEntered(db, { ...entry, decisionsMade: index + 1 });
  }
}

/** Somebody whom the script plays: known by name, and unable to sign in since nobody can have a link for them. */
function playedMember(name: string): Member {
  return { id: stableId('member', name), name, title: 'Played by the exercise', roles: [] };
}

/** The same name always gives the same UUID (version 8: our own scheme, RFC 9562). */
function stableId(...name: readonly string[]): string {
  const hex = createHash('sha256')
    .update(['bluelamp exercise', ...name].join('\n'))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
