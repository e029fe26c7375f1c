/** The rehearsed events that this product knows, by the name under which one is started. */
import { generateScript, usualSeed } from '../a-tuesday-in-august.ts';
import type { Script } from '../script.rules.ts';
import type { Run } from './run.rules.ts';

type Rehearsed = {
  readonly seed: number;
  readonly write: (seed: number) => Script;
  /** A new user finds a board on which something is going on already. */
  readonly openAtMs: number;
};

const rehearsed: ReadonlyMap<string, Rehearsed> = new Map([
  ['a-tuesday-in-august', { seed: usualSeed, write: generateScript, openAtMs: 100 * 60_000 }],
]);

export const exerciseNames: readonly string[] = [...rehearsed.keys()];

export function findRehearsal(name: string): Rehearsed | undefined {
  return rehearsed.get(name);
}

const written = new Map<string, Script>();

/** The same run gives the same script, so it is written once. */
export function scriptOf({ name, seed }: Pick<Run, 'name' | 'seed'>): Script {
  const key = `${name} ${seed}`;
  const known = written.get(key);
  if (known) return known;
  const script = findRehearsal(name)?.write(seed);
  if (!script) throw new Error(`scriptOf: there is no rehearsed event called ${name}`);
  written.set(key, script);
  return script;
}
