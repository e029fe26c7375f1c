/** Use cases: revise a rumour, write down what was found and with whom it was checked. */
import { holds, type Actor } from '#kernel/actor.ts';
import { err, type Result } from '#kernel/result.ts';
import { fingerprint } from '#investigation/custody';
import { done, onRumour, recordDeeds, saveDecision, type ChangeRefusal, type RumourDeps } from '../change-rumour.ts';
import { answerBy, type Priority, type Rumour, type RumourId } from '../rumour.rules.ts';
import { insertCheck, insertFinding } from './work.store.ts';

export type Revision = {
  readonly claim: string;
  readonly description: string;
  readonly places: readonly string[];
  readonly priority: Priority;
  readonly namesPerson: boolean;
  readonly assignedTo: string | null;
};

export type ReviseRefusal = ChangeRefusal | { readonly kind: 'flag-needs-supervisor' };

/** A rumour found to name somebody leaves the public page in the same moment; only a supervisor takes the flag away. */
export async function reviseRumour(
  deps: RumourDeps,
  actor: Actor,
  { id, version, revision }: { readonly id: RumourId; readonly version: number; readonly revision: Revision },
): Promise<Result<null, ReviseRefusal>> {
  return onRumour<null, { readonly kind: 'flag-needs-supervisor' }>(deps, actor, { id, version }, async (moment) => {
    const { rumour, at } = moment;
    const unflags = rumour.namesPerson && !revision.namesPerson;
    if (unflags && !holds(actor, 'duty-supervisor')) return err({ kind: 'flag-needs-supervisor' });
    const leaves = revision.namesPerson && rumour.public.kind === 'public';
    const changes: Partial<Rumour> = {
      ...revision,
      answerBy: revision.priority === rumour.priority ? rumour.answerBy : answerBy(rumour.openedAt, revision.priority),
      ...(leaves ? { public: { kind: 'withdrawn', at, reason: 'names-person' } } : {}),
    };
    await saveDecision(
      moment,
      changes,
      {
        action: 'revised',
        detail: {
          claim: fingerprint(revision.claim),
          priority: revision.priority,
          namesPerson: revision.namesPerson,
          assignedTo: revision.assignedTo,
        },
      },
      ...(leaves ? [{ action: 'withdrawn-from-public', detail: { reason: 'names-person' } }] : []),
    );
    return done;
  });
}

export type NewFinding = { readonly findingId: string; readonly finding: string; readonly source: string };

export async function recordFinding(
  deps: RumourDeps,
  actor: Actor,
  { id, found }: { readonly id: RumourId; readonly found: NewFinding },
): Promise<Result<null, ChangeRefusal>> {
  return onRumour<null, never>(deps, actor, { id }, async (moment) => {
    const { findingId, finding, source } = found;
    const row = { id: findingId, at: moment.at, by: moment.member.id, finding, source };
    if (!(await insertFinding(moment.tx, id, row))) return done;
    const detail = { finding: fingerprint(finding), source: fingerprint(source) };
    await recordDeeds(moment, { action: 'finding-recorded', detail });
    return done;
  });
}

export type NewCheck = {
  readonly checkId: string;
  readonly withWhom: string;
  readonly askedAt: Date;
  readonly answer: string;
};

export async function recordCheck(
  deps: RumourDeps,
  actor: Actor,
  { id, check }: { readonly id: RumourId; readonly check: NewCheck },
): Promise<Result<null, ChangeRefusal | { readonly kind: 'in-the-future' }>> {
  return onRumour<null, { readonly kind: 'in-the-future' }>(deps, actor, { id }, async (moment) => {
    const { checkId, withWhom, askedAt, answer } = check;
    if (askedAt > moment.at) return err({ kind: 'in-the-future' });
    const row = { id: checkId, at: moment.at, by: moment.member.id, withWhom, askedAt, answer };
    if (!(await insertCheck(moment.tx, id, row))) return done;
    const detail = { with: fingerprint(withWhom), answer: fingerprint(answer) };
    await recordDeeds(moment, { action: 'checked', detail });
    return done;
  });
}
