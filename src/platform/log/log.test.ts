import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { useDatabase } from '../../testing/database.ts';
import { openLog } from './log.ts';

const database = useDatabase();

function logged(value: object): string {
  const lines: string[] = [];
  openLog('info', { write: (line) => lines.push(line) }).error(value, 'a request failed');
  return lines.join('');
}

it('an error of the database is told without the words that were in the query', async () => {
  const words = 'my sister Ciara is in the cellar\u0000';
  const error: unknown = await sql`select ${words}::text as told`.execute(database()).catch((fault: unknown) => fault);
  const line = logged({ err: new Error('while saving', { cause: error }) });
  expect(line).toContain('invalid byte sequence');
  expect(line).toContain('log.test');
  expect(line).not.toContain('Ciara');
});

it('tokens are left out', () => {
  expect(logged({ token: 'blt_a', settings: { token: 'blt_b' } })).not.toContain('blt_');
});
