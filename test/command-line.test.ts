/** The operator's door, used as an operator would: the built command in a process of its own. */
import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPlace, run, type Place, type Running } from '../src/apps/bench/child-server.ts';

const door = fileURLToPath(new URL('../bin/bluelamp.js', import.meta.url));
let place: Place;
let server: Running;

beforeAll(async () => {
  place = await aPlace();
  server = await run(place);
}, 60_000);
afterAll(() => server.stop());

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string };

function bluelamp(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: undefined, BLUELAMP_TOKEN: undefined };
    execFile(process.execPath, [door, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}
const replay = (file: string) =>
  bluelamp('replay', file, '--speed', 'max', '--into', server.url, '--data', place.folder, '--json');

async function fileOf(...lines: readonly (string | Buffer)[]): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'bluelamp-replay-')), 'evening.jsonl');
  await writeFile(path, Buffer.concat(lines.map((line) => Buffer.concat([Buffer.from(line), Buffer.from('\n')]))));
  return path;
}
const post = (id: string, text: string) => JSON.stringify({ id, text, created_at: '2026-11-22T18:00:00Z' });

it('replay takes every good line in once, and a second run adds none', async () => {
  const file = await fileOf(
    post('1', 'Is the market shut?'),
    post('2', '<script>alert(1)</script>'),
    '',
    post('3', 'ok'),
  );
  expect(JSON.parse((await replay(file)).stdout)).toEqual({ accepted: 3, known: 0, refused: 0 });
  const again = await replay(file);
  expect([again.code, JSON.parse(again.stdout)]).toEqual([0, { accepted: 0, known: 3, refused: 0 }]);
});

it('replay names each bad line with its reason, keeps the good ones and exits 1', async () => {
  const file = await fileOf(
    post('a', 'good'),
    'not json',
    JSON.stringify({ id: 'b', created_at: '2026-11-22T18:00:00Z' }),
    post('c', 'x'.repeat(1_100_000)),
    Buffer.concat([
      Buffer.from('{"id":"d","text":"caf'),
      Buffer.from([0xe9]),
      Buffer.from('","created_at":"2026-11-22T18:00:00Z"}'),
    ]),
    JSON.stringify({ id: 'e', text: 'when?', created_at: 'yesterday' }),
    // What the API would refuse, with everything beside it.
    post('  ', 'a blank name'),
    post('\u202a', 'a name that does not show'),
    JSON.stringify({ id: 'f', text: 'x', created_at: '2026-11-22T18:00:00Z', reply_to: 'x'.repeat(501) }),
    JSON.stringify({
      id: 'g',
      text: 'good',
      created_at: '2026-11-22T18:00:00Z',
      reply_to: '',
      author: 'x'.repeat(501),
    }),
  );
  const { code, stdout, stderr } = await replay(file);
  expect([code, JSON.parse(stdout)]).toEqual([1, { accepted: 3, known: 0, refused: 7 }]);
  expect(stderr).toMatch(/line 2: not JSON/);
  expect(stderr).toMatch(/line 3: text: /);
  expect(stderr).toMatch(/line 4: longer than/);
  expect(stderr).toMatch(/line 6: created_at: /);
  expect(stderr).toMatch(/line 7: id: .*line 8: id: .*line 9: reply_to: /s);
});

it('a token printed while the server runs opens what its persona may', async () => {
  const { stdout } = await bluelamp('token', '--as', 'auditor', '--data', place.folder);
  const ask = (path: string, method = 'GET') =>
    fetch(`${server.url}${path}`, { method, headers: { authorization: `Bearer ${stdout.trim()}` } });
  expect((await ask('/api/v1/connectors')).status).toBe(200);
  expect((await ask('/api/v1/posts', 'POST')).status).toBe(403);
});

it.each([
  [['token', '--as', 'nobody'], 2, 'Say whose token'],
  [['token', '--as', 'desk', '--data', '/nonexistent/bluelamp'], 1, 'Nothing was ever started'],
  [['replay'], 2, 'Name one file'],
  [['replay', 'missing.jsonl', '--speed', 'fast'], 2, '--speed must be'],
  [['serve', '--exercise', 'off'], 1, 'separate processes'],
  [['serve', '--exercise', 'off', '--role', 'public'], 1, 'A live installation needs'],
  [['sevre'], 2, 'There is no command "sevre"'],
])('bluelamp %j exits %i and says why', async (args, code, sentence) => {
  const outcome = await bluelamp(...args);
  expect([outcome.code, outcome.stderr]).toEqual([code, expect.stringContaining(sentence)]);
});

it('a second server on the same folder is refused with a sentence', async () => {
  const { code, stderr } = await bluelamp('serve', '--port', '0', '--data', place.folder, '--exercise', 'empty');
  expect([code, stderr]).toEqual([1, expect.stringContaining('in use by another Bluelamp process')]);
});

it('each command has help and exits 0', async () => {
  for (const command of ['serve', 'replay', 'token', 'bench']) {
    const { code, stdout } = await bluelamp(command, '--help');
    expect([code, stdout]).toEqual([0, expect.stringContaining(`bluelamp ${command}`)]);
  }
});
