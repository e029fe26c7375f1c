/** Stops: what can forbid words to go out. Each is a row of this table; adding one is adding a row. */
import { holds, type Actor, type Role } from '#kernel/actor.ts';

export const stopIds = [
  'uncleared-facts',
  'anonymity',
  'under-18',
  'name-before-charge',
  'next-of-kin',
  'active-proceedings',
] as const;
export type StopId = (typeof stopIds)[number];

export type StopRule = {
  readonly id: StopId;
  /** Answered yes or no by whoever writes. Yes raises the stop. */
  readonly question: string;
  readonly why: string;
  readonly liftedBy: readonly Role[];
  /** What the person who lifts it must write down. */
  readonly record: string;
  /** Whose decision it has to be, where the law or the College of Policing's guidance names them. */
  readonly decidedBy?: readonly string[];
};

export const stopRules: readonly StopRule[] = [
  {
    id: 'uncleared-facts',
    question: 'Does it say anything that is not in the cleared facts you ticked?',
    why: 'Once it is out it cannot be taken back quietly.',
    liftedBy: ['duty-supervisor'],
    record: 'Who confirmed it and how',
  },
  {
    id: 'anonymity',
    question: 'Could it help anybody work out who somebody is whom the law keeps anonymous?',
    why: 'Complainants of sexual offences, trafficking, female genital mutilation and forced marriage are anonymous for life.',
    liftedBy: ['duty-supervisor'],
    record: 'The consent in writing or the court’s order, and its date',
  },
  {
    id: 'under-18',
    question: 'Is anybody in it under 18?',
    why: 'A child in proceedings must not be identified, and a child’s details need a reason of their own.',
    liftedBy: ['duty-supervisor'],
    record: 'Why it is needed and why nobody can be identified by it',
  },
  {
    id: 'name-before-charge',
    question: 'Does it name somebody who has not been charged, or let people work out who it is?',
    why: 'People are not named before charge unless there is a legitimate policing purpose, such as a threat to life.',
    liftedBy: ['duty-supervisor', 'investigator'],
    record: 'The rationale for naming',
    decidedBy: ['Senior investigating officer', 'Gold commander'],
  },
  {
    id: 'next-of-kin',
    question: 'Is it about a death or serious injury of somebody whose family may not have been told?',
    why: 'A family should never learn it from us here.',
    liftedBy: ['duty-supervisor'],
    record: 'Who told the family, and when',
  },
  {
    id: 'active-proceedings',
    question: 'Is somebody under arrest, charged or before a court over this?',
    why: 'Words that could prejudice a trial are contempt of court once proceedings are active.',
    liftedBy: ['duty-supervisor', 'investigator'],
    record: 'Why this does not risk prejudice, and who advised',
  },
];

type Lift = {
  readonly by: string;
  readonly at: Date;
  /** The revision of the words it was lifted for: other words need another decision. */
  readonly revision: number;
  readonly decidedBy: string | null;
  /** Null once a withdrawal has sealed it. */
  readonly reason: string | null;
};

export type StopAnswer = {
  readonly stop: StopId;
  readonly answer: 'no' | 'yes';
  /** A detector had suggested the stop when it was answered. */
  readonly suggested: boolean;
  readonly by: string;
  readonly at: Date;
  readonly revision: number;
  readonly lift: Lift | null;
};

export function ruleOf(stop: StopId): StopRule {
  const rule = stopRules.find(({ id }) => id === stop);
  if (!rule) throw new Error(`ruleOf: no stop ${stop}`);
  return rule;
}

export function mayLift(actor: Actor, stop: StopId): boolean {
  return holds(actor, ...ruleOf(stop).liftedBy);
}

/** Stops nobody has answered for the words as they are now. */
export function unanswered(answers: readonly StopAnswer[], wordsRevision: number): readonly StopId[] {
  return stopIds.filter((id) => !answers.some(({ stop, revision }) => stop === id && revision >= wordsRevision));
}

/** Stops answered yes and not lifted for the words as they are now. */
export function raised(answers: readonly StopAnswer[], wordsRevision: number): readonly StopId[] {
  return answers
    .filter(({ answer, lift }) => answer === 'yes' && !(lift && lift.revision >= wordsRevision))
    .map(({ stop }) => stop);
}
