/** Reads a cast that is written one voice a line. */
import type { Habit, Language, Voice, VoiceKind } from './script.rules.ts';

const letters: Record<string, Habit> = {
  l: 'lower',
  b: 'bare',
  t: 'typos',
  e: 'emoji',
  x: 'kiss',
  h: 'tags',
  c: 'loud',
};

/** `handle | name | home | habits | languages besides English`; the habit s is for those who speak in the spine only. */
export function cast(kind: VoiceKind, rows: readonly string[]): Voice[] {
  return rows.map((row) => {
    const [handle = '', name = '', home = '', marks = '', more = ''] = row.split('|').map((cell) => cell.trim());
    const others = more.split(' ').filter((code): code is Language => code === 'pa' || code === 'pl');
    return {
      handle,
      name,
      kind,
      home,
      languages: ['en', ...others],
      habits: marks.split('').flatMap((letter) => letters[letter] ?? []),
      inCrowd: !marks.includes('s'),
    };
  });
}
