#!/usr/bin/env node
// Starts Bluelamp under a Node that can run it, after building what changed. Written for any Node since 18.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
// npm does not pass on its own end to what it started: without it nobody is left who could stop this process.
const { ppid } = process;
if (process.env.npm_command) {
  setInterval(() => process.ppid !== ppid && process.kill(process.pid, 'SIGTERM'), 500).unref();
}

const major = Number(process.versions.node.split('.')[0]);

if (major >= 24) {
  if (existsSync(here('src'))) await import('../build.mjs');
  await import('../dist/cli.js');
} else {
  const carried = here('node_modules/.bin/node');
  if (!existsSync(carried)) {
    process.stderr.write(
      `Bluelamp needs Node 24 or newer and this is ${process.versions.node}. ` +
        'Nothing was started. Run "npm ci" here (on Linux x64 it brings Node 24 along), or install Node 24.\n',
    );
    process.exit(1);
  }
  // The channel lets the child notice that this process was killed, and stop too.
  const child = spawn(carried, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
