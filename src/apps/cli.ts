/** The operator's door: `bluelamp COMMAND`. */
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '#platform/config/config.ts';
import { FolderInUse } from '#platform/db/folder-lock.ts';
import { Misused, Refused, remark, say, type Command } from './command.ts';
import { bench } from './bench/bench.ts';
import { replay } from './replay.ts';
import { serve } from './serve.ts';
import { token } from './token.ts';

const commands: readonly Command[] = [serve, replay, token, bench];

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const asked = name === undefined || name === '--help' || name === 'help';
    (asked ? say : remark)(overview(asked ? undefined : name));
    return asked ? 0 : 2;
  }
  try {
    const { values, positionals } = parse(command, rest);
    if (values['help'] === true) {
      say(help(command));
      return 0;
    }
    await command.run({ values, words: positionals, config: readConfig() });
    return 0;
  } catch (error) {
    if (error instanceof Misused) {
      remark(`${error.message}\n\n${help(command)}`);
      return 2;
    }
    if (error instanceof Refused || error instanceof ConfigError || error instanceof FolderInUse) {
      remark(error.message);
      return 1;
    }
    throw error;
  }
}

function parse(command: Command, args: string[]) {
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    throw new Misused(error instanceof Error ? error.message : String(error));
  }
}

function overview(unknown: string | undefined): string {
  const lines = commands.map((command) => `  ${command.name.padEnd(10)} ${command.summary}`);
  const first =
    unknown === undefined ? 'Bluelamp: the digital front desk of a police force.' : `There is no command "${unknown}".`;
  return `${first}\n\n${lines.join('\n')}\n\nEach has --help.`;
}

function help({ usage, summary }: Command): string {
  return `${summary}\n\n  bluelamp ${usage}`;
}

// Set, not exited: what is still being written to a pipe is written first.
process.exitCode = await main(process.argv.slice(2));
