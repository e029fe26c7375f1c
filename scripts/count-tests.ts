/** Adds up test reports and prints the sum on the last line. Fails when nothing ran or something was skipped. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});

const reports = await Promise.all(
  process.argv.slice(2).map(async (path) => report.parse(JSON.parse(await readFile(path, 'utf8')))),
);
const sum = (of: (one: z.infer<typeof report>) => number) => reports.reduce((total, one) => total + of(one), 0);
const passed = sum((one) => one.numPassedTests);
const failed = sum((one) => one.numFailedTests);
const skipped = sum((one) => one.numPendingTests + one.numTodoTests);
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
if (passed === 0 || failed > 0 || skipped > 0) process.exitCode = 1;
