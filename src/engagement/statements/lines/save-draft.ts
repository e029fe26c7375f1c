/** Use cases: start a line, and save what somebody wrote on it. */
import { holds, type Actor } from '#kernel/actor.ts';
import { asId } from '#kernel/id.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Db } from '#platform/db/database.ts';
import { storyTitles } from '#intake/picture';
import { factsById } from '../facts/fact.store.ts';
import { answersOf, insertRevision, replaceFacts, saveAnswers } from './draft.store.ts';
import { findCase, recordDeed, type LineDeps } from './matter.ts';
import { insertStatement, insertWording, replaceStories, saveKind, saveWording } from './statement.store.ts';
import { stopIds, type StopAnswer, type StopId } from './stop.rules.ts';
import { suggestStops } from './suggest.rules.ts';
import { drafterRoles, type Tier } from './tier.rules.ts';
import { edit, type Kind, type ReleaseRefusal, type StatementId, type Wording, type Words } from './wording.rules.ts';

export type Answers = Readonly<Partial<Record<StopId, 'no' | 'yes'>>>;

export type Draft = {
  readonly words: Words;
  readonly tier: Tier;
  readonly factIds: readonly string[];
  /** Stops left out stay unanswered, and what is unanswered cannot go out. */
  readonly answers: Answers;
};

export type NewLine = Draft & {
  /** Made when the form was shown, so that the same form sent twice makes one line. */
  readonly id?: string | undefined;
  readonly kind: Kind;
  readonly storyIds: readonly string[];
};

export type DraftRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'unknown-story'; readonly storyId: string }
  | { readonly kind: 'fact-not-usable'; readonly factId: string }
  | { readonly kind: 'because-needed' };

export async function startLine(
  deps: LineDeps,
  actor: Actor,
  line: NewLine,
): Promise<Result<StatementId, DraftRefusal>> {
  const started = await deps.db.transaction().execute((tx) => startLineWithin(tx, deps, actor, line));
  return started.ok ? ok(started.value.id) : started;
}

/** `isNew` is false when the same form, or the same request, was here before. */
export type Started = { readonly id: StatementId; readonly isNew: boolean };

/** The same in the caller's transaction, for whoever releases it in the same step. Refuses before it writes anything. */
export async function startLineWithin(
  tx: Db,
  { clock, newId }: Omit<LineDeps, 'db'>,
  actor: Actor,
  line: NewLine,
): Promise<Result<Started, DraftRefusal>> {
  if (actor.kind !== 'member' || !holds(actor, ...drafterRoles)) return err({ kind: 'not-allowed' });
  const refusal = (await checkStories(tx, line.storyIds)) ?? (await checkDraft(tx, line.kind, line));
  if (refusal) return err(refusal);
  const at = clock();
  const id = asId<'Statement'>(line.id ?? newId());
  if (!(await insertStatement(tx, { id, kind: line.kind, createdBy: actor.id, createdAt: at })))
    return ok({ id, isNew: false });
  await replaceStories(tx, id, line.storyIds);
  const wording = newWording({ id: newId(), statementId: id, number: 1, by: actor.id, at, draft: line, reason: null });
  await keep(tx, { kind: line.kind, wording, draft: line, by: actor.id, at });
  await recordDeed(tx, { wording, actor, at }, 'drafted', { kind: line.kind });
  return ok({ id, isNew: true });
}

export type SaveDraftRefusal = ReleaseRefusal | DraftRefusal | { readonly kind: 'not-found' };

export type SavedDraft = Draft & {
  readonly statementId: string;
  /** The revision that the writer had before them. */
  readonly revision: number;
  readonly kind: Kind;
  readonly storyIds: readonly string[];
  readonly correctionReason: string | null;
};

/** Two people who edit the same revision: the first is kept, the second is told `changed-since` and loses nothing. */
export async function saveDraft(
  { db, clock }: LineDeps,
  actor: Actor,
  given: SavedDraft,
): Promise<Result<Wording, SaveDraftRefusal>> {
  return db.transaction().execute(async (tx) => {
    const found = await findCase(tx, given.statementId, 'forUpdate');
    if (!found) return err({ kind: 'not-found' });
    const { statement, matter } = found;
    const outcome = edit(matter, { actor, revision: given.revision }, given);
    if (!outcome.ok) return outcome;
    const first = outcome.value.number === 1;
    const refusal =
      (await checkStories(tx, first ? given.storyIds : [])) ??
      (await checkDraft(tx, first ? given.kind : statement.kind, given));
    if (refusal) return err(refusal);
    const wording: Wording = { ...outcome.value, correctionReason: first ? null : given.correctionReason };
    const at = clock();
    const by = actor.kind === 'member' ? actor.id : '';
    if (first) {
      await saveKind(tx, statement.id, given.kind);
      await replaceStories(tx, statement.id, given.storyIds);
    }
    await saveWording(tx, wording);
    await keepAround(tx, { kind: given.kind, wording, draft: given, by, at });
    await recordDeed(tx, { wording, actor, at }, 'edited');
    return ok(wording);
  });
}

type NewWording = {
  readonly id: string;
  readonly statementId: StatementId;
  readonly number: number;
  readonly by: string;
  readonly at: Date;
  readonly draft: Draft;
  readonly reason: string | null;
};

export function newWording({ id, statementId, number, by, at, draft, reason }: NewWording): Wording {
  return {
    id: asId<'Wording'>(id),
    statementId,
    number,
    tier: draft.tier,
    state: 'draft',
    words: draft.words,
    correctionReason: reason,
    revision: 1,
    wordsRevision: 1,
    draftedBy: by,
    draftedAt: at,
    authors: [by],
    submittedBy: null,
    submittedAt: null,
    publishAt: null,
    approvedBy: null,
    approvedAt: null,
    publishedBy: null,
    publishedAt: null,
    alone: null,
    review: null,
    returned: null,
  };
}

type Kept = {
  readonly kind: Kind;
  readonly wording: Wording;
  readonly draft: Draft;
  readonly by: string;
  readonly at: Date;
};

export async function keep(tx: Db, kept: Kept): Promise<void> {
  await insertWording(tx, kept.wording);
  await keepAround(tx, kept);
}

async function keepAround(tx: Db, { kind, wording, draft, by, at }: Kept): Promise<void> {
  const { id, revision } = wording;
  await insertRevision(tx, id, { revision, words: draft.words, savedBy: by, savedAt: at });
  await replaceFacts(tx, id, draft.factIds);
  const before = await answersOf(tx, id);
  await saveAnswers(tx, id, answersFor({ kind, draft, by, at, revision, before }));
}

type Answering = Omit<Kept, 'wording'> & { readonly revision: number; readonly before: readonly StopAnswer[] };

function answersFor({ kind, draft, by, at, revision, before }: Answering): readonly StopAnswer[] {
  const suggested = suggestStops(textOf(draft.words), draft.factIds.length > 0, kind === 'holding');
  return stopIds.flatMap((stop) => {
    const answer = draft.answers[stop];
    if (!answer) return [];
    const known = before.find((one) => one.stop === stop);
    // A lift is kept beside an unchanged yes; whether it still covers the words is for the rule to say.
    const lift = answer === 'yes' && known?.answer === 'yes' ? known.lift : null;
    return [{ stop, answer, suggested: suggested.some(({ of }) => of === stop), by, at, revision, lift }];
  });
}

/** All that will be read, for the detectors. */
export function textOf({ title, text, because }: Words): string {
  return [title, text, because ?? ''].join('\n');
}

export async function checkDraft(tx: Db, kind: Kind, { words, factIds }: Draft): Promise<DraftRefusal | undefined> {
  if (kind === 'cannot-say' && !words.because) return { kind: 'because-needed' };
  const facts = await factsById(tx, factIds);
  const unusable = factIds.find((id) => facts.find((fact) => fact.id === id)?.state !== 'cleared');
  return unusable === undefined ? undefined : { kind: 'fact-not-usable', factId: unusable };
}

async function checkStories(tx: Db, storyIds: readonly string[]): Promise<DraftRefusal | undefined> {
  if (storyIds.length === 0) return undefined;
  const known = await storyTitles(tx, storyIds);
  const unknown = storyIds.find((id) => !known.has(id));
  return unknown === undefined ? undefined : { kind: 'unknown-story', storyId: unknown };
}
