import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { linesOf } from '#intake/picture';
import { newId } from '#platform/crypto/new-id.ts';
import { useDatabase } from '../../../testing/database.ts';
import { anonymous, site } from '../../../testing/site.ts';
import { askForFact, decideOnFact } from '../facts/keep-fact.ts';
import { findFact } from '../facts/fact.store.ts';
import { startCorrection } from '../lines/correct-line.ts';
import { releaseLine, reviewLine, releaseLineAlone, sendLineBack } from '../lines/release-line.ts';
import { liftStop } from '../lines/lift-stop.ts';
import { saveDraft } from '../lines/save-draft.ts';
import { findPublished, publishedSince, searchPublished } from '../public/published.views.ts';
import { statementRoutes } from '../statement.routes.ts';
import { statementApi } from '../statement.api.ts';
import {
  aLine,
  auditor,
  desk,
  disclosure,
  drafted,
  noStops,
  officer,
  outsider,
  published,
  seedDesk,
  storyId,
  supervisor,
  testDeps,
  value,
} from '../statements.testing.ts';
import { seal, unseal } from './seal.ts';
import { linesSayingTheSame } from './sealed.store.ts';
import { openSealedWords, withdrawLine } from './withdraw-line.ts';

const database = useDatabase();
const { deps, at, now } = testDeps(database);
beforeEach(async () => {
  at(0);
  await seedDesk(database());
});

const order = { category: 'court-order', authority: 'Wolverhampton Crown Court, order 17 of today' } as const;
const withdraw = (statementId: string, actor = desk) => withdrawLine(deps(), actor, { statementId, ...order });

// What must be gone: in drafts, in the published wordings, in corrections, in every reason around them, and in the ledger.
const secrets = {
  fact: 'the girl who was taken from Lilac Court lives with her aunt',
  draft: 'a first attempt that named the aunt of the girl outright',
  title: 'A girl who was taken from Lilac Court is safe',
  text: 'The girl who was taken from Lilac Court lives with her aunt and is safe now.',
  corrected: 'The girl taken from Lilac Place lives with her uncle and she is safe now.',
  reason: 'We wrote that she lives with her aunt though it is her uncle',
  lift: 'Her mother agreed in writing to saying that the girl was taken',
  back: 'Do not say that the girl who was taken lives with her aunt',
  alone: 'The girl who was taken from Lilac Court is in danger again now',
  note: 'Right to say that the girl who was taken from Lilac Court is safe',
  pending: 'A second correction about the girl who was taken from Lilac Court',
  factReason: 'The family of the girl who was taken from Lilac Court agrees to it',
};

async function anEntangledLine() {
  const me = desk.kind === 'member' ? desk.id : '';
  const factId = value(
    await askForFact(deps(), desk, {
      text: secrets.fact,
      source: 'Her school',
      grade: 'confirmed',
      deciderId: me,
      storyId,
    }),
  );
  value(await decideOnFact(deps(), desk, factId, { cleared: true, reason: secrets.factReason }));
  const answers = { ...noStops, 'under-18': 'yes' } as const;
  const line = { tier: 'risk-to-life', answers, factIds: [factId], storyIds: [storyId] } as const;
  const id = await drafted(deps(), { ...line, words: { title: 'T', text: secrets.draft, because: null } });
  const words = { title: secrets.title, text: secrets.text, because: null };
  value(
    await saveDraft(deps(), desk, {
      statementId: id,
      revision: 1,
      kind: 'line',
      correctionReason: null,
      ...line,
      words,
    }),
  );
  value(await releaseLine(deps(), desk, { statementId: id, revision: 2, publishAt: null }));
  value(await sendLineBack(deps(), supervisor, { statementId: id, revision: 2, reason: secrets.back }));
  value(
    await liftStop(deps(), supervisor, {
      statementId: id,
      revision: 2,
      stop: 'under-18',
      decidedBy: null,
      reason: secrets.lift,
    }),
  );
  const { id: wordingId } = value(
    await releaseLineAlone(deps(), desk, { statementId: id, revision: 2, reason: secrets.alone }),
  );
  value(await reviewLine(deps(), supervisor, { statementId: id, wordingId, note: secrets.note }));
  const correct = (text: string, reason: string) =>
    startCorrection(deps(), supervisor, {
      statementId: id,
      reason,
      ...line,
      answers: noStops,
      words: { title: secrets.title, text, because: null },
    });
  value(await correct(secrets.corrected, secrets.reason));
  value(await releaseLineAlone(deps(), desk, { statementId: id, revision: 1, reason: 'Again' }));
  value(await correct(secrets.pending, 'Once more'));
  return { id, factId };
}

/** Every text and jsonb column of every table, as one text each; what is sealed is the exception, and it is ciphertext. */
async function everythingReadable(): Promise<string> {
  const { rows: columns } = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb', 'json', 'character varying', 'ARRAY', 'tsvector')`.execute(
    database(),
  );
  const texts = await Promise.all(
    columns.map(async ({ table_name, column_name }) => {
      const { rows } = await sql<{ value: string | null }>`
        select ${sql.ref(column_name)}::text as value from ${sql.table(table_name)}`.execute(database());
      return rows.map((row) => row.value ?? '').join('\n');
    }),
  );
  return texts.join('\n');
}

function runs(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, -5).map((_, index) => words.slice(index, index + 6).join(' '));
}

function found(haystack: string): readonly string[] {
  const plain = ` ${(haystack.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ')} `;
  return Object.values(secrets)
    .flatMap(runs)
    .filter((run) => plain.includes(` ${run} `));
}

it('after a withdrawal no six words in a row are left in any table, page, feed, search or answer of the API', async () => {
  const { id, factId } = await anEntangledLine();
  const routes = { pages: statementRoutes(deps()), api: statementApi(deps()) };
  const pages = [
    '/',
    '/updates',
    `/updates/${id}`,
    '/search?q=Lilac',
    '/feed.rss',
    '/feed.atom',
    '/feed.json',
    '/api/v1/statements',
  ];
  const console = ['/console/statements', `/console/statements/${id}`, '/console/facts', `/console/facts/${factId}`];
  const read = async () => {
    const texts = [await everythingReadable()];
    for (const [paths, actor] of [[pages, anonymous] as const, [[...pages, ...console], supervisor] as const]) {
      for (const path of paths) {
        const response = await site(routes, actor, now()).request(path);
        expect([path, response.status]).toEqual([path, 200]);
        texts.push(await response.text());
      }
    }
    return texts.join('\n');
  };
  // Otherwise the scan would pass for words that were never there.
  expect(new Set(found(await read()))).toEqual(new Set(Object.values(secrets).flatMap(runs)));

  at(20);
  value(await withdraw(id));

  expect(found(await read())).toEqual([]);
  expect(await findFact(database(), factId)).toMatchObject({ text: null, sealedAt: now() });
});

it('leaves a tombstone with time and category, and the stories’ clocks run again', async () => {
  const id = await published(deps(), { storyIds: [storyId] });
  at(5);
  value(await withdraw(id));
  expect(await findPublished(database(), id)).toMatchObject({
    state: 'withdrawn',
    category: 'court-order',
    withdrawnAt: now(),
  });
  expect((await publishedSince(database(), at(4))).map((one) => one.id)).toEqual([id]);
  expect(await searchPublished(database(), 'road')).toEqual([]);
  expect((await linesOf(database(), [storyId])).filter(({ unlinkedAt }) => unlinkedAt === null)).toEqual([]);
  const response = await site({ pages: statementRoutes(deps()) }, anonymous).request(`/updates/${id}`);
  const html = await response.text();
  expect(html).toContain('This update was withdrawn');
  expect(html).toContain('a court order');
  expect(html).toContain('noindex');
});

it('happens once, however many press it', async () => {
  const id = await published(deps());
  const both = await Promise.all([withdraw(id), withdraw(id, supervisor)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'already-withdrawn' } });
});

it('is not for a neighbourhood officer, and not for everybody else together', async () => {
  const id = await published(deps());
  expect(await withdraw(id, officer)).toMatchObject({ error: { kind: 'not-allowed' } });
  expect(await withdraw(id, outsider)).toMatchObject({ error: { kind: 'not-allowed' } });
  expect(await findPublished(database(), id)).toMatchObject({ state: 'standing' });
});

it('stops a correction that was on its way out', async () => {
  const id = await published(deps());
  const words = { title: 'The road is shut', text: 'It is shut again.', because: null };
  value(await startCorrection(deps(), desk, { statementId: id, reason: 'It shut', ...aLine(), words }));
  value(await withdraw(id));
  expect(await releaseLine(deps(), desk, { statementId: id, revision: 1, publishAt: null })).toMatchObject({
    error: { kind: 'withdrawn' },
  });
});

it('does not take a note that repeats the words, since the note stays', async () => {
  const id = await published(deps());
  const authority = 'about “Traffic runs on both sides of the ring road”';
  const outcome = await withdrawLine(deps(), desk, { statementId: id, category: 'anonymity', authority });
  expect(outcome).toMatchObject({ error: { kind: 'authority-repeats-the-words' } });
});

it('shows which other lines say the same, since they stay', async () => {
  const id = await published(deps());
  const copy = await drafted(deps(), { words: { title: 'Again', text: aLine().words.text, because: null } });
  await drafted(deps(), { words: { title: 'Else', text: 'Nothing in common at all here.', because: null } });
  expect(await linesSayingTheSame(database(), id)).toEqual([{ statementId: copy, public: false }]);
});

it('the sealed words open for a recorded reason to those entitled, and for nobody else', async () => {
  const id = await published(deps());
  value(await withdraw(id));
  const open = (actor = disclosure, reason = 'Disclosure in case 4') =>
    openSealedWords(deps(), actor, { statementId: id, reason });
  expect(value(await open())).toContain(aLine().words.text);
  expect(await open(auditor)).toMatchObject({ error: { kind: 'not-allowed' } });
  expect(await open(desk)).toMatchObject({ error: { kind: 'not-allowed' } });
  expect(await open(disclosure, ' ')).toMatchObject({ error: { kind: 'reason-needed' } });
  const { rows } = await sql`select 1 from access_entry where subject_id = ${id} and action = 'consultation'`.execute(
    database(),
  );
  expect(rows).toHaveLength(1);
});

it('sealed words open only with the same key, for the same statement, unaltered', () => {
  const [id, other] = [newId(), newId()];
  const sealed = seal('key', id, 'words');
  expect(unseal('key', id, sealed)).toBe('words');
  expect(() => unseal('other key', id, sealed)).toThrow(/unable to authenticate/);
  expect(() => unseal('key', other, sealed)).toThrow(/unable to authenticate/);
  const bytes = Buffer.from(sealed.ciphertext, 'base64');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  expect(() => unseal('key', id, { ...sealed, ciphertext: bytes.toString('base64') })).toThrow(
    /unable to authenticate/,
  );
  expect(() => seal('', id, 'words')).toThrow(/no key/);
});
