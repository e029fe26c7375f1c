/** Rows of `rumour`. The only file that writes them. */
import type { Generated, Selectable } from 'kysely';
import { asId } from '#kernel/id.ts';
import type { Db } from '#platform/db/database.ts';
import type { Priority, Proposal, PublicState, Rumour, RumourId, Status, WithdrawalReason } from './rumour.rules.ts';

export type RumourTable = {
  id: string;
  version: number;
  claim: string;
  description: string;
  places: string[];
  priority: Priority;
  answer_by: Date;
  status: Status;
  settled_at: Date | null;
  names_person: boolean;
  assigned_to: string | null;
  opened_at: Date;
  opened_by: string;
  changed_at: Date;
  changed_by: string;
  people_forgotten: Generated<number>;
  proposed_wording: string | null;
  proposed_answer: string | null;
  proposed_statement_id: string | null;
  public_state: PublicState['kind'];
  public_wording: string | null;
  public_answer: string | null;
  public_statement_id: string | null;
  public_since: Date | null;
  public_changed_at: Date | null;
  first_public_at: Date | null;
  names_checked_by: string | null;
  withdrawn_at: Date | null;
  withdrawn_reason: WithdrawalReason | null;
};
type RumourTables = { rumour: RumourTable };
type Row = Selectable<RumourTable>;

/** `forUpdate` takes the row lock: pass it whenever you are about to save. */
export async function findRumour(db: Db, id: RumourId, lock?: 'forUpdate'): Promise<Rumour | undefined> {
  const query = db.withTables<RumourTables>().selectFrom('rumour').selectAll().where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && fromRow(row);
}

/** False when it is there already, from the same form posted twice. */
export async function insertRumour(tx: Db, rumour: Rumour): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .withTables<RumourTables>()
    .insertInto('rumour')
    .values(toRow(rumour))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function saveRumour(tx: Db, rumour: Rumour): Promise<void> {
  const { id, ...changes } = toRow(rumour);
  const { numUpdatedRows } = await tx
    .withTables<RumourTables>()
    .updateTable('rumour')
    .set(changes)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Error(`saveRumour: rumour ${id} is gone`);
}

/** All that is public now, newest first. */
export async function publicRumours(db: Db, limit: number): Promise<readonly Rumour[]> {
  const rows = await db
    .withTables<RumourTables>()
    .selectFrom('rumour')
    .selectAll()
    .where('public_state', '=', 'public')
    .orderBy('public_since', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

/** Unsettled rumours of one priority whose time is over. */
export async function overdueRumours(db: Db, priority: Priority, now: Date): Promise<readonly Rumour[]> {
  const rows = await db
    .withTables<RumourTables>()
    .selectFrom('rumour')
    .selectAll()
    .where('priority', '=', priority)
    .where('settled_at', 'is', null)
    .where('answer_by', '<=', now)
    .orderBy('answer_by')
    .execute();
  return rows.map(fromRow);
}

/** Every claim on the register, for matching and for scoring, the oldest first. */
export async function allRumours(db: Db): Promise<readonly Rumour[]> {
  const rows = await db.withTables<RumourTables>().selectFrom('rumour').selectAll().orderBy('opened_at').execute();
  return rows.map(fromRow);
}

export function fromRow(row: Row): Rumour {
  return {
    id: asId<'Rumour'>(row.id),
    version: row.version,
    claim: row.claim,
    description: row.description,
    places: row.places,
    priority: row.priority,
    answerBy: row.answer_by,
    status: row.status,
    settledAt: row.settled_at,
    namesPerson: row.names_person,
    assignedTo: row.assigned_to,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    peopleForgotten: row.people_forgotten,
    proposal: proposalOf(row),
    public: publicStateOf(row),
    firstPublicAt: row.first_public_at,
  };
}

function proposalOf(row: Row): Proposal | null {
  if (row.proposed_wording === null || row.proposed_answer === null) return null;
  return { wording: row.proposed_wording, answer: row.proposed_answer, statementId: row.proposed_statement_id };
}

function publicStateOf(row: Row): PublicState {
  if (row.public_state === 'never') return { kind: 'never' };
  if (row.public_state === 'withdrawn') {
    if (!row.withdrawn_at) throw new Error(`rumour ${row.id} is withdrawn but has no time`);
    return { kind: 'withdrawn', at: row.withdrawn_at, reason: row.withdrawn_reason ?? 'over' };
  }
  const { public_wording: wording, public_answer: answer, public_since: since } = row;
  if (wording === null || answer === null || since === null)
    throw new Error(`rumour ${row.id} is public without words`);
  return {
    kind: 'public',
    wording,
    answer,
    since,
    statementId: row.public_statement_id,
    changedAt: row.public_changed_at ?? since,
    namesCheckedBy: row.names_checked_by,
  };
}

function toRow(rumour: Rumour): Row {
  const shown = rumour.public.kind === 'public' ? rumour.public : undefined;
  const gone = rumour.public.kind === 'withdrawn' ? rumour.public : undefined;
  return {
    id: rumour.id,
    version: rumour.version,
    claim: rumour.claim,
    description: rumour.description,
    places: [...rumour.places],
    priority: rumour.priority,
    answer_by: rumour.answerBy,
    status: rumour.status,
    settled_at: rumour.settledAt,
    names_person: rumour.namesPerson,
    assigned_to: rumour.assignedTo,
    opened_at: rumour.openedAt,
    opened_by: rumour.openedBy,
    changed_at: rumour.changedAt,
    changed_by: rumour.changedBy,
    people_forgotten: rumour.peopleForgotten,
    proposed_wording: rumour.proposal?.wording ?? null,
    proposed_answer: rumour.proposal?.answer ?? null,
    proposed_statement_id: rumour.proposal?.statementId ?? null,
    public_state: rumour.public.kind,
    public_wording: shown?.wording ?? null,
    public_answer: shown?.answer ?? null,
    public_statement_id: shown?.statementId ?? null,
    public_since: shown?.since ?? null,
    public_changed_at: shown?.changedAt ?? null,
    first_public_at: rumour.firstPublicAt,
    names_checked_by: shown?.namesCheckedBy ?? null,
    withdrawn_at: gone?.at ?? null,
    withdrawn_reason: gone?.reason ?? null,
  };
}
