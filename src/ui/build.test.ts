/** The build, run as a process of its own on a small copy of the house. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { assetNames, buildIn, smallHouse } from './house.testing.ts';

let house: string;

beforeEach(async () => {
  house = await smallHouse();
});

afterEach(() => rm(house, { recursive: true, force: true }));

const build = () => buildIn(house);
const read = (file: string) => readFile(join(house, 'dist', file));
const names = () => assetNames(house);

it('writes every asset under the hash of its content, with a brotli copy, and says nothing', async () => {
  expect(await build()).toEqual({ stdout: '', stderr: '' });
  const assets = await names();
  expect(Object.keys(assets)).toEqual(
    expect.arrayContaining(['app.css', 'boot.js', 'htmx.js', 'hx-sse.js', 'lamp.svg']),
  );
  for (const name of Object.values(assets)) {
    expect(name).toMatch(/-[0-9a-f]{10}\.(css|js|svg)$/);
    expect(brotliDecompressSync(await read(`assets/${name}.br`))).toEqual(await read(`assets/${name}`));
  }
});

it("carries neither GOV.UK's typeface nor its crown, and no style that fetches anything", async () => {
  await build();
  const css = String(await read(`assets/${(await names())['app.css']}`));
  expect(css).toContain('.govuk-button');
  expect(css).not.toMatch(/GDS Transport|@font-face|crest|url\(|@import|govuk-accordion/);
});

it('bundles the server when there is one, and is content when there is none', async () => {
  await build();
  await expect(stat(join(house, 'dist/cli.js'))).rejects.toThrow('ENOENT');
  await mkdir(join(house, 'src/apps'));
  await writeFile(join(house, 'src/apps/cli.ts'), 'process.stdout.write("lit");');
  await build();
  expect((await promisify(execFile)(process.execPath, [join(house, 'dist/cli.js')])).stdout).toBe('lit');
});

it('does nothing when nothing changed, and keeps what a running server still names', async () => {
  await build();
  const before = await names();
  const written = (await stat(join(house, 'dist/assets.json'))).mtimeMs;
  await build();
  expect((await stat(join(house, 'dist/assets.json'))).mtimeMs).toBe(written);

  await writeFile(join(house, 'src/ui/boot.client.ts'), 'console.log(1)');
  await build();
  const after = await names();
  expect({ ...after, 'boot.js': '' }).toEqual({ ...before, 'boot.js': '' });
  expect(after['boot.js']).not.toBe(before['boot.js']);
  expect(await readdir(join(house, 'dist/assets'))).toEqual(
    expect.arrayContaining([before['boot.js'], after['boot.js'], `${after['boot.js']}.br`]),
  );
});

it('two at once leave one whole build behind', async () => {
  await Promise.all([build(), build()]);
  for (const name of Object.values(await names())) expect((await read(`assets/${name}`)).length).toBeGreaterThan(0);
  expect((await readdir(join(house, 'dist'))).toSorted()).toEqual(['assets', 'assets.json', 'build.json']);
});

it('a mistake in the source fails loudly and leaves the last build as it was', async () => {
  await build();
  const before = await names();
  await writeFile(join(house, 'src/ui/boot.client.ts'), 'const = ;');
  await expect(build()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('boot.client.ts') });
  expect(await names()).toEqual(before);
});

it('refuses two scripts of one name, of which one would be lost', async () => {
  await mkdir(join(house, 'src/intake'));
  await writeFile(join(house, 'src/intake/boot.client.ts'), 'console.log(1)');
  await expect(build()).rejects.toMatchObject({ stderr: expect.stringContaining('two assets are called boot.js') });
});
