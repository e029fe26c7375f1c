import { expect, it } from 'vitest';
import { createMatcher, groupQuestions, titleOf } from './index.ts';
import { createGazetteer, placesIn } from './places.rules.ts';
import { phrase } from './questions.rules.ts';
import { clean, flatten, splitHashtag, wordsOf } from './text.rules.ts';

const vocabulary = new Set(['pray', 'for', 'safe', 'help', 'so', 'good', 'stay', 'everyone', 'in']);

it('text is decoded, composed and rid of what cannot be seen', () => {
  expect(clean('Fish &amp; chips &#39;n&#x27; pe\u200bas \u202eabc\u0007 ﬁne \ud800')).toBe(
    "Fish & chips 'n' peas abc fine \ufffd",
  );
});

it('hashtags are cut by capitals or by known words', () => {
  expect(splitHashtag('PrayForBilston', vocabulary)).toBe('Pray For Bilston');
  expect(splitHashtag('stayin', vocabulary)).toBe('stayin');
  expect(splitHashtag('stayineveryone', vocabulary)).toBe('stay in everyone');
  expect(splitHashtag('xyzzyplugh', vocabulary)).toBe('xyzzyplugh');
});

it('letters said long are shortened, names and links are masked', () => {
  const flat = flatten('Heeeelp @Officer_1 soooo goood https://example.org/x', vocabulary);
  expect(wordsOf(flat, vocabulary)).toEqual(['help', 'so', 'good']);
});

it('places are found as whole words, by alias, postcode and street, with offsets into the text', () => {
  const gazetteer = createGazetteer([
    { name: 'New Cross Hospital', aliases: ['New Cross', 'the cross'] },
    { name: 'Penn' },
    { name: 'Penn Fields' },
  ]);
  const text =
    'A&amp;E at new cross: queue to Lea Road, then wv10 0qp and Penn Fields, not Pennine. Also on dudley road';
  const found = placesIn(text, gazetteer);
  expect(found.map(({ name }) => name)).toEqual([
    'New Cross Hospital',
    'Lea Road',
    'WV10 0QP',
    'Penn Fields',
    'dudley road',
  ]);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
    'new cross',
    'Lea Road',
    'wv10 0qp',
    'Penn Fields',
    'dudley road',
  ]);
});

it('the way home is not a street', () => {
  expect(placesIn('He lost his way down the road and all the way back to my street', createGazetteer([]))).toEqual([]);
});

it('a story is called by the tidied words of its most central post', () => {
  const title = titleOf([
    { text: 'omg milk everywhere lol' },
    {
      text: 'RT @a: BREAKING: Lorry overturned on Stafford Road, milk everywhere #Wolves #traffic https://example.org/1',
    },
    { text: 'Stafford Road shut, lorry on its side #Wolves' },
    { text: 'Lorry overturned, Stafford Road blocked both ways' },
  ]);
  expect(title).toBe('Lorry overturned on Stafford Road, milk everywhere');
});

it('a title is at most 100 characters, and there is one for posts without words', () => {
  expect(titleOf([{ text: 'word '.repeat(60) }]).length).toBeLessThanOrEqual(100);
  expect(titleOf([{ text: 'https://example.org #x' }])).toBe('Posts without words');
  expect(titleOf([])).toBe('Posts without words');
});

it.each([
  ['Is the A&E closed?', 'whether the A&E is closed'],
  ['Anyone know if the tram is running??', 'whether the tram is running'],
  ['is it true that a tiger got out', 'whether a tiger got out'],
  ['@force does anyone know what is going on in Penn?', 'what is going on in Penn'],
  ['Are they evacuating the centre?', 'whether they are evacuating the centre'],
  ['Why is there a helicopter?', '“Why is there a helicopter?”'],
  ['Did he do it?', '“Did he do it?”'],
])('asked: %s', (question, ask) => {
  expect(phrase(question)).toBe(ask);
});

it('people who ask the same are counted once each', () => {
  const [first, second] = groupQuestions([
    { id: '1', text: 'Is the A&E closed?', author: 'ann' },
    { id: '2', text: 'anyone know if A and E is shut', author: 'bob' },
    { id: '3', text: 'IS THE A&amp;E CLOSED??', author: 'ann' },
    { id: '4', text: 'Why is there a helicopter over Penn?', author: 'cat' },
    { id: '5', text: 'hospital closed? is it true', author: 'dan' },
  ]);
  expect(first).toEqual({ ask: 'whether A&E is shut', people: 3, ids: ['1', '2', '3', '5'] });
  expect(second?.people).toBe(1);
});

it('known claims are suggested best first, with the words that matched', () => {
  const matcher = createMatcher([
    { id: 'tiger', text: 'A tiger has escaped from the zoo' },
    { id: 'aande', text: 'The A&E at New Cross hospital is closed' },
    { id: 'army', text: 'The army is coming to town' },
  ]);
  const [best] = matcher.match('someone said a tiger escaped and is in the park??');
  expect(best).toMatchObject({ id: 'tiger', words: expect.arrayContaining(['tiger', 'escaped']) });
  expect(matcher.match('lovely weather')).toEqual([]);
  expect(createMatcher([]).match('anything')).toEqual([]);
});
