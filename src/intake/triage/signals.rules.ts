/** Hand-made signals: what in a text says question, claim, information, thanks or abuse. Read on flattened text. */
import type { KindLabel, Reason } from './post.rules.ts';

/** A pattern, what it speaks for, and how strongly in log-odds. Negative speaks against. */
type Signal = readonly [carried: KindLabel, weight: number, pattern: RegExp];

/** Longest reading of each pattern is bounded, so that no text can make one of them slow. */
const signals: readonly Signal[] = [
  // question: somebody wants to be told something
  ['question', 1.2, /\?/u],
  [
    'question',
    3.2,
    /\b(?:is|are|was) (?:it|this|that|these|those) (?:actually |really |even )?(?:true|real|legit|right|correct|confirmed|accurate)\b/u,
  ],
  [
    'question',
    3,
    /\b(?:any ?(?:one|body)|some ?(?:one|body)|does any ?(?:one|body)|do any of (?:you|yow|u)|any of you|who(?:'s| else)?) (?:else )?(?:know|knows|knw|got|have|hear|heard|confirm|tell|seen|see|explain|shed)\b/u,
  ],
  ['question', 2.6, /\b(?:any ?(?:one|body)) (?:else )?(?:in|near|around|at|on|from|able to)\b.{0,80}\?/u],
  [
    'question',
    2.4,
    /\bany (?:news|info|information|updates?|word|idea|ideas|truth|confirmation|clue|more (?:info|news|details))\b(?!.{0,20}(?:call|ring (?:us|the police|101)|to (?:police|us)))/u,
  ],
  [
    'question',
    2.6,
    /\b(?:wh?at'?s|wots?|what is|what the \p{L}+ is|wot is|what was|what were) (?:all )?(?:going on|gooin on|gwin on|happening|happenin|happened|occurring|up with|the (?:story|score|situation|latest|craic)|with (?:all )?the)\b/u,
  ],
  [
    'question',
    2.2,
    /\b(?:can|could|will|would) (?:any ?(?:one|body)|some ?(?:one|body)|you|u|yow|police|the police|<name>) (?:please |pls |plz )?(?:confirm|tell|say|explain|clarify|advise|let (?:us|me) know|deny|update)\b/u,
  ],
  [
    'question',
    2.4,
    /\b(?:is|are|am|was|were|has|have|will|did|does|do|can|should|ay|ain't|isn't|aren't)(?: (?:the|my|our|there|it|they|we|i|he|she|you|yow|u|any|all|both|that|this|these|\p{L}+)){1,6}[^.!?]{0,90}\?/u,
  ],
  [
    'question',
    2,
    /(?:^|[.!?:;,>-] ?|\bbut |\bso |\band )(?:who|what|wot|when|where|weer|why|how|which|whose)(?:'s|s|'re)?\b[^.!?]{2,140}\?/u,
  ],
  [
    'question',
    1.5,
    /\b(?:tell (?:us|me)|let (?:us|me) know|does (?:this|that) mean|wondering (?:if|whether|what|why)|want to know (?:if|whether|what|why|who)|need to know|asking (?:if|whether|for a)|not sure (?:if|whether)|dunno if|doh know if)\b/u,
  ],
  [
    'question',
    1.7,
    /\b(?:true|really|seriously|source|proof|evidence|link|fake|legit|confirmed|safe|open|closed|shut)\s*\?+/u,
  ],
  ['question', 1.4, /\b(?:is|are) (?:it|they|we|the \p{L}+) (?:safe|ok|okay|open|closed|shut|still|on)\b/u],
  [
    'question',
    1,
    /^(?:is|are|was|were|has|have|will|did|does|do|can|could|should|who|what|when|where|why|how|which|anyone|anybody|any)\b/u,
  ],
  // Asked without a question mark, as most people do on a phone.
  [
    'question',
    1.6,
    /^(?:(?:so|but|and|hi|hello|<name>|please|pls)[, ]+)*(?:is|are|was|were|has|have|will|did|does|do|can|could) (?:the|a|an|there|it|they|we|i|you|yow|he|she|my|our|any|all|this|that|<name>)\b/u,
  ],
  [
    'question',
    1.6,
    /^(?:(?:so|but|and|hi|hello|<name>|please|pls)[, ]+)*(?:how|why|where|weer|when|what time|which|who) (?:is|are|am|was|were|do|does|did|can|will|has|have|'s|the hell|on earth)\b/u,
  ],
  [
    'question',
    2,
    /\b(?:can|could|will) (?:\p{L}+ ){1,4}(?:please |pls )?(?:confirm|clarify|tell us|say whether|say if)\b/u,
  ],
  [
    'question',
    -1.6,
    /\b(?:guess what|you know what|so what|who cares|who knew|what a|how (?:sad|awful|lovely|dare|many times|about (?:we|you))|why (?:oh why|bother|not just)|what else is new|what (?:is|was) (?:wrong|the matter) with)\b/u,
  ],
  [
    'question',
    -1.5,
    /\b(?:are you (?:kidding|joking|serious|blind|stupid)|what (?:year|planet|world) |is this (?:america|england|a joke)|have you no|do you (?:even|really) (?:think|care)|don't you think|right\?|innit\?|eh\?|isn't it\?)/u,
  ],
  ['question', -0.9, /\?.*<link>\s*$/u],
  ['question', -0.8, /"[^"]*\?[^"]*"/u],

  // claim: asserted, and somebody could find out whether it is so
  [
    'claim',
    1.4,
    /\b(?:police|officers?|cops?|bizzies|coppers|army|soldiers?|gunm[ae]n|man|woman|boy|girl|teen(?:ager)?|lad|kid|people|person|mob|gang|youths|rioters|looters|witness(?:es)?|officials?|council|hospital|fire (?:brigade|service|crews?)|ambulances?|mp|mayor|minister|spokes\p{L}+) (?:have |has |had |is |are |was |were |been |being |just |now |also )*(?:shot|shooting|killed|killing|dead|died|dies|arrested|arresting|attacked|attacking|stabbed|beaten|injured|hurt|fired|firing|using|used|deployed|closed|evacuated|said|says|say|confirmed?|confirms|reported|reports?|broke|broken|smashing|smashed|looting|looted|burning|set|setting|throwing|threw|released?|refuse[sd]?|den(?:y|ies|ied)|escaped|seen|took|taken|wanted|suspected|charged|suspended|missing|found|trapped|coming|heading|marching|robbed|stopped)\b/u,
  ],
  [
    'claim',
    1.6,
    /\b(?:breaking|just in|confirmed|unconfirmed|reports? (?:of|that|say|from)|reportedly|allegedly|apparently|apparantly|according to|sources? (?:say|said|tell|close)|eye ?witness(?:es)?|being reported|word is|rumou?rs? (?:that|of|has|is|going)|rumou?red)\b/u,
  ],
  [
    'claim',
    1.5,
    /\b(?:hearing|heard|hear|been told|told|someone said|somebody said|mate says|mate said|they'?re saying|they am saying|people (?:are )?saying|says on|read that|seen on (?:fb|facebook|snapchat|tiktok|insta|whatsapp))\b.{0,30}\b(?:that|there|they|the|a|it|he|she|some|about)\b/u,
  ],
  [
    'claim',
    1.1,
    /\b(?:has|have|had|was|were|is|are|been|being|got|getting) (?:been |being |just |now |all )*(?:shot|stabbed|killed|closed|shut|shut down|cancelled|looted|smashed|torched|burnt|burned|set on fire|arrested|evacuated|cordoned off|locked down|attacked|robbed|released|charged|suspended|identified|named|blocked|flooded|destroyed)\b/u,
  ],
  [
    'claim',
    0.9,
    /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds|thousands|several|multiple) (?:\p{L}+ )?(?:people|dead|injured|hurt|shot|arrests?|arrested|officers?|police|gunm[ae]n|suspects?|shots|shops|cars|houses|victims|killed|bodies|children|kids|lads|youths|men|vans|loc\p{L}+)\b/u,
  ],
  [
    'claim',
    0.9,
    /\b(?:on fire|ablaze|in flames|alight|escaped|on the loose|lock(?:ed)? ?down|state of emergency|curfew|riot(?:ing|s)?|looting|explosion|gunfire|gunshots|shots fired|bomb|tear ?gas|rubber bullets|no[- ]fly zone|hostages?)\b/u,
  ],
  [
    'claim',
    0.7,
    /\b(?:it is|it's|this is|that is|that's|its|they're|they are) (?:not true|untrue|false|fake|a lie|lies|a hoax|nonsense|rubbish|made up|old (?:news|photo|picture|video)|true|confirmed|been confirmed)\b/u,
  ],
  ['claim', 0.5, /\bfrom \d{4}\b|\b\d{1,2}(?::\d\d)? ?(?:am|pm)\b|\bthis (?:morning|afternoon|evening)\b|\btonight\b/u],
  ['claim', 0.5, /^"?(?:breaking|update|just in|developing)\b/u],
  [
    'claim',
    1.3,
    /\b(?:loose|let (?:out|loose)|let (?:the|a) \p{L}+ (?:out|loose)|named as|who (?:done|did) it|no (?:buses|trains|trams|power|water|police|signal)|stopped running|(?:pulled|cancelled|suspended) (?:all|the|every)|smash(?:ing|ed)|loot(?:ing|ed)|open as (?:normal|usual)|(?:is|are|ay|isn't|is not|not|they have|they've|have) (?:closed|shut|open|escaped|true|happening)|on (?:its|the) (?:way|way in)|photo is (?:from|old)|picture is (?:from|old)|is from \d{4})\b/u,
  ],
  [
    'claim',
    -1.2,
    /\b(?:i|we) (?:think|feel|hope|wish|believe|pray|love|hate|want|need)\b|\bimo\b|\bimho\b|\bpraying\b|\bthoughts (?:and|&|are|go)\b|\bprayers?\b|\brip\b|\brest in peace\b|\bheart(?:s)? (?:go|goes|breaks?|broken)\b|\bcondolences\b/u,
  ],
  [
    'claim',
    -0.9,
    /\b(?:should|shouldn't|would|could|must|ought|imagine|if only|why do|lol|lmao|haha|smh|disgusting|disgrace|shame|pathetic|beautiful|powerful|thank|thanks)\b/u,
  ],
  ['claim', -0.8, /\?\s*(?:<link>\s*)*$/u],
  [
    'claim',
    -0.5,
    /^(?:my|i|i'm|im|why|how|what|so|when|dear|please|don't|stop|let's|if|watch|read|follow|join|stay)\b/u,
  ],

  // information: first hand, of use to whoever is dealing with it
  [
    'information',
    2.4,
    /\b(?:i|we|me and \p{L}+) (?:(?:have|'ve|ve|just|can|could|did|also|only|actually|literally) ){0,3}(?:saw|see|seen|sid|sin|witnessed|heard|filmed|recorded|recognised?|recognized|watched|found|noticed|spotted|smell|smelt)\b/u,
  ],
  [
    'information',
    2.4,
    /\b(?:i've|i have|we've|we have|iv|ive|i|we|my|our|got) (?:also |just |still )?(?:got |have |has )?(?:the |a |some |it |them |him |her )?(?:all )?(?:on )?(?:my |our )?(?:dash ?cam|cctv|ring ?(?:doorbell|camera)|doorbell (?:cam\p{L}*|footage)|footage|video of|film of|photos? of|pictures? of|reg(?:istration)?|number plate|plate)\b/u,
  ],
  [
    'information',
    2.2,
    /\b(?:dash ?cam|cctv|doorbell cam(?:era)?|ring doorbell|footage) (?:of|from|shows|showing|caught|if|has|got)\b|\b(?:number plate|reg(?:istration)? (?:is|was|number|no|ends|starts)|partial plate)\b/u,
  ],
  [
    'information',
    1.8,
    /\b(?:was|were|is|are|he's|she's|they're|lad|bloke|man|woman|chap|mon) wear(?:ing|in)\b|\b(?:white|black|blue|silver|red|grey|gray|green) (?:van|car|golf|corsa|astra|bmw|audi|transit|moped|motorbike|hoodie|hoody|jacket|tracksuit)\b/u,
  ],
  [
    'information',
    1.7,
    /\b(?:outside|opposite|behind|round|by|next to|from|near|at the (?:end|top|bottom) of) (?:my|our|me|the) (?:house|window|flat|shop|work|office|street|road|door|garden|estate|school|mom'?s|mum'?s|nan'?s|gaff)\b/u,
  ],
  [
    'information',
    1.6,
    /\b(?:i|we)(?:'m| am|'re| are|m)? (?:in|on|at|near|outside|opposite|standing|stood|stuck|walking|driving|by) (?:the |a )?\p{L}+/u,
  ],
  [
    'information',
    1.5,
    /\b(?:ran|run|running|running|legged it|drove|driving|headed|heading|went|gone|going|fled|moving|marching|walking) (?:off |away |down|up|towards?|into|along|through|past|over)\b.{0,40}\b(?:street|st|road|rd|lane|ln|avenue|ave|park|centre|center|station|bridge|estate|town|school|alley|way|direction)\b/u,
  ],
  [
    'information',
    1.2,
    /\bthere(?:'s| is| are| was| were|s)?(?: \p{L}+){0,5} (?:lads?|kids?|youths|men|blokes?|people|police|cars?|vans?|officers|helicopters?|crowd|gang|group|fire|smoke|fight|smashing|throwing|crash|accident)\b/u,
  ],
  [
    'information',
    1.3,
    /\b(?:just )?(?:driven|drove|walked|gone|been|come|cycled) (?:past|by|through|down|along|from)\b/u,
  ],
  [
    'information',
    -1,
    /\b(?:bbc|sky|cnn|itv|reuters|express (?:&|and) star|reporter|journalist|according to|police (?:say|said|confirm)|spokes\p{L}+|season|episode|film|movie|concert)\b/u,
  ],
  ['information', -0.7, /\?/u],

  // thanks
  [
    'thanks',
    2.6,
    /\b(?:thank (?:you|u|yow|god for)|thanks|thanx|thx|ta (?:very much|for|to|bab|mate)|cheers (?:to|for|lads|guys|all)|much appreciated|grateful|hats? off|well done|good (?:work|job|on (?:you|yer|ya|the))|great (?:work|job)|brilliant (?:work|job)|fair play|bostin|respect to|shout ?out to|kudos|proud of (?:our|the|all))\b/u,
  ],
  ['thanks', 0.8, /[\u{1F64F}\u{1F44F}\u{1F44D}\u{2764}\u{1F499}\u{1F60A}]/u],
  [
    'thanks',
    -1.6,
    /\b(?:no thanks|thanks (?:for nothing|a lot for|to (?:the )?(?:tory|tories|idiots?|scum|cuts))|thanks but|would be (?:grateful|appreciated)|thanks in advance|thank god)\b/u,
  ],
  ['thanks', -0.8, /\?/u],

  // abuse: aimed at people; a swear word alone is not abuse
  [
    'abuse',
    3.2,
    /\b(?:kill|shoot|burn|hang|lynch|stab|bomb|deport|shot|gas|exterminate) (?:them|em|'em|all|every|the lot)(?: of)?(?: (?:all|them|em|fucking|muslims?|pakis?|pigs?|cops?|immigrants?|migrants?|blacks?|whites?|jews?))?\b/u,
  ],
  [
    'abuse',
    3.6,
    /\b(?:pakis?|n[i1]gg(?:er|a)s?|wogs?|chinks?|spics?|kikes?|gyppos?|pikeys?|pikies|coons?|ragheads?|towel ?heads?|faggots?|trann(?:y|ies)|retards?|spastics?|mongs?|sand ?n\p{L}+)\b/u,
  ],
  [
    'abuse',
    2.6,
    /\b(?:you|u|yow|your|you're|ur|youre|these|those|them|the|all|bunch of|load of|lot of|absolute|fucking|fuckin|bloody|dirty|filthy|thick|stupid)(?: \p{L}+){0,2} (?:scum|scumbags?|vermin|animals|savages|cunts?|twats?|wankers?|bastards?|pricks?|dickheads?|bellends?|knobheads?|arseholes?|assholes?|pigs|filth|morons?|idiots?|cockroaches|rats|parasites|muppets?|whores?|slags?|bitch(?:es)?|nonces?|thugs)\b/u,
  ],
  [
    'abuse',
    2.4,
    /\b(?:fuck|f\*+k|fck|screw) (?:you|u|off|them|the|all|yourselves|yow|every)\b|\b(?:piss|sod|bugger) off\b|\bgo to hell\b|\bkill (?:yourself|yourselves|urself)\b|\bkys\b/u,
  ],
  [
    'abuse',
    1.6,
    /\b(?:scum|scumbags?|cunts?|twats?|wankers?|wanker|bastards?|bellends?|dickheads?|nonces?|vermin|subhuman|inbred)\b/u,
  ],
  [
    'abuse',
    2.2,
    /\b(?:go|send (?:them|em|you)|get) (?:back|home) (?:to )?(?:where|your|their|own|ur|home)\b|\b(?:hope|wish) (?:you|they|u|he|she|ur)(?: all| both)? (?:die|dies|rot|burn|get (?:shot|stabbed|raped|killed|cancer))\b/u,
  ],
];

const bias: Readonly<Record<KindLabel, number>> = {
  'call-for-help': 0,
  question: -2,
  claim: -1.2,
  information: -2.2,
  thanks: -2.4,
  abuse: -2.9,
  other: 0,
};

export type Scores = { readonly of: Record<KindLabel, number>; readonly because: readonly Reason[] };

/** Log-odds to share of one: no claim to be a probability until it has been calibrated. */
export function share(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

export function scoreSignals(flat: string): Scores {
  const of: Record<KindLabel, number> = { ...bias };
  const because: Reason[] = [];
  for (const [carried, weight, pattern] of signals) {
    const found = pattern.exec(flat);
    if (!found) continue;
    of[carried] += weight;
    because.push({ words: found[0].trim().slice(0, 80), carried, weight });
  }
  return { of, because };
}
