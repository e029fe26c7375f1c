/** Simple detectors that suggest a stop or a tier, with the words that made them. They never decide: a person does. */
import type { StopId } from './stop.rules.ts';
import type { Tier } from './tier.rules.ts';

export type Suggestion<Kind> = { readonly of: Kind; readonly because: readonly string[] };

const ages = /\b(\d{1,2})[- ]?years?[- ]?old\b|\baged?\s+(?:of\s+)?(\d{1,2})\b|\((\d{1,2})\)/giu;
const childWords =
  /\b(?:schoolboy|schoolgirl|toddler|baby|infant|teenage[rd]?|pupils?|child(?:ren)?|boys?|girls?|juvenile|under[- ]18)\b/giu;
const charges = /\b(?:charged with|has been charged|arrested|on suspicion of|in custody|detained|bailed|suspect)\b/giu;
const deaths =
  /\b(?:died|dead|death|killed|fatal(?:ly|ity)?|body of|pronounced|murder(?:ed)?|manslaughter|life[- ]threatening|seriously injured)\b/giu;
const courts =
  /\b(?:court|trial|jury|magistrates?|crown court|sentenced|plead(?:ed|s)?|charged|arrested|in custody|proceedings)\b/giu;
const sexual =
  /\b(?:rape[ds]?|raped|sexual(?:ly)?|indecent|trafficked|trafficking|female genital mutilation|fgm|forced marriage|grooming|upskirting|voyeurism)\b/giu;
const operations =
  /\b(?:armed officers|firearms officers|cordon(?:ed)?|siege|search warrant|warrant|helicopter|dispersal order|section 60)\b/giu;
const lifeRisk =
  /\b(?:take shelter|evacuate|stay indoors|lock your doors|do not approach|contaminated|explosion|active shooter)\b/giu;

/** Words that often stand beside a capital without being anybody's name. */
const notNames = new Set(
  (
    'a an and are as at but by can do for from has have he her his how i if in is it its later more no not of on or our ' +
    'please she since so some that the their there they this those to today tomorrow tonight until was we were what when ' +
    'where while who why will with yesterday you your all any nobody nothing officers people police force ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december north south east west new great upper lower old ' +
    'street road avenue lane drive way close court crescent square row terrace walk mews grove place parade wharf island ' +
    'roundabout junction cross farm common park gardens centre center station hospital school ' +
    'academy college university church mosque temple gurdwara council city town ward county country black wolverhampton ' +
    'birmingham walsall dudley sandwell bilston wednesfield tettenhall penn bushbury heath town fields green hill bridge ' +
    'ring shopping retail industrial estate library museum zoo market hall house inn hotel arms stadium ground canal river ' +
    'service ambulance fire rescue nhs trust bbc crown magistrates office health emergency department exercise facebook ' +
    'whatsapp twitter bluesky mastodon tiktok instagram youtube telegram ltd plc united kingdom england britain wales ' +
    'scotland ireland london manchester midlands mander molineux wanderers rovers albion villa metro tram bus line m6 m5 a&e'
  ).split(' '),
);

/** Two or three capitalised words in a row that are not places, days or bodies we know. */
export function namesIn(text: string): readonly string[] {
  const found = text.matchAll(
    /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{Ll}'’-]+(?:\p{Lu}[\p{Ll}]+)?)(?: \p{Lu}[\p{Ll}'’-]+(?:\p{Lu}[\p{Ll}]+)?){1,2}/gu,
  );
  return [...found]
    .map(([run]) => run)
    .filter((run) => !run.split(' ').some((word) => notNames.has(word.toLowerCase())));
}

export function agesUnder18(text: string): readonly string[] {
  return [...text.matchAll(ages)]
    .filter((match) => {
      const age = Number(match[1] ?? match[2] ?? match[3]);
      return age < 18;
    })
    .map(([run]) => run);
}

/** Which stops the words point to. `hasClearedFacts` is whether the writer ticked any. */
export function suggestStops(text: string, hasClearedFacts: boolean, isHolding = false): readonly Suggestion<StopId>[] {
  const pairs: readonly Suggestion<StopId>[] = [
    { of: 'uncleared-facts', because: hasClearedFacts || isHolding ? [] : ['no cleared fact is ticked'] },
    { of: 'anonymity', because: hits(text, sexual) },
    { of: 'under-18', because: [...agesUnder18(text), ...hits(text, childWords)] },
    { of: 'name-before-charge', because: namesIn(text) },
    { of: 'next-of-kin', because: hits(text, deaths) },
    { of: 'active-proceedings', because: [...new Set([...hits(text, charges), ...hits(text, courts)])] },
  ];
  return pairs.filter(({ because }) => because.length > 0);
}

/** The gravest tier that the words point to. */
export function suggestTier(text: string): Suggestion<Tier> {
  const pairs: readonly Suggestion<Tier>[] = [
    { of: 'risk-to-life', because: hits(text, lifeRisk) },
    { of: 'death', because: hits(text, deaths) },
    { of: 'child', because: agesUnder18(text) },
    { of: 'arrest', because: hits(text, charges) },
    { of: 'live-operation', because: hits(text, operations) },
  ];
  return pairs.find(({ because }) => because.length > 0) ?? { of: 'routine', because: [] };
}

function hits(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([run]) => run))];
}
