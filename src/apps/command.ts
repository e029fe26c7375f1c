/** What a command of the operator's door is. Exit codes: 0 done, 1 refused with a sentence, 2 used wrongly. */
import type { ParseArgsConfig } from 'node:util';
import type { Config } from '#platform/config/config.ts';

export type Given = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly words: readonly string[];
  readonly config: Config;
};

export type Command = {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Resolves when the command is over; a server when it was stopped. */
  readonly run: (given: Given) => Promise<void>;
};

/** A refusal: one sentence for the operator, exit code 1. */
export class Refused extends Error {}

/** Used wrongly: exit code 2, with the usage. */
export class Misused extends Error {}

/** An answer, on standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Progress and remarks, on standard error. */
export function remark(line: string): void {
  process.stderr.write(`${line}\n`);
}

export function text(given: Given, option: string): string | undefined {
  const value = given.values[option];
  return typeof value === 'string' ? value : undefined;
}

/** The data directory of this command: `--data`, else `data` in the folder where it is run. */
export function dataFolder(given: Given): string {
  return text(given, 'data') ?? 'data';
}
