/** Taking words out of public for legal reasons. Only the time and the category stay readable. */
import { holds, type Actor, type Role } from '#kernel/actor.ts';

export const withdrawalCategories = [
  'court-order',
  'anonymity',
  'data-protection',
  'next-of-kin',
  'other-legal',
] as const;
export type WithdrawalCategory = (typeof withdrawalCategories)[number];

/** What the public reads. It must not hint at what the words were. */
export const categoryLabels: Readonly<Record<WithdrawalCategory, string>> = {
  'court-order': 'a court order',
  anonymity: 'somebody’s right to anonymity',
  'data-protection': 'data protection',
  'next-of-kin': 'respect for next of kin',
  'other-legal': 'another legal reason',
};

/** Nobody should have to wait for a supervisor while a court's order is being broken. */
export const withdrawerRoles: readonly Role[] = ['desk', 'duty-supervisor'];
/** Who may open sealed words again, with a recorded reason. */
export const openerRoles: readonly Role[] = ['duty-supervisor', 'disclosure-officer'];

export function mayWithdraw(actor: Actor): boolean {
  return holds(actor, ...withdrawerRoles);
}

export type Withdrawal = {
  readonly at: Date;
  readonly by: string;
  readonly category: WithdrawalCategory;
  /** Whose order or advice, with its reference. Never the words; seen on the console only. */
  readonly authority: string;
};
