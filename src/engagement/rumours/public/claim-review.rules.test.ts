import { expect, it } from 'vitest';
import { claimReview, type Reviewed } from './claim-review.rules.ts';

const reviewed: Reviewed = {
  wording: 'The A&E at New Cross Hospital is closed',
  answer: 'It is open.',
  word: 'false',
  publishedAt: new Date('2026-08-11T18:00:00Z'),
  changedAt: new Date('2026-08-11T18:30:00Z'),
  url: 'https://police.example/is-it-true/1',
  forceName: 'Black Country Police',
  forceUrl: 'https://police.example/',
  exercise: false,
};

it('says who reviewed which claim and with which of the four words', () => {
  expect(claimReview(reviewed)).toMatchObject({
    '@type': 'ClaimReview',
    claimReviewed: 'The A&E at New Cross Hospital is closed',
    reviewRating: { '@type': 'Rating', alternateName: 'False' },
    author: { name: 'Black Country Police' },
    url: 'https://police.example/is-it-true/1',
  });
});

it('in an exercise every sentence of it says so', () => {
  const review = JSON.stringify(claimReview({ ...reviewed, exercise: true }));
  expect(review.match(/EXERCISE EXERCISE EXERCISE: /g)).toHaveLength(4);
});
