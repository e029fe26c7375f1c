/** What search engines read about an update: schema.org, with corrections as corrections. */
import { addressOf, latest, type Published } from './published.rules.ts';

export type About = {
  readonly forceName: string;
  readonly publicUrl: string;
  readonly exercise: { readonly name: string } | null;
};

const exerciseWords = 'EXERCISE EXERCISE EXERCISE';

/** Every heading that leaves an exercise begins with the three words. */
export function headed(title: string, { exercise }: Pick<About, 'exercise'>): string {
  return exercise ? `${exerciseWords}: ${title}` : title;
}

export function structuredData(update: Published, about: About): Readonly<Record<string, unknown>> {
  const address = `${about.publicUrl}${addressOf(update.id)}`;
  const common = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    datePublished: update.firstAt.toISOString(),
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    publisher: { '@type': 'GovernmentOrganization', name: about.forceName, url: about.publicUrl },
    author: { '@type': 'GovernmentOrganization', name: about.forceName, url: about.publicUrl },
  };
  if (update.state === 'withdrawn') {
    return {
      ...common,
      headline: headed('Withdrawn', about),
      creativeWorkStatus: 'Withdrawn',
      dateModified: update.withdrawnAt.toISOString(),
      expires: update.withdrawnAt.toISOString(),
    };
  }
  const said = latest(update);
  return {
    ...common,
    headline: headed(said.title, about),
    articleBody: [said.text, said.because].filter(Boolean).join('\n\n'),
    dateModified: said.at.toISOString(),
    correction: update.wordings.slice(1).map((wording) => ({
      '@type': 'CorrectionComment',
      text: wording.reason,
      datePublished: wording.at.toISOString(),
    })),
  };
}
