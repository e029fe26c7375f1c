import { describe, expect, it } from 'vitest';
import { isUnanswered, saidAt, sinceSeconds, vacuumOf, type Asked } from './vacuum.rules.ts';

const noon = new Date('2026-08-11T12:00:00Z');
const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const asked = (overrides: Partial<Asked> = {}): Asked => ({
  askedSince: noon,
  askedPeople: 1,
  heldAt: null,
  answeredAt: null,
  reopenedAt: null,
  ...overrides,
});
const stateAt = (minutes: number, overrides: Partial<Asked> = {}) => vacuumOf(asked(overrides), at(minutes)).state;

describe('the vacuum clock', () => {
  it.each([
    [0, 'calm'],
    [9.99, 'calm'],
    [10, 'amber'],
    [59.99, 'amber'],
    [60, 'red'],
    [60 * 24 * 7, 'red'],
  ])('%d minutes after the first question it is %s', (minutes, state) => {
    expect(stateAt(minutes)).toBe(state);
  });

  it('shows nothing when nobody asks', () => {
    const vacuum = vacuumOf(asked({ askedSince: null, askedPeople: 0 }), at(5));
    expect(vacuum).toEqual({ state: 'none', since: null });
    expect(sinceSeconds(vacuum, at(5))).toBeNull();
  });

  it.each([
    [29.99, 'held'],
    [30, 'amber'],
    [79.99, 'amber'],
    [80, 'red'],
  ])('%d minutes after a holding line it is %s', (minutes, state) => {
    expect(stateAt(2 + minutes, { heldAt: at(2) })).toBe(state);
  });

  it('a holding line sent when it was red buys the same half hour, and then amber', () => {
    expect(stateAt(99, { heldAt: at(70) })).toBe('held');
    expect(stateAt(100, { heldAt: at(70) })).toBe('amber');
    expect(vacuumOf(asked({ heldAt: at(70) }), at(100)).since).toEqual(noon);
  });

  it('a holding line sent before anybody asked holds the first questions too', () => {
    expect(stateAt(10, { heldAt: at(-15) })).toBe('held');
    expect(stateAt(16, { heldAt: at(-15) })).toBe('amber');
    expect(stateAt(5, { heldAt: at(-40) })).toBe('calm');
    expect(stateAt(5, { heldAt: at(0), askedSince: null, askedPeople: 0 })).toBe('held');
  });

  it('a line stops it, and one or two people who ask after it do not start it again', () => {
    expect(stateAt(90, { answeredAt: at(20), askedSince: at(30), askedPeople: 2 })).toBe('answered');
  });

  it('a third person who asks after the line starts it, from the first of them', () => {
    const vacuum = vacuumOf(asked({ answeredAt: at(20), askedSince: at(30), askedPeople: 3 }), at(41));
    expect(vacuum).toEqual({ state: 'amber', since: at(30) });
    expect(sinceSeconds(vacuum, at(41))).toBe(11 * 60);
  });

  it('a person who says that the line does not answer starts it at once', () => {
    const reopened = { answeredAt: at(20), reopenedAt: at(25), askedSince: null, askedPeople: 0 };
    expect(vacuumOf(asked(reopened), at(26))).toEqual({ state: 'calm', since: at(25) });
    expect(stateAt(36, reopened)).toBe('amber');
    expect(vacuumOf(asked({ ...reopened, askedSince: at(22), askedPeople: 1 }), at(26)).since).toEqual(at(22));
  });

  it('a holding line can hold what was reopened', () => {
    const reopened = { answeredAt: at(20), reopenedAt: at(25), askedSince: at(22), askedPeople: 1, heldAt: at(40) };
    expect(stateAt(45, reopened)).toBe('held');
    expect(stateAt(71, reopened)).toBe('amber');
  });

  it('a line outlives the holding line before it', () => {
    expect(stateAt(200, { heldAt: at(5), answeredAt: at(20), askedSince: null, askedPeople: 0 })).toBe('answered');
    expect(stateAt(21, { heldAt: at(5), answeredAt: at(20), askedSince: null, askedPeople: 0 })).toBe('answered');
  });

  it('only a running clock counts as unanswered', () => {
    expect(
      (['none', 'calm', 'amber', 'red', 'held', 'answered'] as const).filter((state) =>
        isUnanswered({ state, since: null }),
      ),
    ).toEqual(['calm', 'amber', 'red']);
  });
});

describe('when a post counts as said', () => {
  it.each([
    ['a moment ago', at(-1), at(-1)],
    ['23 hours late', at(-23 * 60), at(-23 * 60)],
    ['25 hours late', at(-25 * 60), noon],
    ['in the future', at(3), noon],
  ])('published %s', (_name, publishedAt, expected) => {
    expect(saidAt({ publishedAt, receivedAt: noon })).toEqual(expected);
  });
});
