/** `bluelamp serve`: runs it. */
import { openLog } from '#platform/log/log.ts';
import { redacted } from '#platform/config/config.ts';
import { dataFolder, Misused, Refused, say, text, type Command, type Given } from './command.ts';
import type { Kind } from './installation.ts';
import { startServer, type Role, type Server } from './server.ts';

const rolesOfProcess: readonly Role[] = ['all', 'public', 'console', 'worker'];

export const serve: Command = {
  name: 'serve',
  usage:
    'serve [--port N] [--host ADDRESS] [--data DIR] [--role all|public|console|worker] [--exercise NAME|empty|off]',
  summary:
    'Runs it. Without configuration: an exercise on an embedded database under ./data, on port 8080. ' +
    '--exercise empty is an exercise force without a rehearsed event; --exercise off is live and needs PostgreSQL.',
  options: {
    port: { type: 'string' },
    host: { type: 'string' },
    data: { type: 'string' },
    role: { type: 'string' },
    exercise: { type: 'string' },
  },
  async run(given) {
    const log = openLog(given.config.logLevel);
    log.info(redacted(given.config), 'configuration');
    const server = await startServer({
      config: given.config,
      folder: dataFolder(given),
      kind: parseKind(given),
      role: parseRole(given),
      port: parsePort(text(given, 'port') ?? '8080'),
      host: text(given, 'host') ?? '127.0.0.1',
      log,
    }).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
        throw new Refused('That port is taken by another program. Nothing was changed. Choose another with --port.');
      }
      throw error;
    });
    announce(server);
    await stopped();
    await server.stop();
  },
};

function announce({ url, signInLinks }: Server) {
  say(`Public site   ${url}/`);
  say(`Console       ${url}/console`);
  if (signInLinks.length === 0) return;
  say('\nEXERCISE EXERCISE EXERCISE. Sign in as (each link works for seven days):');
  for (const { title, path } of signInLinks) say(`  ${title.padEnd(22)} ${url}${path}`);
  say('\nReady. Stop with Ctrl-C.');
}

function parseKind(given: Given): Kind {
  const exercise = text(given, 'exercise');
  if (exercise === 'off') {
    if (parseRole(given) === 'all') {
      throw new Refused(
        'A live installation runs as separate processes: start it with --role public, console and worker.',
      );
    }
    return { mode: 'live' };
  }
  return { mode: 'exercise', exercise };
}

function parseRole(given: Given): Role {
  const asked = text(given, 'role') ?? 'all';
  const role = rolesOfProcess.find((one) => one === asked);
  if (!role) throw new Misused(`--role must be one of ${rolesOfProcess.join(', ')}, not "${asked}".`);
  return role;
}

function parsePort(given: string): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Misused(`--port must be a number, not "${given}".`);
  return port;
}

/** Resolves when somebody asks this process to stop, or when the process that carries it is gone. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.once(signal, () => resolve());
  });
}
