/** Figures for the score of an exercise: how soon something was said about each story, and what had to be put right. */
import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

export type StatementScores = {
  readonly stories: readonly {
    readonly storyId: string;
    /** The first line of any kind, a holding line too. */
    readonly firstLineAt: Date;
    /** The first that says more than that we are looking into it. */
    readonly firstAnswerAt: Date | null;
  }[];
  readonly published: number;
  readonly corrections: number;
  readonly withdrawn: number;
  readonly releasedAlone: number;
  /** Minutes that decided facts waited for their decider, and how many still wait. */
  readonly facts: { readonly decided: number; readonly pending: number; readonly medianMinutes: number | null };
};

export async function statementScores(db: Db): Promise<StatementScores> {
  const { rows: stories } = await sql<{ story_id: string; first_line_at: Date; first_answer_at: Date | null }>`
    select l.story_id, min(s.first_published_at) as first_line_at,
      min(s.first_published_at) filter (where s.kind <> 'holding') as first_answer_at
    from statement_story l join statement s on s.id = l.statement_id
    where s.first_published_at is not null group by l.story_id order by 2`.execute(db);
  const { rows: totals } = await sql<{ published: number; corrections: number; withdrawn: number; alone: number }>`
    select
      (select count(*) from statement where first_published_at is not null) as published,
      (select count(*) from wording where state = 'published' and number > 1) as corrections,
      (select count(*) from statement where first_published_at is not null and withdrawn_at is not null) as withdrawn,
      (select count(*) from wording where alone_by is not null) as alone`.execute(db);
  const { rows: facts } = await sql<{ decided: number; pending: number; median: number | null }>`
    select count(*) filter (where state <> 'pending') as decided, count(*) filter (where state = 'pending') as pending,
      percentile_cont(0.5) within group (order by extract(epoch from decided_at - asked_at) / 60)
        filter (where decided_at is not null) as median
    from fact`.execute(db);
  const [total, ledger] = [totals[0], facts[0]];
  return {
    stories: stories.map((row) => ({
      storyId: row.story_id,
      firstLineAt: row.first_line_at,
      firstAnswerAt: row.first_answer_at,
    })),
    published: total?.published ?? 0,
    corrections: total?.corrections ?? 0,
    withdrawn: total?.withdrawn ?? 0,
    releasedAlone: total?.alone ?? 0,
    facts: { decided: ledger?.decided ?? 0, pending: ledger?.pending ?? 0, medianMinutes: ledger?.median ?? null },
  };
}
