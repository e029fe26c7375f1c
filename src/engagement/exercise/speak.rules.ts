/** How a voice says a written sentence: slots filled, then the writer's own habits. */
import type { Draw } from './seeded.rules.ts';
import type { Habit, Language, TruthKind, Voice } from './script.rules.ts';

export type Words = Readonly<Record<string, readonly string[]>>;

const slot = /\{(\w+)\}/g;

export function hasSlots(sentence: string): boolean {
  return sentence.search(slot) >= 0;
}

export function slotsOf(sentence: string): string[] {
  return [...sentence.matchAll(slot)].map(([, name = '']) => name);
}

/** What somebody of seventeen does not say of themselves. */
export function grownUp(sentence: string): boolean {
  return /\b(my|both my) (lad|daughter|son|girls|stepson|husband|missis|15|children|twins)\b|our youngest|the babby/i.test(
    sentence,
  );
}

/** `{home}` is where the voice lives; every other slot is a list of words. One sentence never says the same twice. */
export function fill(sentence: string, voice: Voice, words: Words, draw: Draw): string {
  const said = new Set<string>();
  return sentence.replace(slot, (_whole, name: string) => {
    if (name === 'home') return voice.home;
    const list = words[name] ?? [];
    const fresh = list.filter((word) => !said.has(word));
    const word = draw.pick(fresh.length > 0 ? fresh : list);
    said.add(word);
    return word;
  });
}

/** What thumbs do on a telephone. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/\bdefinitely\b/, 'definately'],
  [/\byou're\b/i, 'your'],
  [/\bthey're\b/i, 'there'],
  [/\bbecause\b/, 'cos'],
  [/\bpeople\b/, 'ppl'],
  [/\bsomeone\b/, 'somone'],
  [/\bplease\b/, 'plz'],
  [/\breally\b/, 'realy'],
  [/\bbelieve\b/, 'beleive'],
  [/\bambulance\b/, 'ambulence'],
  [/\bthe\b/, 'teh'],
  [/\btonight\b/, 'tonite'],
  [/\bhappening\b/, 'happning'],
  [/\bgoing\b/, 'goin'],
  [/\bpolice\b/, 'polcie'],
  [/\bstraight\b/, 'strait'],
  [/\babout\b/, 'abuot'],
  [/\bthought\b/, 'thort'],
  [/\bknow\b/, 'kno'],
  [/\bwindow\b/, 'widnow'],
  [/\bwhere\b/, 'wheer'],
  [/\bwith\b/, 'wiht'],
];

const alarmed = ['😩', '😬', '😳', '😭', '👀', '🙏'];
const faces: Record<TruthKind, readonly string[]> = {
  question: alarmed,
  claim: alarmed,
  information: alarmed,
  'call-for-help': alarmed,
  thanks: ['🙏', '❤️', '💙', '😭'],
  abuse: ['😡', '🤬'],
  other: ['🤷‍♀️', '🙄', '🤦', '😩', '😂', '❤️'],
};

const isPlain = (word: string): boolean => /^[^#@\d]+$/.test(word) && !word.includes('://');

function eachPlainWord(text: string, change: (word: string) => string): string {
  return text
    .split(' ')
    .map((word) => (isPlain(word) ? change(word) : word))
    .join(' ');
}

function slip(text: string, draw: Draw): string {
  const fitting = slips.filter(([from]) => from.test(text));
  if (fitting.length === 0) return text;
  const [from, to] = draw.pick(fitting);
  return text.replace(from, to);
}

export type Manner = { readonly language: Language; readonly kind: TruthKind; readonly tags: readonly string[] };

function thumbs(sentence: string, voice: Voice, kind: TruthKind, draw: Draw): string {
  const has = (habit: Habit): boolean => voice.habits.includes(habit);
  let text = sentence;
  if (has('typos') && draw.chance(0.6)) text = slip(text, draw);
  if (has('bare')) text = eachPlainWord(text, (word) => word.replaceAll(/['’]/g, '')).replace(/\.$/, '');
  if (has('lower')) text = eachPlainWord(text, (word) => word.toLowerCase());
  if (has('loud') && draw.chance(0.25)) text = eachPlainWord(text, (word) => word.toUpperCase());
  const kissing = kind !== 'claim' && kind !== 'abuse' && kind !== 'call-for-help';
  if (has('kiss') && kissing && draw.chance(0.5) && !text.endsWith(' x')) text = `${text} x`;
  return text;
}

/** The writer's habits on one sentence. Languages other than English were written with care: their words stay. */
export function speak(sentence: string, voice: Voice, manner: Manner, draw: Draw): string {
  const { language, kind, tags } = manner;
  let text = language === 'en' ? thumbs(sentence, voice, kind, draw) : sentence;
  // Nobody decorates a call for help.
  if (kind === 'call-for-help') return text;
  if (voice.habits.includes('emoji') && draw.chance(0.4)) text = `${text} ${draw.pick(faces[kind])}`;
  if (voice.habits.includes('tags') && tags.length > 0 && draw.chance(0.6)) text = `${text} ${draw.pick(tags)}`;
  return text;
}

const heads: Record<Language, readonly string[]> = {
  en: [
    'Sharing this:',
    'Copied from a group:',
    'Just been sent this:',
    'Anyone?',
    'THIS:',
    'From our street chat:',
    'Seen this?',
    'Wow.',
    'My cousin posted this:',
    'Passing on:',
    'fwd:',
    'Read this 👇',
  ],
  pa: ['ਸ਼ੇਅਰ ਕਰੋ ਜੀ:', 'ਇਹ ਮਿਲਿਆ ਹੈ:'],
  pl: ['Udostępniam:', 'Dostałam to:'],
};
const tails: Record<Language, readonly string[]> = {
  en: [
    'pls share',
    '👀',
    '🙏',
    'omg',
    'sharing',
    'this ^',
    'anyone??',
    'wtf',
    'RT',
    'is this right?',
    '😳',
    'spread the word',
    'just seen this',
    '‼️',
  ],
  pa: ['🙏', 'ਸ਼ੇਅਰ ਕਰੋ'],
  pl: ['🙏', 'podajcie dalej'],
};

/** The same words passed on: as they were, as a reshare, or with a word of one's own. */
export function passOn(text: string, by: string, language: Language, draw: Draw): string {
  const way = draw.unit();
  if (way < 0.22) return text;
  if (way < 0.52) return `RT @${by}: ${text}`;
  if (way < 0.76) return `${draw.pick(heads[language])} ${text}`;
  return `${text} ${draw.pick(tails[language])}`;
}
