/** Work that is retried until it is done, on pg-boss in our own database. */
import { PgBoss, fromKysely, fromPglite } from 'pg-boss';
import type { z } from 'zod';
import type { Database, Db } from '#platform/db/database.ts';
import type { Log } from '#platform/log/log.ts';

export type Job<Schema extends z.ZodType = z.ZodType> = {
  readonly name: string;
  readonly input: Schema;
  readonly maxAttempts: number;
  /** Five cron fields: runs by itself with the input `{}`. */
  readonly cron?: string;
  /** Must be safe to run twice with the same input: the queue delivers at least once. */
  readonly run: (input: z.infer<Schema>, signal: AbortSignal) => Promise<void>;
};

export function defineJob<Schema extends z.ZodType>(job: Job<Schema>): Job<Schema> {
  return job;
}

export type Queue = {
  /** Part of the caller's transaction: rolled back with it. */
  readonly send: (tx: Db, jobName: string, input: object) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const deadLetters = 'dead-letters';

export async function startQueue(database: Database, jobs: readonly Job[], log: Log): Promise<Queue> {
  const { engine } = database;
  const boss =
    engine.kind === 'embedded'
      ? new PgBoss({ db: fromPglite(engine.pglite), backend: 'pglite', schema: 'jobs' })
      : new PgBoss({ connectionString: engine.url, schema: 'jobs', max: 3 });
  boss.on('error', (error) => log.error({ err: error }, 'the job queue stumbled'));
  await boss.start();
  await boss.createQueue(deadLetters);
  for (const job of jobs) {
    await boss.createQueue(job.name, {
      retryLimit: job.maxAttempts - 1,
      retryBackoff: true,
      retryDelay: 5,
      deadLetter: deadLetters,
    });
    await boss.work(job.name, async ([delivery]) => {
      if (delivery) await job.run(job.input.parse(delivery.data ?? {}), delivery.signal);
    });
    if (job.cron) await boss.schedule(job.name, job.cron, {});
  }
  return {
    async send(tx, jobName, input) {
      await boss.send(jobName, input, { db: fromKysely(tx) });
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}
