/** Many people asking one thing: groups of questions, each with how many people ask and in which words. */
import { stem, stopwords } from './terms.rules.ts';
import { clean, flatten, wordsOf } from './text.rules.ts';
import { tidy } from './title.rules.ts';

export type AskedQuestion = { readonly id: string; readonly text: string; readonly author?: string };
export type QuestionGroup = {
  /** Reads after "people ask": "whether the A&E is closed", or the question itself in quotation marks. */
  readonly ask: string;
  /** Distinct people, not posts. */
  readonly people: number;
  readonly ids: readonly string[];
};

type Group = {
  readonly terms: Map<string, number>;
  readonly asks: Map<string, number>;
  readonly people: Set<string>;
  readonly ids: string[];
};

const sameAt = 0.5;
/** A story never has so many separate questions that a person would read them all. */
const mostGroups = 400;
const nothingKnown = { has: () => false };

export function groupQuestions(questions: readonly AskedQuestion[]): readonly QuestionGroup[] {
  const groups: Group[] = [];
  const byTerm = new Map<string, Set<Group>>();
  for (const question of questions) {
    const sentence = questionIn(question.text);
    const terms = askedTerms(sentence);
    const group = nearest(terms, byTerm) ?? open(groups);
    if (!group) continue;
    for (const term of terms) {
      group.terms.set(term, (group.terms.get(term) ?? 0) + 1);
      byTerm.set(term, (byTerm.get(term) ?? new Set()).add(group));
    }
    const ask = phrase(sentence);
    group.asks.set(ask, (group.asks.get(ask) ?? 0) + 1);
    // Without a name every post counts as a person of its own: it was not found that one person asked twice.
    group.people.add(question.author === undefined ? `post ${question.id}` : `author ${question.author}`);
    group.ids.push(question.id);
  }
  return groups
    .map(({ asks, people, ids }) => ({ ask: bestAsk(asks), people: people.size, ids }))
    .toSorted((a, b) => b.people - a.people);
}

function open(groups: Group[]): Group | undefined {
  if (groups.length >= mostGroups) return undefined;
  const group: Group = { terms: new Map(), asks: new Map(), people: new Set(), ids: [] };
  groups.push(group);
  return group;
}

function nearest(terms: ReadonlySet<string>, byTerm: ReadonlyMap<string, ReadonlySet<Group>>): Group | undefined {
  const candidates = new Set<Group>();
  for (const term of terms) for (const group of byTerm.get(term) ?? []) candidates.add(group);
  let best: Group | undefined;
  let most = sameAt;
  for (const group of candidates) {
    let dot = 0;
    for (const term of terms) dot += group.terms.get(term) ?? 0;
    const likeness = dot / (Math.sqrt(terms.size) * Math.hypot(...group.terms.values()));
    if (likeness < most) continue;
    best = group;
    most = likeness;
  }
  return best;
}

/** Words that people use for one thing when they ask; cut to stems on both sides. */
const alike: Readonly<Record<string, string>> = {
  shut: 'clos',
  shutt: 'clos',
  hospital: 'a&e',
  casualty: 'a&e',
  ae: 'a&e',
  ane: 'a&e',
  cop: 'polic',
  copper: 'polic',
  bobby: 'polic',
  centr: 'center',
  chopper: 'helicopter',
  copter: 'helicopter',
};
const politeness = new Set(
  'know tell anyone anybody someone somebody does please hi hello hey true confirm heard hear hearing rumour rumours really actually idea info guys question ask asking wondering bab mate bloody'
    .split(' ')
    .map(stem),
);

function askedTerms(sentence: string): Set<string> {
  const terms = new Set<string>();
  for (const word of wordsOf(flatten(sentence, nothingKnown), nothingKnown)) {
    const term = stem(word);
    if (!stopwords.has(word) && !politeness.has(term)) terms.add(alike[term] ?? term);
  }
  return terms;
}

const opener =
  /^(?:is|are|am|was|were|has|have|had|will|would|did|does|do|can|could|should|who|what|when|where|why|how|which|any|anyone|anybody|does anyone)\b/i;

/** The sentence that asks, or the whole text when none ends in a question mark. */
function questionIn(text: string): string {
  const sentences = tidy(text)
    .replace(/\bA ?(?:&|and|n) ?E\b/gi, 'A&E')
    .split(/(?<=[.!?…])\s+/u);
  return (
    sentences.find((one) => one.includes('?')) ??
    sentences.find((one) => opener.test(one)) ??
    sentences.join(' ')
  ).slice(0, 200);
}

function bestAsk(asks: ReadonlyMap<string, number>): string {
  return [...asks].toSorted((a, b) => worthOf(b) - worthOf(a))[0]?.[0] ?? '';
}

/** Asked often, readable after "people ask", and short. */
function worthOf([ask, times]: readonly [string, number]): number {
  return times + (ask.startsWith('whether ') ? 1.5 : 0) - ask.length / 80;
}

const lead =
  /^(?:(?:so|but|and|hi|hello|hey|please|pls|omg|sorry|guys|ok|erm|um)[,\s]+|<name>[,:\s]*|@[\p{L}\p{N}_]+[,:\s]*)+/iu;
const indirect =
  /^(?:(?:does|do) )?(?:any ?(?:one|body)|some ?(?:one|body)|any of you|who|can (?:any ?(?:one|body)|some ?(?:one|body)|you)(?: please)?|could (?:any ?(?:one|body)|some ?(?:one|body)|you)(?: please)?)(?: else)? (?:know|confirm|tell (?:me|us)|say|heard|hear) (?:if|whether|that) (.+)$/i;
const isItTrue =
  /^(?:is (?:it|this) (?:really |actually )?(?:true|right|correct)(?:,? (?:that|about|what they(?:'re| are) saying,?))?) (.{4,})$/i;
const indirectWh =
  /^(?:(?:does|do) )?(?:any ?(?:one|body)|some ?(?:one|body)|can (?:any ?(?:one|body)|you)|could (?:any ?(?:one|body)|you))(?: please)? (?:know|tell (?:me|us)|say|explain) ((?:what|when|where|why|how|who|which)\b.+)$/i;
const inverted = /^(is|are|was|were|has|have|will|can|should|did|does|do) (.+)$/i;
/** Words at which the subject of an inverted question is over, and those at which it only may be. */
const afterSubject =
  /^(?:closed|open|shut|true|safe|ok|okay|still|really|actually|being|been|going|gone|dead|alive|hurt|back|cancelled|blocked|not|now|all|coming|allowed|real|fake|there|likely|about|able|supposed|\p{L}{3,}(?:ing|ed))$/iu;
const maybeAfterSubject = /^(?:on|off|at|in|under|out|up|down|over|near|outside|inside|from|to|it|for)$/iu;

/** A question as it reads after "people ask": turned into "whether ..." where that is safe, quoted where it is not. */
export function phrase(question: string): string {
  const bare = clean(question)
    .replace(lead, '')
    .replace(/[\s?!.…]+$/u, '');
  const told = indirect.exec(bare)?.[1] ?? isItTrue.exec(bare)?.[1];
  if (told) return `whether ${uncapital(told)}`;
  const wh = indirectWh.exec(bare)?.[1];
  if (wh) return uncapital(wh);
  const [, verb, rest] = inverted.exec(bare) ?? [];
  return (verb && rest && turnRound(verb.toLowerCase(), rest)) || `“${bare}?”`;
}

/** "is the A&E closed" to "the A&E is closed", when it is plain where the subject ends. */
function turnRound(verb: string, rest: string): string | undefined {
  const words = rest.split(' ');
  const one = /^(?:it|there|they|we|he|she|this|that|you|everyone|anyone|people)$/i.test(words[0] ?? '');
  const endAt = (pattern: RegExp) => words.findIndex((word, at) => at > 0 && pattern.test(word.replace(/[,;]$/, '')));
  const plain = endAt(afterSubject);
  const end = one ? 1 : plain > 0 && plain <= 6 ? plain : endAt(maybeAfterSubject);
  if (end < 1 || end > 6 || words.length > 18) return undefined;
  const subject = words.slice(0, end).join(' ');
  const left = words.slice(end).join(' ');
  if (left === '') return undefined;
  // "do they close" loses its "do"; the other persons would need another form of the verb, so they stay as asked.
  if (verb === 'do') return `whether ${uncapital(subject)} ${left}`;
  if (verb === 'did' || verb === 'does') return undefined;
  return `whether ${uncapital(subject)} ${verb} ${left}`;
}

function uncapital(text: string): string {
  return /^(?:The|A|An|It|There|They|We|He|She|This|That|My|Our|You|Any|All|What|When|Where|Why|How|Who|Which|Is|Are)(?=\s)/.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
