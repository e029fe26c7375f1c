/** Use cases: a person who has seen how far a rumour has spread makes it public, keeps it off the page, or takes it down. */
import type { Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { clearAlarm, raiseAlarm } from '#intake/desk';
import { findUpdate } from '../neighbours.ts';
import { fingerprint } from '#investigation/custody';
import { done, onRumour, saveDecision, type ChangeRefusal, type RumourDeps } from '../change-rumour.ts';
import { showPublicly, type ShowRefusal } from './public-choice.rules.ts';
import { publicWord } from './public-word.rules.ts';
import type { Reach } from './reach.rules.ts';
import { mayPublish, type Proposal, type Rumour, type RumourId, type WithdrawalReason } from '../rumour.rules.ts';

const namesAlarm = 'rumours.names-check';

export type PublicChoice = {
  readonly words: Proposal;
  readonly noLivingPersonNamed: boolean;
  /** The figures that were on the page when the person chose. */
  readonly reach: Reach;
};
/** `waits`: the words may name somebody, so they lie with the duty supervisor now. */
export type Shown = 'public' | 'waits-for-names-check';

export async function makePublic(
  deps: RumourDeps,
  actor: Actor,
  { id, version, choice }: { readonly id: RumourId; readonly version: number; readonly choice: PublicChoice },
): Promise<Result<Shown, ChangeRefusal | ShowRefusal>> {
  const { words, noLivingPersonNamed, reach } = choice;
  const again = (rumour: Rumour) => {
    if (rumour.public.kind === 'public' && sameWords(rumour.public, words)) return 'public';
    return rumour.proposal && sameWords(rumour.proposal, words) ? 'waits-for-names-check' : undefined;
  };
  return onRumour<Shown, ShowRefusal>(deps, actor, { id, version, again }, async (moment) => {
    const { tx, rumour, at } = moment;
    const update = words.statementId === null ? undefined : await findUpdate(tx, words.statementId);
    const updateIsPublic = update !== undefined && !update.withdrawn;
    const outcome = showPublicly(rumour, words, { actor, noLivingPersonNamed, updateIsPublic, at });
    const printed = { wording: fingerprint(words.wording), answer: fingerprint(words.answer) };
    if (outcome.ok) {
      await saveDecision(
        moment,
        { public: outcome.value, proposal: null, firstPublicAt: rumour.firstPublicAt ?? at },
        {
          action: rumour.public.kind === 'public' ? 'public-words-changed' : 'made-public',
          detail: {
            ...printed,
            word: publicWord(rumour.status),
            update: words.statementId,
            reach,
            namesCheckedBy: outcome.value.namesCheckedBy,
          },
        },
      );
      await clearAlarm(tx, deps.clock, namesAlarm, id);
      return ok('public');
    }
    const supervisorsTurn = outcome.error.kind === 'names-suspected' && !isSupervisor(actor);
    if (!supervisorsTurn) return outcome;
    await saveDecision(moment, { proposal: words }, { action: 'sent-for-names-check', detail: { ...printed, reach } });
    await raiseAlarm(tx, deps, {
      kind: namesAlarm,
      subjectId: id,
      text: 'Words for "Is it true?" may name a living person. Look at them before they can go out.',
      href: `/console/rumours/${id}/public`,
      roles: ['duty-supervisor'],
    });
    return ok('waits-for-names-check');
  });
}

function sameWords(one: Proposal, other: Proposal): boolean {
  return one.wording === other.wording && one.answer === other.answer && one.statementId === other.statementId;
}

const isSupervisor = (actor: Actor) => actor.kind === 'member' && actor.roles.includes('duty-supervisor');

/** Answer those who ask, leave it off the page. Recorded, because saying nothing is a decision too. */
export async function keepRumourOff(
  deps: RumourDeps,
  actor: Actor,
  { id, version, reach }: { readonly id: RumourId; readonly version: number; readonly reach: Reach },
): Promise<Result<null, ChangeRefusal | { readonly kind: 'not-a-publisher' } | { readonly kind: 'already-public' }>> {
  type Refusal = { readonly kind: 'not-a-publisher' } | { readonly kind: 'already-public' };
  return onRumour<null, Refusal>(deps, actor, { id, version }, async (moment) => {
    if (!mayPublish(actor)) return err({ kind: 'not-a-publisher' });
    if (moment.rumour.public.kind === 'public') return err({ kind: 'already-public' });
    await saveDecision(moment, { proposal: null }, { action: 'kept-off-public', detail: { reach } });
    await clearAlarm(moment.tx, deps.clock, namesAlarm, id);
    return done;
  });
}

export type WithdrawRefusal = { readonly kind: 'not-a-publisher' } | { readonly kind: 'not-public' };

/** Its address stays and says "no longer shown". The words leave our tables too; the log keeps their hash. */
export async function takeRumourDown(
  deps: RumourDeps,
  actor: Actor,
  { id, version, reason }: { readonly id: RumourId; readonly version: number; readonly reason: WithdrawalReason },
): Promise<Result<null, ChangeRefusal | WithdrawRefusal>> {
  const again = ({ public: shown }: Rumour) => (shown.kind === 'withdrawn' ? null : undefined);
  return onRumour<null, WithdrawRefusal>(deps, actor, { id, version, again }, async (moment) => {
    const { rumour, at } = moment;
    if (!mayPublish(actor)) return err({ kind: 'not-a-publisher' });
    if (rumour.public.kind !== 'public') return err({ kind: 'not-public' });
    const { wording, answer } = rumour.public;
    await saveDecision(
      moment,
      { public: { kind: 'withdrawn', at, reason }, namesPerson: rumour.namesPerson || reason === 'names-person' },
      {
        action: 'withdrawn-from-public',
        detail: { reason, wording: fingerprint(wording), answer: fingerprint(answer) },
      },
    );
    return done;
  });
}
