/** Which language a post is in: script and everyday words first, franc's trigrams for what they leave open. */
import { franc } from 'franc-min';

export type Language = { readonly code: string; readonly confidence: number };

/** Little words that ordinary sentences of a language cannot do without, and that others hardly use. */
const everyday: Readonly<Record<string, string>> = {
  en: "the and is of to in it you that was for on are with as they at be this have from or had by but what all were we when your can there an which their if will about out up them then she these so her would him into has more no could my than been who now did get just don't i'm it's not his our how am going know why",
  pl: 'nie się jest że to na do jak co ale za po tak czy był jestem mnie tylko już dla będzie ktoś tu są przez może gdzie dlaczego bardzo proszę wszystko tego ten ta w z i',
  ro: 'este sunt nu și si că ca pe cu în din la mai dar pentru ce am fost care unde cineva foarte acum vă rog aici asta de',
  fr: 'le la les et est pas que je un une des pour dans ce il elle nous vous sur avec qui mais au du ne plus très sont cette où',
  es: 'el la los las y es no que de un una por para con se lo en me su pero como está hay más muy todo son del al esta aquí dónde qué',
  de: 'der die das und ist nicht ich ein eine zu den mit auf für es sich im von dem auch wir sie wird sind was wenn noch wie hier',
  it: 'il lo la gli e è non che di un una per con sono ho ma si come più anche nel della del questo dove perché ci mi',
  pt: 'o a os as e é não que de um uma para com por em do da no na se mais mas foi está são muito você isso tem',
  nl: 'de het een en is niet dat van ik op te voor met zijn er aan maar om ook als wat naar ze nog waar',
  cs: 'je se na že to v a jsem ale jak co tak by za už jen jsou byl kde proč',
  hu: 'a az és nem hogy egy is van meg ez csak már de mi ha volt most kell itt',
  lt: 'ir yra ne kad tai su į iš kaip bet už man tik jau kur kas',
  tr: 've bir bu da de için çok ne var mi ama ben gibi daha değil yok nerede',
  so: 'waa oo iyo ku ka in ay la uu soo waxaa ma aan lagu ayaa waxay',
  sq: 'dhe të në është që një për me nuk ka si nga por kjo ku',
  tl: 'ang ng sa na mga ay hindi ako ko po kayo naman lang yung dito nasaan',
};

const languagesOf = new Map<string, readonly string[]>();
for (const [code, words] of Object.entries(everyday)) {
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), code]);
}

const scripts: readonly (readonly [code: string, letters: RegExp])[] = [
  ['pa', /\p{Script=Gurmukhi}/gu],
  ['gu', /\p{Script=Gujarati}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['ml', /\p{Script=Malayalam}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
];

// franc answers in ISO 639-3; pages need BCP 47.
const shortCodes: Readonly<Record<string, string>> = {
  eng: 'en', pol: 'pl', ron: 'ro', fra: 'fr', spa: 'es', deu: 'de', ita: 'it', por: 'pt', nld: 'nl', ces: 'cs', hun: 'hu',
  tur: 'tr', som: 'so', tgl: 'tl', rus: 'ru', ukr: 'uk', bel: 'be', bul: 'bg', srp: 'sr', arb: 'ar', urd: 'ur', pes: 'fa',
  pbu: 'ps', ckb: 'ckb', hin: 'hi', mar: 'mr', npi: 'ne', skr: 'skr', swe: 'sv', ind: 'id', vie: 'vi', swh: 'sw', hau: 'ha',
  yor: 'yo', ibo: 'ig', kaz: 'kk', uzn: 'uz',
}; // prettier-ignore

const foreignLetters = /[\u0250-\u1fff\u2c00-\u{1efff}]/u;

/** `flat` and `words` are of the flattened text. `und` rather than a guess when there is little to go by. */
export function languageOf(flat: string, words: readonly string[]): Language {
  if (foreignLetters.test(flat)) {
    const byScript = languageByScript(flat);
    if (byScript) return byScript;
  }
  const votes = new Map<string, number>();
  let cast = 0;
  for (const word of words) {
    const codes = languagesOf.get(word);
    if (!codes) continue;
    cast += 1;
    for (const code of codes) votes.set(code, (votes.get(code) ?? 0) + 1);
  }
  const [first, second] = [...votes].toSorted((a, b) => b[1] - a[1]);
  if (first && first[1] >= 2 && first[1] > (second?.[1] ?? 0)) {
    return { code: first[0], confidence: Math.min(0.99, (first[1] / (cast + 1)) * Math.min(1, 0.55 + cast * 0.1)) };
  }
  return byTrigrams(flat, first);
}

function byTrigrams(flat: string, likeliest: readonly [string, number] | undefined): Language {
  const letters = flat.replaceAll(/<link>|<name>/g, '').trim();
  const guess =
    letters.length >= 40 ? shortCodes[franc(letters, { minLength: 20, only: Object.keys(shortCodes) })] : undefined;
  // Headlines and telegram style have few little words: one of them and no better guess is still worth saying.
  if (guess) return { code: guess, confidence: guess === likeliest?.[0] ? 0.6 : 0.4 };
  return likeliest ? { code: likeliest[0], confidence: 0.3 } : { code: 'und', confidence: 0 };
}

function languageByScript(flat: string): Language | undefined {
  const letters = flat.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  for (const [code, pattern] of scripts) {
    const share = (flat.match(pattern)?.length ?? 0) / letters;
    if (share > 0.3 || (code === 'ja' && share > 0.1)) return { code, confidence: Math.min(0.95, 0.5 + share / 2) };
  }
  const shared = (flat.match(/[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Devanagari}]/gu)?.length ?? 0) / letters;
  if (shared <= 0.3) return undefined;
  const guess = shortCodes[franc(flat, { minLength: 10 })];
  if (guess) return { code: guess, confidence: 0.6 };
  return { code: 'und', confidence: 0 };
}
