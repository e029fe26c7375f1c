import { expect, it } from 'vitest';
import { z } from 'zod';
import { openLog } from '#platform/log/log.ts';
import { useWholeDatabase } from '../../testing/database.ts';
import { startHeartbeat } from './heartbeat.ts';
import { defineJob, startQueue } from './queue.ts';

const whole = useWholeDatabase();
const log = openLog('silent');

it('a job sent in a transaction runs when it commits, and never when it is rolled back', async () => {
  const ran: number[] = [];
  const job = defineJob({
    name: 'test.note',
    input: z.object({ n: z.int() }),
    maxAttempts: 1,
    run: async ({ n }) => void ran.push(n),
  });
  const queue = await startQueue(whole(), [job], log);
  const { db } = whole();
  const lost = db.transaction().execute(async (tx) => {
    await queue.send(tx, 'test.note', { n: 1 });
    throw new Error('rolled back');
  });
  await expect(lost).rejects.toThrow('rolled back');
  await db.transaction().execute((tx) => queue.send(tx, 'test.note', { n: 2 }));
  await expect.poll(() => ran, { timeout: 15_000 }).toEqual([2]);
  await queue.stop();
}, 30_000);

it('a beat that fails does not silence the others', async () => {
  let beats = 0;
  const stop = startHeartbeat(
    [
      { name: 'broken', run: async () => Promise.reject(new Error('no')) },
      { name: 'good', run: async () => void (beats += 1) },
    ],
    5,
    log,
  );
  await expect.poll(() => beats).toBeGreaterThan(2);
  await stop();
  const after = beats;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(beats).toBe(after);
});
