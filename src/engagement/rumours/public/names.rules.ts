/**
 * Suggests where a text may name a living person, so that a second pair of eyes looks before the public does.
 *
 * It errs towards asking: a place that looks like a name costs the duty supervisor ten seconds, a name that slips
 * through costs somebody their safety. It finds nothing written without capitals and no nickname: it is a prompt to
 * a person, never a proof.
 */

const word = String.raw`\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*`;
// One particle may stand between: "Jan van Dyk", "Yusuf bin Ali".
const particle = String.raw`(?:(?:van|von|der|den|de|da|dos|du|la|le|bin|bint|ibn|al|el|st|ap|ó|ni)[ -])?`;
const run = new RegExp(String.raw`(?<![\p{L}\p{N}])${word}(?:[ \t\u00a0]+${particle}${word})+`, 'gu');
const titled = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Cllr|Councillor|Rev|Fr|Imam|Rabbi|Sgt|PC|WPC|DC|DS|DI|Insp|Prof|Judge|Father|Uncle|Auntie|Aunty)\.?\s+${word}`,
  'gu',
);
const handle = /(?<![\p{L}\p{N}@])@[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu;
// "Liam, 19, of Bilston": one name is enough when an age or "of" follows it.
const aged = new RegExp(String.raw`(?<![\p{L}\p{N}])${word}(?=,? (?:\(?\d{1,2}\)?(?:[,.\s]|$)|aged \d))`, 'gu');

/** The last word of most names that belong to a place or a body, not to a person. */
const thingNouns = new Set(
  `street road lane avenue drive close way court crescent grove gardens place row walk hill green park square bridge
  circus island ring estate fields field heath common wood woods end cross mill lock canal town village city centre
  center county borough ward wards england britain wales scotland ireland hospital surgery infirmary school academy
  college university nursery church mosque temple gurdwara mandir synagogue cathedral chapel hall house station stop
  market mall arcade precinct store shop supermarket library museum theatre cinema arena stadium ground pool baths
  gym club pub arms inn hotel bank police council service services force fire ambulance rescue force's trust nhs
  department office court courts parliament government commission agency authority transport trains buses metro
  railway airport news mail post express star echo times zoo safari reservoir tower towers block flats building works
  factory retail industrial north south east west midlands`.split(/\s+/),
);

/** Words that begin a sentence or a title and so wear a capital for no other reason. */
const openers = new Set(
  `a an the this that these those there here it its we our us you your they their he she his her i my no not nobody
  everybody everyone anybody somebody people police officers is are was were has have had do does did will would can
  could should may might must if when while where who what which why how and but or so because since after before
  until as at by for from in into of off on out over to under up with without about all any both each every few many
  more most some such only yes please today tonight tomorrow yesterday now one two three four five six seven eight
  nine ten january february march april may june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday call calls report reports rumour rumours claim claims posts false true
  fact new old exercise update correction`.split(/\s+/),
);

/** First names heard here often: with one of these in front, "Park" and "Hill" are surnames. */
const firstNames = new Set(
  `aaron abdul abdullah adam adrian ahmed aisha alan alex alexander ali alice amanda amina amir amrit andrew angela anil
  anita ann anna anne anthony antony arjun asha ashley ayesha balwinder barbara ben benjamin beth billy brian callum
  carl carol caroline catherine charles charlie charlotte chloe chris christine christopher claire colin connor craig
  daniel danny darren dave david dawn dean deborah debbie declan denise derek diane donna dylan edward elaine elizabeth
  ella emily emma eric ethan faisal farah fatima fiona frank gareth gary gemma george georgia gordon grace graham grant
  gurpreet hannah harjit harpreet harry harvinder hassan hayley heather helen henry hussain ian ibrahim imran irene
  isaac isabella jack jackie jacob jake james jamie jane janet jason jasmine jaswinder jean jennifer jessica jim joan
  joanne joe john jonathan jordan jose joseph josh joshua joyce judith julia julie julian karen karl kate katherine
  kathleen katie keith kelly ken kenneth kerry kevin khalid kieran kim krzysztof kulwinder kyle lauren laura lee leon
  leroy lewis liam linda lisa logan louise lucy luke lynn malcolm mandeep manjit marcus margaret maria marie mark
  martin mary mason matthew maureen megan mia michael michelle mike mohamed mohammad mohammed muhammad nadia naomi
  natalie nathan neil nicholas nicola nigel noah nora norman oliver olivia omar oscar owen pamela parveen patricia
  patrick paul pauline pawel peter philip phil piotr priya rachel rajesh ravi raymond rebecca richard rita robert robin
  roger ronald rosie ross roy ruth ryan sally sam samantha samuel sandra sanjay sara sarah saima scott sean shannon
  sharon shaun sheila shirley sian simon sophie stacey stephanie stephen steve steven stuart sukhdev sunita surinder
  susan suzanne tanya tariq terence teresa terry thomas tim timothy tina toby tom tony tracey trevor tyler usman
  valerie vera victoria vijay vincent wayne wendy william yasmin yusuf zahra zainab zoe`.split(/\s+/),
);

/**
 * The stretches of `text` that may name a person, in order, each once. Places of our own gazetteer do not count; those
 * that somebody typed do when they hold a first name, since anything can be typed there.
 */
export function suspectedNames(
  text: string,
  { gazetteer = [], typed = [] }: { readonly gazetteer?: readonly string[]; readonly typed?: readonly string[] } = {},
): readonly string[] {
  const known = new Set(typed.map(plain));
  const ours = new Set(gazetteer.map(plain));
  const found: { at: number; name: string }[] = [];
  for (const match of text.matchAll(run)) {
    const name = withoutOpeners(match[0]);
    if (name && !ours.has(plain(name)) && !isThing(name, known)) found.push({ at: match.index, name });
  }
  for (const pattern of [titled, handle, aged]) {
    for (const match of text.matchAll(pattern)) {
      if (pattern === aged && openers.has(plain(match[0]))) continue;
      found.push({ at: match.index, name: match[0] });
    }
  }
  const names = found.toSorted((a, b) => a.at - b.at || b.name.length - a.name.length).map(({ name }) => name);
  return [...new Set(names)].filter((name, _, all) => !all.some((other) => other !== name && other.includes(name)));
}

const plain = (name: string) => name.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();

/** "If Jane Doe" is "Jane Doe"; "The Station" is nobody. Undefined when fewer than two words are left. */
function withoutOpeners(found: string): string | undefined {
  const words = found.split(/\s+/);
  while (words.length > 0 && openers.has(plain(words[0] ?? ''))) words.shift();
  return words.length > 1 ? words.join(' ') : undefined;
}

function isThing(name: string, known: ReadonlySet<string>): boolean {
  const words = plain(name).split(' ');
  if (words.some((one) => firstNames.has(one.replace(/'s$/, '')))) return false;
  if (known.has(plain(name))) return true;
  return thingNouns.has((words.at(-1) ?? '').replace(/'s$/, ''));
}
