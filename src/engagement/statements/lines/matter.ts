/** What every deed on a line shares: taking the lock, knowing all that bears on it, and making it public. */
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { notify, type Db } from '#platform/db/database.ts';
import { announce } from '#platform/events/outbox.ts';
import { deskChanged } from '#intake/desk';
import { linkLine, storyTitles } from '#intake/picture';
import { fingerprint, recordCustody } from '#investigation/custody';
import { factsById } from '../facts/fact.store.ts';
import type { StatementCorrected, StatementPublished } from '../statement.events.ts';
import { answersOf, factIdsOf } from './draft.store.ts';
import { findStatement, markChanged, wordingsOf, type Statement } from './statement.store.ts';
import type { Matter, Wording, Words } from './wording.rules.ts';

export type LineDeps = { readonly db: Db; readonly clock: Clock; readonly newId: () => string };

/** The channel on which every process hears that something public changed, so that no page stays in a cache. */
export const publicChanged = 'public_changed';

export type Case = {
  readonly statement: Statement;
  readonly wordings: readonly Wording[];
  /** The wording being worked on, else the latest. */
  readonly matter: Matter;
};

/** Under `forUpdate` whoever comes second sees what the first one made of it. */
export async function findCase(db: Db, statementId: string, lock?: 'forUpdate'): Promise<Case | undefined> {
  const statement = await findStatement(db, statementId, lock);
  if (!statement) return undefined;
  const wordings = await wordingsOf(db, statementId);
  const wording = wordings.find(isOpen) ?? wordings.at(-1);
  if (!wording) throw new Error(`findCase: statement ${statementId} has no wording`);
  return { statement, wordings, matter: await matterOf(db, statement, wording) };
}

async function matterOf(db: Db, statement: Statement, wording: Wording): Promise<Matter> {
  const factIds = await factIdsOf(db, wording.id);
  const facts = await factsById(db, factIds);
  return {
    wording,
    withdrawn: statement.withdrawal !== null,
    answers: await answersOf(db, wording.id),
    unclearedFacts: facts.filter(({ state }) => state !== 'cleared').map(({ id }) => id),
  };
}

export function isOpen({ state }: Wording): boolean {
  return state === 'draft' || state === 'awaiting-approval' || state === 'scheduled';
}

/** The wording that the public reads: the latest published. */
export function standing(wordings: readonly Wording[]): Wording | undefined {
  return wordings.findLast(({ state }) => state === 'published');
}

function fingerprintOf({ title, text, because }: Words): string {
  return fingerprint([title, text, because ?? ''].join('\n'));
}

/**
 * The part of the transaction that makes a saved wording public. Whoever comes here holds the lock of the statement;
 * the log and then the stories are locked after it, in the order in which the sorting locks them too.
 */
export async function goPublic(
  tx: Db,
  deps: Omit<LineDeps, 'db'>,
  { statement, wording, actor }: { readonly statement: Statement; readonly wording: Wording; readonly actor: Actor },
): Promise<void> {
  const { words, number, publishedAt } = wording;
  if (!words || !publishedAt) throw new Error(`goPublic: wording ${wording.id} is not published`);
  await markChanged(tx, statement.id, publishedAt);
  const first = number === 1;
  if (first) {
    // A story whose posts were all deleted on time is no reason not to speak.
    const known = await storyTitles(tx, statement.storyIds);
    for (const storyId of known.keys()) {
      await linkLine(tx, deps, {
        storyId,
        kind: statement.kind,
        statementId: statement.id,
        at: publishedAt,
        actor,
      });
    }
  }
  const common = { id: deps.newId(), occurredAt: publishedAt };
  const published: StatementPublished = {
    ...common,
    type: 'statements.published.v1',
    payload: { statementId: statement.id, kind: statement.kind, storyIds: statement.storyIds },
  };
  const corrected: StatementCorrected = {
    ...common,
    type: 'statements.corrected.v1',
    payload: { statementId: statement.id, number },
  };
  await announce(tx, first ? published : corrected);
  await recordCustody(tx, {
    at: publishedAt,
    actor,
    action: first ? 'statements.published' : 'statements.corrected',
    subject: { kind: 'statement', id: statement.id },
    detail: {
      wording: wording.id,
      number,
      tier: wording.tier,
      words: fingerprintOf(words),
      draftedBy: wording.draftedBy,
      approvedBy: wording.approvedBy,
      releasedAloneBy: wording.alone?.by ?? null,
      stories: statement.storyIds,
    },
  });
  await notify(tx, publicChanged, statement.id);
  await notify(tx, deskChanged, 'statements');
}

/** Everything else that is done to a line: logged with its fingerprint, and every open console hears of it. */
export async function recordDeed(
  tx: Db,
  { wording, actor, at }: { readonly wording: Wording; readonly actor: Actor; readonly at: Date },
  action: string,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await recordCustody(tx, {
    at,
    actor,
    action: `statements.${action}`,
    subject: { kind: 'statement', id: wording.statementId },
    detail: {
      wording: wording.id,
      number: wording.number,
      revision: wording.revision,
      tier: wording.tier,
      ...(wording.words ? { words: fingerprintOf(wording.words) } : {}),
      ...detail,
    },
  });
  await notify(tx, deskChanged, 'statements');
}
