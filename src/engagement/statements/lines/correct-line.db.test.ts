import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { findStory } from '#intake/picture';
import { useDatabase } from '../../../testing/database.ts';
import { findPublished } from '../public/published.views.ts';
import {
  aLine,
  auditor,
  desk,
  drafted,
  published,
  seedDesk,
  storyId,
  supervisor,
  testDeps,
  value,
} from '../statements.testing.ts';
import { startCorrection } from './correct-line.ts';
import { pressHoldingLine } from './press-holding-line.ts';
import { releaseLine } from './release-line.ts';

const database = useDatabase();
const { deps, at, now } = testDeps(database);
beforeEach(async () => {
  at(0);
  await seedDesk(database());
});

const released = (id: string) => releaseLine(deps(), desk, { statementId: id, revision: 1, publishAt: null });

describe('correcting', () => {
  const correct = (id: string, text: string, more = {}) =>
    startCorrection(deps(), desk, {
      statementId: id,
      reason: 'We named the wrong street',
      ...aLine(),
      words: { title: 'The road is open again', text, because: null },
      ...more,
    });

  it('keeps the old words in public until the new ones are out, and then both', async () => {
    const id = await published(deps());
    at(10);
    value(await correct(id, 'It was Queen Street.'));
    expect(await findPublished(database(), id)).toMatchObject({ wordings: [{ number: 1 }] });
    value(await released(id));
    const found = await findPublished(database(), id);
    expect(found).toMatchObject({
      changedAt: now(),
      wordings: [{ number: 1 }, { number: 2, reason: 'We named the wrong street', authorTitle: 'Desk' }],
    });
    const { rows } = await sql`select 1 from outbox_event where type = 'statements.corrected.v1'`.execute(database());
    expect(rows).toHaveLength(1);
  });

  it('goes through the same approval, and cannot be made routine to escape it', async () => {
    const id = await published(deps(), { tier: 'arrest' });
    expect(await correct(id, 'Other')).toMatchObject({ error: { kind: 'tier-too-low' } });
    value(await correct(id, 'Other', { tier: 'arrest' }));
    expect(value(await released(id)).state).toBe('awaiting-approval');
    expect(await findPublished(database(), id)).toMatchObject({ wordings: [{ number: 1 }] });
  });

  it('says something else, once at a time, of something published', async () => {
    const id = await published(deps());
    expect(await correct(id, aLine().words.text)).toMatchObject({ error: { kind: 'says-the-same' } });
    expect(await correct(await drafted(deps()), 'Other')).toMatchObject({ error: { kind: 'not-published' } });
    const both = await Promise.all([correct(id, 'One'), correct(id, 'Two')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'being-corrected' } });
  });
});

describe('the holding line', () => {
  it('is one press, neutral, and one at a time until its half hour is over', async () => {
    const press = (actor = desk) => pressHoldingLine(deps(), actor, storyId);
    const both = await Promise.all([press(), press(supervisor)]);
    const first = value(both[0] ?? { ok: false, error: '' });
    expect(both).toEqual([
      { ok: true, value: first },
      { ok: true, value: first },
    ]);
    expect(await findPublished(database(), first)).toMatchObject({ kind: 'holding', storyIds: [storyId] });
    expect((await findStory(database(), storyId, now()))?.vacuum.state).not.toBe('red');
    at(29);
    expect(value(await press())).toBe(first);
    at(30);
    expect(value(await press())).not.toBe(first);
    expect(await press(auditor)).toMatchObject({ error: { kind: 'not-allowed' } });
    expect(await pressHoldingLine(deps(), desk, '01890000-0000-7000-8000-0000000000ff')).toMatchObject({
      error: { kind: 'not-found' },
    });
  });
});
