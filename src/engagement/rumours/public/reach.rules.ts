/**
 * How far a rumour has spread against how far our own words have, in plain words, for whoever decides whether to answer.
 *
 * Answering in public can carry a rumour to people who had never heard it. The figures are what we heard, not what is
 * out there; the advice says so and never decides.
 */

export type Reach = {
  /** Times that people put on the register that it was heard. */
  readonly sightings: number;
  /** Different people who said it, as far as posts tell. */
  readonly people: number;
  readonly stories: number;
  /** All posts in those stories: who may have met it there. */
  readonly postsInStories: number;
  readonly lastHour: number;
  readonly hourBefore: number;
  /** Published updates of ours that are linked to it or to its stories. */
  readonly ourUpdates: number;
};

type Spread = 'hardly-heard' | 'spreading' | 'widely-heard';
export type Advice = { readonly spread: Spread; readonly headline: string; readonly because: string };

const fewPeople = 10;
const manyPeople = 50;

export function adviseOnReach(reach: Reach): Advice {
  const { people, lastHour, hourBefore } = reach;
  // Sightings without a known author are at least somebody each, but may be one person twice: the larger is safer here.
  const heardBy = Math.max(people, reach.sightings);
  const growing = lastHour > hourBefore && lastHour >= 3;
  if (heardBy >= manyPeople || reach.postsInStories >= manyPeople * 4) {
    return {
      spread: 'widely-heard',
      headline: 'Many people have heard this: silence will be noticed.',
      because: `${heardSentence(reach)} Saying what we know can hardly spread it further.`,
    };
  }
  if (heardBy >= fewPeople || growing) {
    return {
      spread: 'spreading',
      headline: growing
        ? 'It is spreading now: an early answer reaches people first.'
        : 'It has got about: an answer is likely to help more than it spreads.',
      because: `${heardSentence(reach)} ${growthSentence(reach)}`,
    };
  }
  return {
    spread: 'hardly-heard',
    headline: 'Few people have heard this: answering may spread it.',
    because: `${[heardSentence(reach), growthSentence(reach)].filter(Boolean).join(' ')} You can answer those who ask and leave it off the public page.`,
  };
}

export function heardSentence({ sightings, people, stories }: Reach): string {
  if (sightings === 0) return 'We have not recorded anybody saying it yet.';
  const who = people > 0 ? ` by ${count(people, 'person', 'people')}` : '';
  const where = stories > 0 ? `, in ${count(stories, 'story', 'stories')}` : '';
  return `We have heard it ${times(sightings)}${who}${where}.`;
}

export function growthSentence({ sightings, lastHour, hourBefore }: Reach): string {
  if (sightings === 0) return '';
  if (lastHour === 0)
    return hourBefore === 0 ? 'Nobody said it in the last two hours.' : 'Nobody said it in the last hour.';
  const than = lastHour > hourBefore ? 'more than' : lastHour < hourBefore ? 'fewer than' : 'as many as';
  return `${capital(times(lastHour))} in the last hour, ${than} in the hour before (${hourBefore}).`;
}

export function oursSentence({ ourUpdates }: Reach): string {
  if (ourUpdates === 0) return 'None of our published updates deals with it.';
  return `${capital(count(ourUpdates, 'published update', 'published updates'))} of ours ${ourUpdates === 1 ? 'deals' : 'deal'} with it.`;
}

function times(n: number): string {
  if (n === 1) return 'once';
  return n === 2 ? 'twice' : `${n} times`;
}

export function count(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
