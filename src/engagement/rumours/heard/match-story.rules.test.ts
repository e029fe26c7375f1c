import { expect, it } from 'vitest';
import { createMatcher } from '#intake/triage';
import { matchStory } from './match-story.rules.ts';

const matcher = createMatcher([
  { id: 'hospital', text: 'A&E at New Cross Hospital is closed' },
  { id: 'lion', text: 'A lion is loose in Dudley' },
  { id: 'trams', text: 'The trams to Bilston are stopped' },
]);
const ids = (title: string, texts: readonly string[]) => matchStory(matcher, title, texts).map(({ id }) => id);

it('a small story needs two words in common with a rumour', () => {
  expect(ids('Is New Cross closed?', ['heard it too'])).toEqual(['hospital']);
  expect(ids('Closed for lunch', ['see you later'])).toEqual([]);
});

it('in a larger story three posts must point to a rumour; the most named comes first', () => {
  const hospital = ['hospital shut?', 'closed they say', 'new cross!', 'not closed'];
  const lion = ['a lion', 'lion!!', 'lion in dudley'];
  expect(ids('What a night', [...lion, ...hospital, 'trams stopped', 'trams?'])).toEqual(['hospital', 'lion']);
});

it('says the words behind it, the commonest first', () => {
  const texts = ['lion', 'lion', 'lion in dudley', 'hello', 'hello', 'hello'];
  expect(matchStory(matcher, '', texts)).toEqual([{ id: 'lion', words: ['lion', 'dudley'] }]);
});
