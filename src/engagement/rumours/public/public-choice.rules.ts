/** Whether a rumour may be shown to the public with these words, and what they must do when its status moves on. */
import { holds, type Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { gazetteer } from '#neighbourhood/places';
import { suspectedNames } from './names.rules.ts';
import { publicWord } from './public-word.rules.ts';
import { mayPublish, type Proposal, type PublicState, type Rumour, type Status } from '../rumour.rules.ts';

export type ShowRefusal =
  | { readonly kind: 'not-a-publisher' }
  /** The flag stands: whatever the words, never. */
  | { readonly kind: 'names-person' }
  | { readonly kind: 'update-not-public' }
  | { readonly kind: 'names-suspected'; readonly names: readonly string[] };

export type Chooser = {
  readonly actor: Actor;
  /** The actor says that no living person is named. Only a duty supervisor's word counts. */
  readonly noLivingPersonNamed: boolean;
};

type Shown = Extract<PublicState, { kind: 'public' }>;

export function showPublicly(
  rumour: Rumour,
  words: Proposal,
  { actor, noLivingPersonNamed, updateIsPublic, at }: Chooser & { readonly updateIsPublic: boolean; readonly at: Date },
): Result<Shown, ShowRefusal> {
  if (actor.kind !== 'member' || !mayPublish(actor)) return err({ kind: 'not-a-publisher' });
  if (rumour.namesPerson) return err({ kind: 'names-person' });
  if (words.statementId !== null && !updateIsPublic) return err({ kind: 'update-not-public' });
  const names = namesIn(rumour, words.wording, words.answer);
  const cleared = holds(actor, 'duty-supervisor') && noLivingPersonNamed;
  if (names.length > 0 && !cleared) return err({ kind: 'names-suspected', names });
  return ok({
    kind: 'public',
    ...words,
    since: rumour.public.kind === 'public' ? rumour.public.since : at,
    changedAt: at,
    namesCheckedBy: names.length > 0 ? actor.id : null,
  });
}

const ourPlaces = gazetteer().map(({ name }) => name);

export function namesIn(rumour: Pick<Rumour, 'places'>, ...texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => suspectedNames(text, { gazetteer: ourPlaces, typed: rumour.places })))];
}

export type FollowRefusal = ShowRefusal | { readonly kind: 'answer-must-follow' };

/**
 * The public word follows the status at once. When it changes, the old answer under a new word would be nonsense or
 * worse ("True: we are checking"), so the same act brings a new answer, and only a publisher may do it.
 */
export function followStatus(
  rumour: Rumour,
  to: Status,
  answer: string,
  chooser: Chooser & { readonly at: Date },
): Result<PublicState, FollowRefusal> {
  const shown = rumour.public;
  if (shown.kind !== 'public' || publicWord(rumour.status) === publicWord(to)) return ok(shown);
  if (!mayPublish(chooser.actor)) return err({ kind: 'not-a-publisher' });
  if (answer.trim() === '' || answer.trim() === shown.answer) return err({ kind: 'answer-must-follow' });
  const words = { wording: shown.wording, answer: answer.trim(), statementId: shown.statementId };
  // The link was public when it was made; the page asks again each time it is drawn.
  return showPublicly(rumour, words, { ...chooser, updateIsPublic: true });
}
