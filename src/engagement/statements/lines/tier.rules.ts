/** Risk tiers: who must release a line about what. The rule is this table. */
import type { Role } from '#kernel/actor.ts';

export const tiers = ['routine', 'arrest', 'death', 'child', 'live-operation', 'risk-to-life'] as const;
export type Tier = (typeof tiers)[number];

type TierRule = {
  readonly label: string;
  readonly hint: string;
  /** `second-person`: somebody who wrote none of it. `alone`: the same, or one entitled person with a reason. */
  readonly release: 'anyone' | 'second-person' | 'alone';
};

export const tierRules: Readonly<Record<Tier, TierRule>> = {
  routine: { label: 'Routine', hint: 'Nobody else has to see it first.', release: 'anyone' },
  arrest: { label: 'Arrest or charge', hint: 'A second person approves it.', release: 'second-person' },
  death: { label: 'Death or serious injury', hint: 'A second person approves it.', release: 'second-person' },
  child: { label: 'Somebody under 18', hint: 'A second person approves it.', release: 'second-person' },
  'live-operation': { label: 'Live operation', hint: 'A second person approves it.', release: 'second-person' },
  'risk-to-life': {
    label: 'Risk to life now',
    hint: 'The desk or the duty supervisor may release it alone with a reason. It is reviewed within the hour.',
    release: 'alone',
  },
};

/** Who may write a line. */
export const drafterRoles: readonly Role[] = ['desk', 'duty-supervisor', 'neighbourhood-officer'];
/** Who may approve somebody else's line, or release alone where there is a risk to life. */
export const approverRoles: readonly Role[] = ['desk', 'duty-supervisor'];
export const reviewerRoles: readonly Role[] = ['duty-supervisor'];

export const reviewWithinMs = 60 * 60 * 1000;

export function needsSecondPerson(tier: Tier): boolean {
  return tierRules[tier].release !== 'anyone';
}

/** A correction may be graver than what it corrects, but never so routine that nobody else sees it. */
export function mayCorrectAs(before: Tier, now: Tier): boolean {
  return !needsSecondPerson(before) || needsSecondPerson(now);
}
