/** `bluelamp bench`: every figure that we claim, as a ratio to a peer or a limit measured in the same run. */
import { Misused, Refused, say, text, type Command } from '../command.ts';
import { benchPath } from './path.ts';

export const bench: Command = {
  name: 'bench',
  usage: 'bench path [--seconds N] [--json]',
  summary:
    'Measures, on the embedded database and on the PostgreSQL of DATABASE_URL: posts per second accepted and sorted, ' +
    'the delay from an accepted post to an open board, and the public home page against a bare server.',
  options: { seconds: { type: 'string' }, json: { type: 'boolean' } },
  async run(given) {
    const [name = 'path', ...more] = given.words;
    if (name !== 'path' || more.length > 0) throw new Misused(`There is no bench "${given.words.join(' ')}".`);
    const seconds = Number(text(given, 'seconds') ?? '20');
    if (!(seconds >= 1 && seconds <= 600)) throw new Misused('--seconds must be between 1 and 600.');
    if (!given.config.databaseUrl) {
      throw new Refused(
        'Set DATABASE_URL to a PostgreSQL on which a database may be made and dropped; both databases are measured in one run.',
      );
    }
    const lines = await benchPath({ serverUrl: given.config.databaseUrl, seconds });
    if (given.values['json'] === true) say(JSON.stringify(lines));
    else for (const line of lines) say(`${line.database.padEnd(11)} ${line.what}: ${line.figure}`);
  },
};
