/** A statement as the public may read it: what stands, what it said before, or the tombstone of what was withdrawn. */
import type { Kind, StatementId } from '../lines/wording.rules.ts';
import type { WithdrawalCategory } from '../withdrawal/withdrawal.rules.ts';

/** One wording as it stood in public. */
export type PublishedWording = {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly because: string | null;
  readonly at: Date;
  /** Why it replaced the one before; null for the first. */
  readonly reason: string | null;
  /** The job of whoever wrote it, such as "Duty supervisor": the public learns the office, the console the name. */
  readonly authorTitle: string | null;
};

/** A published statement, under the one address it will always have. */
export type Published = {
  readonly id: StatementId;
  readonly kind: Kind;
  readonly firstAt: Date;
  readonly changedAt: Date;
  readonly storyIds: readonly string[];
  /** For a holding line: a later statement about the same happening that says more. */
  readonly answeredBy: StatementId | null;
} & (
  | {
      readonly state: 'standing';
      /** Oldest first, never empty; the last is what we say now. */
      readonly wordings: readonly [PublishedWording, ...PublishedWording[]];
    }
  | { readonly state: 'withdrawn'; readonly category: WithdrawalCategory; readonly withdrawnAt: Date }
);
export type Standing = Extract<Published, { readonly state: 'standing' }>;

export function isStanding(published: Published): published is Standing {
  return published.state === 'standing';
}

/** What is said now. */
export function latest({ wordings }: Standing): PublishedWording {
  return wordings.at(-1) ?? wordings[0];
}

export function isCorrected({ wordings }: Standing): boolean {
  return wordings.length > 1;
}

export function addressOf(id: string): string {
  return `/updates/${id}`;
}
