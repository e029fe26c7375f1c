import { expect, it } from 'vitest';
import { roles, type Actor, type Role } from '#kernel/actor.ts';
import {
  answerBy,
  answerClock,
  changeStatus,
  isSettled,
  mayPublish,
  mayWork,
  statuses,
  statusWords,
  type Status,
} from './rumour.rules.ts';

const asha: Actor = { kind: 'member', id: 'm1', name: 'Asha', roles: ['desk'] };
const change = (from: Status, to: Status, more: { actor?: Actor; reason?: string; findings?: number } = {}) =>
  changeStatus(from, to, { actor: asha, reason: 'The hospital told us', findings: 1, ...more });
const refusal = (kind: string) => ({ ok: false, error: { kind } });

it('there are nine statuses, three of which say that it cannot be verified', () => {
  expect(statuses).toHaveLength(9);
  expect(Object.values(statusWords).filter((words) => words.startsWith('Impossible to verify'))).toHaveLength(3);
});

const everyStep = statuses.flatMap((from) => statuses.map((to) => [from, to] as const));

it.each(everyStep)(
  'a person with a reason and a finding may go from %s to %s, but not nowhere and not back to new',
  (from, to) => {
    const expected =
      from === to ? refusal('unchanged') : to === 'new' ? refusal('never-new-again') : { ok: true, value: to };
    expect(change(from, to)).toEqual(expected);
  },
);

it.each(everyStep)('neither the system nor a stranger goes from %s to %s', (from, to) => {
  for (const actor of [{ kind: 'system', job: 'triage' }, { kind: 'anonymous' }] as const) {
    expect(change(from, to, { actor })).toEqual(refusal('not-a-person'));
  }
});

const realSteps = everyStep.filter(([from, to]) => from !== to && to !== 'new');

it.each(realSteps)('a step from %s to %s without a reason is refused unless it is the first look', (from, to) => {
  const firstLook = from === 'new' && to === 'under-investigation';
  expect(change(from, to, { reason: ' \n' })).toEqual(firstLook ? { ok: true, value: to } : refusal('reason-needed'));
});

it.each(statuses.filter((status) => status !== 'new'))(
  '%s without a finding is refused only when it is confirmed',
  (to) => {
    const from = to === 'under-investigation' ? 'new' : 'under-investigation';
    const confirmed = to === 'confirmed-true' || to === 'confirmed-false';
    expect(change(from, to, { findings: 0 })).toEqual(confirmed ? refusal('finding-needed') : { ok: true, value: to });
  },
);

it('confirmed and impossible to verify are settled; probable is still work', () => {
  expect(statuses.filter(isSettled)).toEqual([
    'confirmed-true',
    'unverifiable-probably-true',
    'unverifiable',
    'unverifiable-probably-false',
    'confirmed-false',
  ]);
});

it('the answer clock warns in its last third, runs over, and stops when settled', () => {
  const openedAt = new Date('2026-08-11T18:00:00Z');
  const rumour = { status: 'new' as const, priority: 'high' as const, answerBy: answerBy(openedAt, 'high') };
  const after = (minutes: number, status: Status = 'new') =>
    answerClock({ ...rumour, status }, new Date(openedAt.getTime() + minutes * 60_000));
  expect(after(0)).toEqual({ state: 'in-time', seconds: 1800 });
  expect(after(21)).toEqual({ state: 'soon', seconds: 540 });
  expect(after(30).state).toBe('overdue');
  expect(after(31)).toEqual({ state: 'overdue', seconds: 60 });
  expect(after(31, 'unverifiable').state).toBe('settled');
});

it('desk, supervisor and neighbourhood officer work the register; only the first two publish', () => {
  const who = (...held: Role[]): Actor => ({ kind: 'member', id: 'm', name: 'M', roles: held });
  expect(roles.filter((role) => mayWork(who(role)))).toEqual(['desk', 'duty-supervisor', 'neighbourhood-officer']);
  expect(roles.filter((role) => mayPublish(who(role)))).toEqual(['desk', 'duty-supervisor']);
  expect(mayPublish({ kind: 'system', job: 'rumours' })).toBe(false);
});
