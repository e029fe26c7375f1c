/** When a line is withdrawn for legal reasons: what the public reads of a rumour that leans on it or repeats it goes too. */
import { fingerprint } from '#investigation/custody';
import { saveDecision } from '../change-rumour.ts';
import { withoutRepeats, type Withdrawing, type WordKeeper } from '../neighbours.ts';
import { takeOutWords } from '../register/withdrawn-words.store.ts';
import { allRumours, findRumour } from '../rumour.store.ts';
import type { Proposal, Rumour } from '../rumour.rules.ts';

export const rumourWords: WordKeeper = {
  name: 'rumours',
  async takeOut(tx, withdrawing) {
    const { actor: member, at, repeats, statementId } = withdrawing;
    const taken: unknown[] = [];
    for (const { id } of (await allRumours(tx)).filter((one) => touched(one, withdrawing).length > 0)) {
      const rumour = await findRumour(tx, id, 'forUpdate');
      if (!rumour) continue;
      const words = touched(rumour, withdrawing);
      taken.push({ rumour: id, words });
      const isShown = rumour.public.kind === 'public' && words.includes(rumour.public);
      await saveDecision(
        { tx, rumour, at, member },
        { proposal: null, ...(isShown ? { public: { kind: 'withdrawn', at, reason: 'legal' } } : {}) },
        { action: 'withdrawn-with-a-line', detail: { line: statementId, words: fingerprint(JSON.stringify(words)) } },
      );
    }
    return [...taken, ...(await takeOutWords(tx, (text) => withoutRepeats(text, repeats)))];
  },
};

/** Its public words, and those that wait to become public, so far as they link the line or repeat it. */
function touched(rumour: Rumour, { statementId, repeats }: Withdrawing): readonly Proposal[] {
  const words = [
    ...(rumour.public.kind === 'public' ? [rumour.public] : []),
    ...(rumour.proposal ? [rumour.proposal] : []),
  ];
  return words.filter((one) => one.statementId === statementId || repeats(one.wording) || repeats(one.answer));
}
