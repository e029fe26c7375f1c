/** The operator's log. Never holds a post's text, a name or a token. */
import { pino, destination, type Logger } from 'pino';

export type Log = Logger;

/** Writes JSON lines to standard error, so that standard output stays for what a command answers. */
export function openLog(level: string): Log {
  return pino({ level, redact: ['token', 'cookie', 'authorization', '*.token'] }, destination(2));
}
