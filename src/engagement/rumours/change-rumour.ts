/** What every decision about a rumour shares: lock, see that nobody decided meanwhile, save, record, announce. */
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { notify, type Db } from '#platform/db/database.ts';
import { recordCustody } from '#investigation/custody';
import { deskChanged } from '#intake/desk';
import { publicChanged } from './neighbours.ts';
import { mayWork, type Rumour, type RumourId } from './rumour.rules.ts';
import { findRumour, saveRumour } from './rumour.store.ts';

export type RumourDeps = { readonly db: Db; readonly clock: Clock; readonly newId: () => string };

type Member = Extract<Actor, { kind: 'member' }>;
export type ChangeRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'not-found' }
  /** Somebody decided something between this person's reading and their pressing. */
  | { readonly kind: 'changed-meanwhile'; readonly by: string; readonly at: Date };

export type Deed = {
  /** Past tense, without the module: `status-set`. */
  readonly action: string;
  /** Hashes, ids and categories; never words or names. */
  readonly detail?: Readonly<Record<string, unknown>>;
};
type Moment = { readonly tx: Db; readonly rumour: Rumour; readonly at: Date; readonly member: Member };

type About<T> = {
  readonly id: RumourId;
  /** What the person saw; left out for what only adds. */
  readonly version?: number;
  /** What to answer when this very decision is made already, by the same form sent twice. */
  readonly again?: (rumour: Rumour) => T | undefined;
};

/** Does something to one rumour under its lock. */
export async function onRumour<T, E>(
  { db, clock }: RumourDeps,
  actor: Actor,
  { id, version, again }: About<T>,
  act: (moment: Moment) => Promise<Result<T, E>>,
): Promise<Result<T, E | ChangeRefusal>> {
  if (actor.kind !== 'member' || !mayWork(actor)) return err({ kind: 'not-allowed' });
  return db.transaction().execute(async (tx): Promise<Result<T, E | ChangeRefusal>> => {
    const rumour = await findRumour(tx, id, 'forUpdate');
    if (!rumour) return err({ kind: 'not-found' });
    if (version !== undefined && version !== rumour.version) {
      const sentTwice = rumour.version === version + 1 && rumour.changedBy === actor.id;
      const before = sentTwice ? again?.(rumour) : undefined;
      if (before !== undefined) return ok(before);
      return err({ kind: 'changed-meanwhile', by: rumour.changedBy, at: rumour.changedAt });
    }
    return act({ tx, rumour, at: clock(), member: actor });
  });
}

/** Saves a decision: the version goes up, the log has it, open consoles and, when the public sees it, caches hear of it. */
export async function saveDecision(
  { tx, rumour, at, member }: Moment,
  changes: Partial<Rumour>,
  ...deeds: readonly Deed[]
): Promise<Rumour> {
  const saved: Rumour = {
    ...rumour,
    ...changes,
    id: rumour.id,
    version: rumour.version + 1,
    changedAt: at,
    changedBy: member.id,
  };
  await saveRumour(tx, saved);
  await recordDeeds({ tx, rumour, at, member }, ...deeds);
  if (rumour.public.kind === 'public' || saved.public.kind === 'public') await notify(tx, publicChanged, rumour.id);
  return saved;
}

export async function recordDeeds({ tx, rumour, at, member }: Moment, ...deeds: readonly Deed[]): Promise<void> {
  const entries = deeds.map(({ action, detail = {} }) => ({
    at,
    actor: member,
    action: `rumours.${action}`,
    subject: { kind: 'rumour', id: rumour.id },
    detail,
  }));
  await recordCustody(tx, ...entries);
  await notify(tx, deskChanged, 'rumours');
}

export const done = ok(null);
