/** A small copy of the house with only the design system in it, to build in: other people's half-written code stays out. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../', import.meta.url));
const needed = ['build.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'src/ui'];

/** The caller removes it. */
export async function smallHouse(): Promise<string> {
  const house = await mkdtemp(join(tmpdir(), 'bluelamp-build-'));
  for (const file of needed) await cp(join(root, file), join(house, file), { recursive: true });
  await symlink(join(root, 'node_modules'), join(house, 'node_modules'));
  return house;
}

export async function buildIn(house: string): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(process.execPath, ['build.mjs'], { cwd: house });
}

/** From the plain name of an asset to the one with its hash. */
export async function assetNames(house: string): Promise<Readonly<Record<string, string>>> {
  const written = await readFile(join(house, 'dist/assets.json'), 'utf8');
  return z.record(z.string(), z.string()).parse(JSON.parse(written));
}
