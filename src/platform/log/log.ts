/** The operator's log. Never holds a post's text, a name or a token. */
import { pino, destination, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** Writes JSON lines to standard error, so that standard output stays for what a command answers. */
export function openLog(level: string, to: DestinationStream = destination(2)): Log {
  return pino({ level, redact: ['token', 'cookie', 'authorization', '*.token'], serializers: { err: bare } }, to);
}

/**
 * What went wrong and where, and nothing else that hangs on the error: the database's errors carry the query with its
 * parameters and the row in the way, which are people's words.
 */
function bare(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack } = error;
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: bare(error.cause) };
  return { type: name, message, ...code, stack, ...cause };
}
