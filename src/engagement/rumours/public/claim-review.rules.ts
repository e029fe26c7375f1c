/** ClaimReview as schema.org has it. `JsonLd` of the statements puts it into the page. */
import { publicWordText, type PublicWord } from './public-word.rules.ts';

export type Reviewed = {
  readonly wording: string;
  readonly answer: string;
  readonly word: PublicWord;
  readonly publishedAt: Date;
  readonly changedAt: Date;
  readonly url: string;
  readonly forceName: string;
  readonly forceUrl: string;
  readonly exercise: boolean;
};

/** No numbers: `ratingValue` would make a scale of what are four different answers. */
export function claimReview(reviewed: Reviewed): Readonly<Record<string, unknown>> {
  const stripe = reviewed.exercise ? 'EXERCISE EXERCISE EXERCISE: ' : '';
  const force = { '@type': 'GovernmentOrganization', name: `${stripe}${reviewed.forceName}`, url: reviewed.forceUrl };
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: reviewed.url,
    datePublished: reviewed.publishedAt.toISOString(),
    dateModified: reviewed.changedAt.toISOString(),
    inLanguage: 'en-GB',
    author: force,
    publisher: force,
    claimReviewed: `${stripe}${reviewed.wording}`,
    reviewBody: `${stripe}${reviewed.answer}`,
    reviewRating: { '@type': 'Rating', alternateName: publicWordText[reviewed.word] },
  };
}
