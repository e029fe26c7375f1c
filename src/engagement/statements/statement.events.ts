/** What statements announce. Never words: subscribers read them from the public page, which knows what was withdrawn. */
import type { DomainEvent } from '#platform/events/outbox.ts';
import type { Kind, StatementId } from './lines/wording.rules.ts';
import type { WithdrawalCategory } from './withdrawal/withdrawal.rules.ts';

export type StatementPublished = DomainEvent<
  'statements.published.v1',
  { readonly statementId: StatementId; readonly kind: Kind; readonly storyIds: readonly string[] }
>;

export type StatementCorrected = DomainEvent<
  'statements.corrected.v1',
  { readonly statementId: StatementId; readonly number: number }
>;

export type StatementWithdrawn = DomainEvent<
  'statements.withdrawn.v1',
  { readonly statementId: StatementId; readonly category: WithdrawalCategory }
>;
