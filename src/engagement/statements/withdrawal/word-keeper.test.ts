import { expect, it } from 'vitest';
import { repeaterOf, withoutRepeats } from './word-keeper.ts';

const said = ['A girl is safe', 'The girl who was taken from Lilac Court lives with her aunt.'];
const repeats = repeaterOf(said);

it('takes out the lines that repeat, and leaves the others', () => {
  const note = 'IN SHORT\n- We said at 19:04: A girl is safe\n- Girl WHO was taken, from “Lilac Court”, found\n- Bins';
  expect(withoutRepeats(note, repeats)?.split('\n')).toEqual([
    'IN SHORT',
    expect.stringContaining('Taken out'),
    expect.stringContaining('Taken out'),
    '- Bins',
  ]);
});

it('takes out all when a passage runs on over lines', () => {
  expect(withoutRepeats('Known:\nthe girl who was\ntaken from Lilac Court', repeats)).toMatch(/^\[Taken out[^\n]*\]$/);
});

it('leaves what only sounds alike', () => {
  expect(withoutRepeats('A girl is at Lilac Court. Her aunt is safe.', repeats)).toBeUndefined();
});
