/**
 * A statement is said in wordings: the first, then each correction. This is what may happen to one, and by whom.
 *
 * draft → awaiting-approval → scheduled → published, back to draft from the two in the middle, and discarded.
 */
import { holds, type Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { raised, unanswered, type StopAnswer, type StopId } from './stop.rules.ts';
import {
  approverRoles,
  drafterRoles,
  needsSecondPerson,
  reviewerRoles,
  reviewWithinMs,
  tierRules,
  type Tier,
} from './tier.rules.ts';

export type StatementId = Id<'Statement'>;
export type WordingId = Id<'Wording'>;

export const kinds = ['line', 'holding', 'cannot-say'] as const;
export type Kind = (typeof kinds)[number];

const wordingStates = ['draft', 'awaiting-approval', 'scheduled', 'published', 'discarded'] as const;
export type WordingState = (typeof wordingStates)[number];

export type Words = {
  readonly title: string;
  readonly text: string;
  /** Why we cannot say: only for `cannot-say`, and there always. */
  readonly because: string | null;
};

export type Wording = {
  readonly id: WordingId;
  readonly statementId: StatementId;
  /** 1 is what was said first; each further one is a correction. */
  readonly number: number;
  readonly tier: Tier;
  readonly state: WordingState;
  /** Null once a withdrawal has sealed them. */
  readonly words: Words | null;
  readonly correctionReason: string | null;
  /** Counts every save; `wordsRevision` is the one at which the words last changed. */
  readonly revision: number;
  readonly wordsRevision: number;
  readonly draftedBy: string;
  readonly draftedAt: Date;
  /** Everybody who wrote any of it: none of them is the second person. */
  readonly authors: readonly string[];
  readonly submittedBy: string | null;
  readonly submittedAt: Date | null;
  /** When it is to go out; null is as soon as it may. */
  readonly publishAt: Date | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
  readonly alone: { readonly by: string; readonly reason: string | null; readonly reviewDueAt: Date } | null;
  readonly review: { readonly by: string; readonly at: Date; readonly note: string | null } | null;
  readonly returned: { readonly by: string; readonly at: Date; readonly reason: string | null } | null;
};

/** A wording and all that bears on releasing it. */
export type Matter = {
  readonly wording: Wording;
  readonly withdrawn: boolean;
  readonly answers: readonly StopAnswer[];
  /** Ids of facts it rests on that are not cleared (any more). */
  readonly unclearedFacts: readonly string[];
};

export type ReleaseRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'wrong-state'; readonly state: WordingState }
  | { readonly kind: 'changed-since'; readonly revision: number }
  | { readonly kind: 'stops-unanswered'; readonly stops: readonly StopId[] }
  | { readonly kind: 'stops-raised'; readonly stops: readonly StopId[] }
  | { readonly kind: 'facts-not-cleared'; readonly factIds: readonly string[] }
  | { readonly kind: 'needs-second-person' }
  | { readonly kind: 'reason-needed' };

type Outcome = Result<Wording, ReleaseRefusal>;
/** Who acts, on which revision as they saw it, at what time. */
export type Act = { readonly actor: Actor; readonly revision: number; readonly at: Date };

/** The writer lets go of it: it is published or scheduled, or waits for somebody else when the tier or a stop says so. */
export function release(matter: Matter, { actor, revision, at }: Act, publishAt: Date | null): Outcome {
  const { wording, answers } = matter;
  if (actor.kind !== 'member' || !holds(actor, ...drafterRoles)) return err({ kind: 'not-allowed' });
  const obstacle = obstacleTo(matter, ['draft'], revision);
  if (obstacle) return err(obstacle);
  const waits = needsSecondPerson(wording.tier) || raised(answers, wording.wordsRevision).length > 0;
  if (!waits) return ok(goOut({ ...wording, publishAt }, actor.id, at));
  return ok({
    ...wording,
    state: 'awaiting-approval',
    submittedBy: actor.id,
    submittedAt: at,
    publishAt,
    returned: null,
  });
}

/** A second person who wrote none of it lets it go out. */
export function approve(matter: Matter, { actor, revision, at }: Act): Outcome {
  const { wording, answers } = matter;
  if (actor.kind !== 'member' || !holds(actor, ...approverRoles)) return err({ kind: 'not-allowed' });
  const obstacle = obstacleTo(matter, ['awaiting-approval'], revision);
  if (obstacle) return err(obstacle);
  if (wrote(wording, actor.id)) return err({ kind: 'needs-second-person' });
  const stops = raised(answers, wording.wordsRevision);
  if (stops.length > 0) return err({ kind: 'stops-raised', stops });
  return ok(goOut({ ...wording, approvedBy: actor.id, approvedAt: at }, actor.id, at));
}

/** One entitled person releases it now because a life may depend on it. Somebody else reviews that within the hour. */
export function releaseAlone(matter: Matter, { actor, revision, at }: Act, reason: string): Outcome {
  const { wording, answers } = matter;
  if (actor.kind !== 'member' || !holds(actor, ...approverRoles)) return err({ kind: 'not-allowed' });
  if (tierRules[wording.tier].release !== 'alone') return err({ kind: 'needs-second-person' });
  const obstacle = obstacleTo(matter, ['draft', 'awaiting-approval'], revision);
  if (obstacle) return err(obstacle);
  const stops = raised(answers, wording.wordsRevision);
  if (stops.length > 0) return err({ kind: 'stops-raised', stops });
  if (reason.trim() === '') return err({ kind: 'reason-needed' });
  const reviewDueAt = new Date(at.getTime() + reviewWithinMs);
  const alone = { by: actor.id, reason: reason.trim(), reviewDueAt };
  return ok(goOut({ ...wording, alone, publishAt: null }, actor.id, at));
}

/** Its time has come. Whatever has gone wrong since it was scheduled stops it here, and a person looks at it again. */
export function publishDue(matter: Matter, at: Date): Outcome {
  const { wording } = matter;
  const obstacle = obstacleTo(matter, ['scheduled'], wording.revision);
  if (obstacle) return err(obstacle);
  const stops = raised(matter.answers, wording.wordsRevision);
  if (stops.length > 0) return err({ kind: 'stops-raised', stops });
  if (!wording.publishAt || wording.publishAt > at) return err({ kind: 'wrong-state', state: wording.state });
  return ok({ ...wording, state: 'published', publishedAt: at });
}

/** The approver sends it back with a reason. */
export function sendBack(matter: Matter, { actor, revision, at }: Act, reason: string): Outcome {
  const { wording } = matter;
  if (actor.kind !== 'member' || !holds(actor, ...approverRoles)) return err({ kind: 'not-allowed' });
  if (matter.withdrawn) return err({ kind: 'withdrawn' });
  if (wording.state !== 'awaiting-approval') return err({ kind: 'wrong-state', state: wording.state });
  if (revision !== wording.revision) return err({ kind: 'changed-since', revision: wording.revision });
  if (reason.trim() === '') return err({ kind: 'reason-needed' });
  return ok({ ...toDraft(wording), returned: { by: actor.id, at, reason: reason.trim() } });
}

/** Anybody who writes takes it back from approval or from the schedule, to work on it again. */
export function takeBack({ wording, withdrawn }: Matter, actor: Actor): Outcome {
  if (!holds(actor, ...drafterRoles)) return err({ kind: 'not-allowed' });
  if (withdrawn) return err({ kind: 'withdrawn' });
  if (wording.state !== 'awaiting-approval' && wording.state !== 'scheduled') {
    return err({ kind: 'wrong-state', state: wording.state });
  }
  return ok(toDraft(wording));
}

export function discard({ wording, withdrawn }: Matter, actor: Actor): Outcome {
  if (!holds(actor, ...drafterRoles)) return err({ kind: 'not-allowed' });
  if (withdrawn) return err({ kind: 'withdrawn' });
  if (wording.state !== 'draft') return err({ kind: 'wrong-state', state: wording.state });
  return ok({ ...wording, state: 'discarded' });
}

/** A supervisor looks at what somebody released alone; nobody reviews their own. */
export function review(wording: Wording, actor: Actor, note: string, at: Date): Outcome {
  if (actor.kind !== 'member' || !holds(actor, ...reviewerRoles)) return err({ kind: 'not-allowed' });
  if (!wording.alone || wording.review) return err({ kind: 'wrong-state', state: wording.state });
  if (wording.alone.by === actor.id) return err({ kind: 'needs-second-person' });
  if (note.trim() === '') return err({ kind: 'reason-needed' });
  return ok({ ...wording, review: { by: actor.id, at, note: note.trim() } });
}

export type Edit = { readonly words: Words; readonly tier: Tier };

/** New words by somebody who saw `revision`. Only a draft is edited; approval is of words, so it never survives them. */
export function edit(matter: Matter, { actor, revision }: Omit<Act, 'at'>, { words, tier }: Edit): Outcome {
  const { wording } = matter;
  if (actor.kind !== 'member' || !holds(actor, ...drafterRoles)) return err({ kind: 'not-allowed' });
  if (matter.withdrawn) return err({ kind: 'withdrawn' });
  if (wording.state !== 'draft') return err({ kind: 'wrong-state', state: wording.state });
  if (revision !== wording.revision) return err({ kind: 'changed-since', revision: wording.revision });
  const next = wording.revision + 1;
  const same = wording.words !== null && sameWords(wording.words, words);
  const authors = same || wording.authors.includes(actor.id) ? wording.authors : [...wording.authors, actor.id];
  return ok({ ...wording, words, tier, authors, revision: next, wordsRevision: same ? wording.wordsRevision : next });
}

export function sameWords(a: Words, b: Words): boolean {
  return a.title === b.title && a.text === b.text && a.because === b.because;
}

/** Whether this person had a hand in the words or in sending them on. */
export function wrote(wording: Wording, memberId: string): boolean {
  return wording.authors.includes(memberId) || wording.draftedBy === memberId || wording.submittedBy === memberId;
}

function obstacleTo(matter: Matter, states: readonly WordingState[], revision: number): ReleaseRefusal | undefined {
  const { wording, withdrawn, answers, unclearedFacts } = matter;
  if (withdrawn || !wording.words) return { kind: 'withdrawn' };
  if (!states.includes(wording.state)) return { kind: 'wrong-state', state: wording.state };
  if (revision !== wording.revision) return { kind: 'changed-since', revision: wording.revision };
  const stops = unanswered(answers, wording.wordsRevision);
  if (stops.length > 0) return { kind: 'stops-unanswered', stops };
  if (unclearedFacts.length > 0) return { kind: 'facts-not-cleared', factIds: unclearedFacts };
  return undefined;
}

function goOut(wording: Wording, by: string, at: Date): Wording {
  const later = wording.publishAt !== null && wording.publishAt > at;
  return later
    ? { ...wording, state: 'scheduled', publishedBy: by }
    : { ...wording, state: 'published', publishAt: null, publishedBy: by, publishedAt: at };
}

function toDraft(wording: Wording): Wording {
  return {
    ...wording,
    state: 'draft',
    submittedBy: null,
    submittedAt: null,
    approvedBy: null,
    approvedAt: null,
    publishedBy: null,
    publishAt: null,
  };
}
