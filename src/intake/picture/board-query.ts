/** What a reader chose to see on the board. It lives in the address, so that the address restores the view. */
import { z } from 'zod';
import { plainText } from '#intake/posts';
import { isUnanswered, vacuumStates, type Vacuum } from './vacuum.rules.ts';

export const stateFilters = ['any', 'unanswered', ...vacuumStates] as const;
export type StateFilter = (typeof stateFilters)[number];

export type BoardQuery = {
  /** Words in titles, questions and places. Posts are not searched: see the README. */
  readonly q: string;
  readonly place: string;
  readonly state: StateFilter;
  readonly view: 'cards' | 'table';
  readonly span: '1h' | '6h';
};

const longest = 100;
const words = z
  .string()
  .transform((text) => plainText(text).trim().slice(0, longest))
  .catch('');
const query = z.object({
  q: words,
  place: words,
  state: z.enum(stateFilters).catch('any'),
  view: z.enum(['cards', 'table']).catch('cards'),
  span: z.enum(['1h', '6h']).catch('1h'),
});

export const wholeBoard: BoardQuery = query.parse({});

/** Never refuses: an address that somebody mistyped shows the whole board. */
export function readBoardQuery(given: Readonly<Record<string, string>>): BoardQuery {
  return query.parse(given);
}

/** The shortest address of this view, always the same for the same view: "?place=Bilston&state=red", or nothing. */
export function writeBoardQuery(given: BoardQuery): string {
  const chosen = new URLSearchParams();
  if (given.q) chosen.set('q', given.q);
  if (given.place) chosen.set('place', given.place);
  if (given.state !== 'any') chosen.set('state', given.state);
  if (given.view !== 'cards') chosen.set('view', given.view);
  if (given.span !== '1h') chosen.set('span', given.span);
  const text = chosen.toString();
  return text && `?${text}`;
}

export function matchesState(vacuum: Vacuum, state: StateFilter): boolean {
  if (state === 'any') return true;
  return state === 'unanswered' ? isUnanswered(vacuum) : vacuum.state === state;
}

export function isNarrowed({ q, place, state }: BoardQuery): boolean {
  return q !== '' || place !== '' || state !== 'any';
}
