/** Lines as the console lists them, and the words for what was done to one. */
import type { Fact } from '../facts/fact.rules.ts';
import type { Withdrawal } from '../withdrawal/withdrawal.rules.ts';
import type { StopAnswer } from './stop.rules.ts';
import type { Tier } from './tier.rules.ts';
import type { Kind, Wording } from './wording.rules.ts';

export const lineStatuses = [
  'awaiting-approval',
  'draft',
  'scheduled',
  'published',
  'corrected',
  'withdrawn',
  'discarded',
] as const;
export type LineStatus = (typeof lineStatuses)[number];

export type LineRow = {
  readonly id: string;
  readonly kind: Kind;
  readonly status: LineStatus;
  /** Null once sealed. */
  readonly title: string | null;
  readonly tier: Tier;
  readonly number: number;
  readonly at: Date;
  readonly by: string | null;
  readonly publishAt: Date | null;
};

export const kindLabels: Readonly<Record<Kind, string>> = {
  line: 'Line',
  holding: 'Holding line',
  'cannot-say': 'We cannot say',
};

export const statusLabels: Readonly<Record<LineStatus, string>> = {
  draft: 'Draft',
  'awaiting-approval': 'Waits for approval',
  scheduled: 'Scheduled',
  published: 'Published',
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
  discarded: 'Discarded',
};

export type Deed = {
  readonly seq: number;
  readonly at: Date;
  /** As the log names people: `member:` and an id. */
  readonly actor: string;
  readonly action: string;
  readonly hash: string;
};

const deedLabels: Readonly<Record<string, string>> = {
  drafted: 'wrote it',
  edited: 'changed the draft',
  'correction-drafted': 'began a correction',
  'sent-for-approval': 'sent it for approval',
  'taken-back': 'took it back to work on it',
  'sent-back': 'sent it back with a reason',
  scheduled: 'scheduled it',
  'not-published': 'stopped it at its time, because something had changed',
  published: 'published it',
  corrected: 'published a correction',
  discarded: 'discarded the draft',
  reviewed: 'reviewed its release by one person',
  'stop-lifted': 'lifted a stop',
  linked: 'linked it to a story',
  withdrawn: 'withdrew it for legal reasons',
  'sealed-words-opened': 'opened the sealed words',
};

export function deedLabel(action: string): string {
  return deedLabels[action] ?? action;
}

/** "member:ID" and "system:JOB" as a reader knows them. */
export function actorLabel(actor: string, names: ReadonlyMap<string, string>): string {
  const [kind, id = ''] = actor.split(':', 2);
  if (kind === 'member') return names.get(id) ?? 'Somebody who has left';
  return kind === 'system' ? 'The system' : 'Somebody';
}

/** One line with all that its page shows. */
export type LineView = {
  readonly id: string;
  readonly kind: Kind;
  readonly withdrawal: Withdrawal | null;
  readonly firstPublishedAt: Date | null;
  /** The wording being worked on, else the latest. */
  readonly wording: Wording;
  /** What the public reads now. */
  readonly standing: Wording | undefined;
  readonly wordings: readonly Wording[];
  readonly answers: readonly StopAnswer[];
  readonly facts: readonly Fact[];
  readonly stories: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  readonly deeds: readonly Deed[];
};

export function statusOf({ withdrawal, wording }: Pick<LineView, 'withdrawal' | 'wording'>): LineStatus {
  if (withdrawal) return 'withdrawn';
  return wording.state === 'published' && wording.number > 1 ? 'corrected' : wording.state;
}

export type FieldProblem = { readonly field: string; readonly message: string };
