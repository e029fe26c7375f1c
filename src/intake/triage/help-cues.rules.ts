/** The phrases by which people ask for a life to be saved, or tell that one is at risk. Weighed in help.rules.ts. */

/** `plea`: someone asks for help now. `danger`: a life at risk is described. `against`: told from afar or not meant. */
export type Cue = readonly [type: 'plea' | 'danger' | 'against', weight: number, pattern: RegExp];

export const someone = String.raw`(?:he|she|they|i|we|you|people|kids?|children|child|baby|babies|family|families|someone|somebody|some ?one|m[ae]n|mon|wom[ae]n|boys?|girls?|lads?|blokes?|fell[ao]w?s?|chaps?|guys?|gentlem[ae]n|mrs? \p{L}+|roofers?|workers?|nurse|wench|mom|mum|mam|mother|dad|father|nan|nana|gran|grandad|grandma|grandmother|grandfather|son|daughter|brothers?|sisters?|wife|husband|mate|friend|neighbours?|neighbors?|tenants?|residents|babby|toddler|persons?|drivers?|partner|flatmate|housemate|couple|pensioner|passenger|cyclist|copper|officer|old lady|little (?:lad|boy|girl|one)|hand|crowd|taxi|wife|nephew|niece|girlfriend|boyfriend|uncle|aunt|aunty|auntie|cousin|everyone|us|them|him|her|me)`;
const isNow = String.raw`(?:'s|s|'re|'m|m| is| are| am| am all|'ve| has| have| bin)?`;
const now = (what: string) =>
  new RegExp(String.raw`\b${someone}${isNow}(?: \p{L}+){0,4} (?:${what})(?![\p{L}\p{N}])`, 'u');

/** Help that nobody's life hangs on: raising money, sharing, finding out. */
const otherHelp = String.raw`(?! (?:(?:me|us|him|her|them|my|we|out) )?(?:to )?(?:raise|share|find out|spread|identify|support|donate|by|with|keep|rebuild|stop|understand|make|get the word|reach|fund|choose|clean|decide|win|vote|promote|the people|those|victims)\b)`;

export const cues: readonly Cue[] = [
  [
    'plea',
    3,
    new RegExp(
      String.raw`\b(?:please|pls|plz|plis|somebody|someone|omg) (?:please )?(?:help|'elp|hep|elp)\b${otherHelp}`,
      'u',
    ),
  ],
  [
    'plea',
    3,
    new RegExp(String.raw`\b(?<!god )(?:help|'elp|elp|save|rescue)\b${otherHelp} (?:me|us|him|her|them|we)\b`, 'u'),
  ],
  [
    'plea',
    3,
    /\b(?:need|needs|needing|require|requires|want|(?:waiting|holding|on hold)(?: \p{N}+ \p{L}+)? (?:for|on)|send|sending for|get|call|phone|ring|where(?:'s| is| are)) (?:some |urgent |immediate |an |a |the |some ?(?:one|body)(?: to)? |any ?(?:one|body) )*(?:help(?! (?:with|to)\b| (?!getting|breathing)\p{L}+ing\b)|ambulances?|amberlance|paramedics?|rescue|rescuing|saving|evacuat\p{L}+|medics?|doctor|defib(?:rillator)?|fire brigade|fire engine|lifeboat|air ambulance|999|911|112)\b/u,
  ],
  [
    'plea',
    2.6,
    /\b(?<!(?:you|i|we|to) )send (?:some ?(?:one|body)|help|police|the police(?! (?:an?|the|your|my|our|it|videos?|pictures?|footage|evidence)\b)|officers|cops|bobbies|an? (?:ambulance|boat|helicopter)|boats?|helicopters?|crews?|medics|the (?:army|fire|coastguard|ambulance)\b)/u,
  ],
  [
    'plea',
    2.6,
    /\b(?:no ?(?:one|body)|nobody)(?:'s| is| has|s)? (?:coming|come|came|answering|answered|picking up|here|helping|turned up|responding|can (?:get|reach))\b|\b(?:can'?t|cannot|cor|couldn'?t|unable to) (?:get (?:through|hold of)|reach) (?:to )?(?:999|the police|police|ambulance|anyone|any ?body|101)\b/u,
  ],
  ['plea', 2.6, /\b(?:sos|mayday)\b/u],
  [
    'plea',
    2.4,
    /\b(?:call|ring|phone|get|dial|rang|ringing|calling|rung) (?:the )?(?:999|911|112|police|ambulance|an ambulance|fire brigade|coppers|cops)(?! (?:if|to report|with|on|about|when|for non))\b.{0,40}(?:!|now|quick|asap|please|hurry|urgent)/u,
  ],
  [
    'plea',
    2.4,
    /\b(?:hurry|come quick(?:ly)?|come now|get (?:here|someone) (?:now|quick|fast)|need (?:police|someone|somebody|officers) (?:here|now|at|quick|urgently)|some ?(?:one|body) (?:come|do something|help))\b/u,
  ],
  [
    'plea',
    2,
    /^(?:help|'elp)\b(?! (?:is|to|wanted|the|for|raise|fund|support|save the|desk|line|point))|\bhelp\s*!|\bhelp (?:please|pls|plz|needed (?:at|in|on|now|urgently)|urgently|now)\b|\burgent(?:ly)?\b.{0,40}\b(?:help|rescue|ambulance|trapped|stranded|insulin|oxygen|medication)\b|\b(?:stranded|trapped|stuck)\b.{0,60}\b(?:help|rescue|please)\b/u,
  ],
  [
    'plea',
    2.4,
    /(?:^|[^\p{L}])(?:pomocy|ratunku|na pomoc|pomóżcie|ajutor|ajutați|salvați|ayuda|auxilio|socorro|ajuda|au secours|aidez|aiuto|hilfe|помогите|спасите|помощь|мені потрібна допомога|допоможіть|рятуйте|pagalba|palīgā|segítség|yardım|imdat|ndihmë|help karo|madad|bachao|bachaao|mada+d|caawi|cứu|giúp với|tulong|saklolo|tolong|zaginęł[aoi]|zaginął|karetk[ęaio]|nie oddycha)(?![\p{L}])|ਮਦਦ|ਬਚਾ|ਗੁਆਚ|मदद|बचाओ|مدد|بچاؤ|بچاو|النجدة|ساعدونا|أنقذونا|انقذونا|ساعدوني|كمک|یارمەتی|সাহায্য|বাঁচাও|உதவி|મદદ|救命|救救|助けて|도와|살려/u,
  ],

  [
    'danger',
    2.6,
    now(
      String.raw`trapped|stranded|stuck (?:inside|under|up|upstairs|behind|in (?:the |a |this |that |my |our |her |his |their )?(?:lift|car|flat|house|building|shop|smoke|water|mud|attic|loft|cellar|basement|room|van|bus|train|tram|toilets?|snow|railings|window|tree|bin|crowd|fire|river|canal|cut)|on (?:the |a |our )?(?:roof|ledge|island|balcony|bridge|tracks?|line|crane|scaffold\p{L}*|top|\p{L}+ floor|motorway))|not breathing|stopped breathing|struggling (?:to breathe|for breath)|can'?t breathe|cor breathe|(?:ay|aint|ain't|isn't|isnt|not) breathin?g?|unconscious|unresponsive|not (?:waking|moving|responding)|won'?t wake(?: up)?|drowning|choking(?! up)|bleeding(?: (?:out|badly|to death|everywhere|heavily|from))?|dying|collapsed(?! (?:in(?:to)?|on(?:to)?|with) (?:a |the |his |her |my )?(?:chair|sofa|settee|bed|laughter|laughing))|passed out|in labour|having (?:a |an )?(?:heart attack|stroke|seizure|fit|asthma attack|allergic reaction|baby|stabbed)|fitting|overdos(?:ed|ing|e)|(?:fell|fallen|gone|jumped|swept|dropped) (?:in(?:to)? the (?:cut|canal|river|water|lake|pool)|off the|out (?:of )?the window|from (?:the|a) (?:roof|balcony|bridge|window)|through the ice)`,
    ),
  ],
  [
    'danger',
    2.6,
    now(
      String.raw`(?:been |bin |getting |got |gettin |just |being )+(?:stabbed|shot|knifed|run over|hit by a (?:car|van|bus|lorry|train|tram)|attacked|beaten(?: up)?|battered|jumped|kidnapped|abducted|snatched|grabbed|raped|assaulted|electrocuted|crushed|knocked (?:down|out|over))`,
    ),
  ],
  [
    'danger',
    2.2,
    /\b(?:just (?:been )?(?:stabbed|shot)|stabbed (?:outside|in front|right|here|him|her|someone|my)|shot (?:outside|in front|right here|him|her|my|someone)|bleeding (?:out|badly|everywhere|heavily|on the)|blood everywhere|pool of blood|lot of blood|cut (?:his|her|my) wrists?|throat cut)\b/u,
  ],
  [
    'danger',
    1.6,
    new RegExp(
      String.raw`\b${someone}${isNow}(?: \p{L}+){0,2} (?:still )?(?:inside|in there|in (?:it|the (?:house|flat|flats|building|shop|car|smoke|water|attic|loft))|upstairs|up there|up the top|on the roof|at the window|in the (?:bed|back) ?room)\b`,
      'u',
    ),
  ],
  [
    'danger',
    1.2,
    /\b(?:fire|burning|flames|smoke|ablaze|alight|flood(?:ed|ing)?|water (?:is )?(?:rising|coming (?:in|up))|collapsed?|rubble|gas leak|explosion|sinking|crash(?:ed)?)\b/u,
  ],
  [
    'danger',
    3.4,
    /\b(?:want(?:ed|ing)? to die|wanna die|(?:gonna|going to|gunna|want to|wanna|about to|could|might|i'll|thinking (?:of|about)) (?:kill(?:ing)? (?:myself|himself|herself|themselves|him ?self|her ?self)|end(?:ing)? (?:it(?: all)?|my life|his life|her life|things)|jump(?:ing)? (?:off|from|in front)|hang(?:ing)? (?:myself|himself|herself)|top(?:ping)? (?:myself|himself|herself))|kill(?:ing)? myself|end(?:ing)? (?:it all|my life)|suicidal|suicide note|(?:don'?t|doh|do not) want to (?:be here|live|be alive|wake up|carry on|go on)(?: any ?more)?|can'?t (?:go on|do this|cope|carry on|take (?:it|this))(?: living)? any ?more|no reason to live|better off (?:dead|without me)|goodbye (?:everyone|all|world)|(?:taken|took|swallowed|had) (?:all (?:my|her|his|the)|too many|a load of|loads of|an overdose)(?: of)?(?: \p{L}+){0,2} (?:pills|tablets|meds|medication|paracetamol)|taken an overdose|threatening to jump|stood on the (?:edge|ledge|bridge)|(?:about to|going to|gonna) jump|on (?:the )?(?:wrong side of the railings|ledge|edge of the (?:bridge|roof)))\b/u,
  ],
  [
    'danger',
    2.2,
    /\b(?:missing|can'?t find|cor find|cannot find|lost(?! (?:it|the plot|(?:his|her|my|their) (?:mind|head|temper|job))\b)|gone|disappeared|vanished|hasn'?t (?:come|been|returned)|has(?:n't| not) come|not (?:come )?home|never came home|run off|ran off|wandered off|not been seen|ay come|taken|snatched)\b.{0,50}\b(?:son|daughter|child|kid|boy|girl|little (?:one|boy|girl|lad|un|brother|sister)|toddler|baby|babby|grandson|granddaughter|niece|nephew|lad|(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?-?(?:yr|year|yo\b|y\/o|years))/u,
  ],
  [
    'danger',
    2.2,
    /\b(?:son|daughter|child|kid|(?:little|young) (?:one|boy|girl|lad|brother|sister)|toddler|baby|babby|grandson|granddaughter|niece|nephew|(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?-?(?:yr|year|yo\b|y\/o|years)[ -]?(?:old)?)\b.{0,50}\b(?:missing|lost|gone missing|disappeared|vanished|hasn'?t (?:come|been|returned)|not (?:come )?home|never came (?:home|back)|run off|ran off|wandered off|can'?t find (?:him|her|them)|snatched|been taken|nowhere to be (?:found|seen))\b/u,
  ],
  [
    'danger',
    2.6,
    /\b(?:he|she|they|someone|somebody|man|bloke|lad|mon|dad|husband|partner|ex|boyfriend|neighbour|youths|lads|men)(?:'s|s|'ve| has| have|'re| are| is)?(?: \p{L}+){0,3} (?:got (?:a |an )?(?:\p{L}+ )?(?:knife|gun|machete|axe|hammer|blade|shooter|bomb)|breaking in|break in|kicking (?:my|our|the|her|his) door|smashing (?:my|our|the|her) (?:door|window)|trying to (?:get in|break in|kill|stab|burn|force)|coming (?:for|after|at) (?:me|us|him|her)|(?:gonna|going to|gunna) (?:kill|stab|shoot|hurt|burn)|threatening to (?:kill|stab|shoot|burn|hurt)|following me|chasing (?:me|us|him|her)|hitting (?:me|her|him|us|my)|beating (?:me|her|him|up|my)|attacking|hurting (?:me|her|him|us)|followed by|strangl\p{L}+|won'?t let (?:me|us|her|him) (?:out|leave|go))(?![\p{L}\p{N}])/u,
  ],
  [
    'danger',
    2,
    /\b(?:there'?s|there is|got|with|man|lad|bloke|someone) (?:a |an |some )?(?:\p{L}+ )?(?:with |waving |carrying |holding )(?:a |an )?(?:\p{L}+ )?(?:knife|gun|machete|sword|axe|blade|rifle)\b.{0,60}\b(?:here|outside|inside|in (?:the|my|our|here)|at (?:the|my|our)|now|on (?:the|my|our)|street|school|shop)\b/u,
  ],
  [
    'danger',
    2.2,
    /\b(?:hiding (?:in|under|from|behind (?:the|a|an|our|my|some|bins?|cars?))|hid(?:den)? in|locked (?:in|ourselves|myself) (?:in|the)|barricaded|(?:can'?t|cor|cannot) (?:get (?:out|down|off|her out|him out|them out)|walk|move)|scared for (?:my|our|his|her) li(?:fe|ves)|fear(?:ing)? for (?:my|our|his|her|their) li(?:fe|ves)|(?:i'?m|we'?re|we am|gonna|going to|we are|i am) (?:all )?(?:gonna |going to |about to )?die|life or death|matter of minutes|running out of (?:air|oxygen|insulin)|need(?:s)? (?:his |her |my |their )?(?:insulin|oxygen|inhaler|epi ?pen|dialysis))\b/u,
  ],
  [
    'danger',
    1.6,
    /\b(?:please|pls|plz)\b.{0,60}\b(?:trapped|stranded|rescue|missing|bleeding|breathing|stuck|save)\b|\b(?:still alive|cries? for help|hear (?:them |him |her |people |someone |screams|kids )?(?:screaming|crying|shouting|screams)|screaming for help|under the rubble|alive under)\b/u,
  ],
  [
    'danger',
    2.6,
    /\b(?:hear|hearing|heard) (?:him|her|them|someone|a \p{L}+) (?:hitting|beating|screaming|attacking|hurting|begging|crying for)|\b(?:him|her|them|someone) (?:hitting|beating|strangling|attacking) (?:her|him|me|them|my|the)|\b(?:baby|kid|child|toddler|dog walker|man|woman|lad|girl|boy)\b.{0,60}\bnot (?:moving|breathing|responding|waking)|\b(?:being|getting|bein) (?:followed|chased|attacked|beaten|held|robbed at)\b|\b(?:he|she|someone|somebody|house|flat|car|building|stairs|shop|home|kitchen|bedroom) (?:is |are |'?s )?on fire\b.{0,80}\b(?:in|inside|upstairs|out|help|trapped|stuck|kids|people)\b|\bon the roof\b.{0,60}\b(?:fire|water|stuck|can'?t|flood)/u,
  ],
  [
    'danger',
    2.6,
    new RegExp(
      String.raw`\b${someone} (?:(?:still|is|are|stuck|down|sticking) )*(?:in|under|out of) (?:the |a )?(?:river|canal|cut|weir|lake|lock|water|rubble|bus|train|lorry|wreckage)\b`,
      'u',
    ),
  ],
  [
    'danger',
    2.2,
    /\b(?:stabbing|shooting|attack|kidnap\p{L}*|rape|mugging|machete|knife fight)\b.{0,30}\b(?:right now|happening now|going on now|outside|in progress)\b/u,
  ],
  [
    'danger',
    2.4,
    /\b(?:no|without|lost|out of|ran out of|run out of|need|needs) (?:\p{L}+ ){0,2}(?:epi ?pen|insulin|oxygen|inhaler)\b|\b(?:insulin|oxygen|inhaler)(?: tank)? (?:has |is )?(?:ran|run|runs|running|nearly) out\b|\bthroat (?:is |'s )?(?:closing|swelling)\b|\bface (?:has |is |'s )?(?:dropped|drooping)\b/u,
  ],
  [
    'danger',
    2,
    /\b(?:dementia|alzheimer\p{L}*)\b.{0,80}\b(?:missing|wandered|gone|lost|cold|freezing|can'?t find|not seen)\b|\b(?:missing|wandered|gone|lost|can'?t find|not seen)\b.{0,80}\b(?:dementia|alzheimer\p{L}*|pyjamas|nightie)\b/u,
  ],
  [
    'danger',
    2.6,
    /\b(?:held|holding|keeping|locked|kept)\b.{0,30}\b(?:against (?:her|his|my|their) will|hostage|captive|prisoner)\b|\b(?:left|leaving|wrote) (?:a|me a|us a) (?:suicide |goodbye )?note\b|\b(?:don'?t|doh|can'?t) see (?:the|any) point in (?:being|living|life|going)|\b(?:tied|tying|put) (?:a |the )?(?:rope|noose|belt)\b|\b(?:drove|driven|driving|ploughed|ploughing) (?:straight )?into (?:the |a )?(?:crowd|people|march|queue|protest)|\b(?:doused|covered|poured)\b.{0,20}\b(?:petrol|lighter fluid|fuel)\b|\b(?:house|flat|car|building|shop|van)(?: \p{L}+){0,2} just exploded|\b(?:on|across|onto) the (?:railway|train|tram) (?:line|track)s?\b|\bchest (?:is|feels|pains?|hurts?|so)\b.{0,20}\b(?:tight|arm|bad|breath)/u,
  ],
  ['danger', 1.4, /[\u{1F198}]/u],

  [
    'against',
    -1.6,
    /\bthey (?:say|reckon)\b|\b(?:police|officials?|witness(?:es)?|authorities|sources?|family|spokes\p{L}+|reports?|bbc|cbc|cnn|sky|itv|reuters|chief|mayor|minister) (?:have |has |are |is |now )?(?:say|says|said|saying|confirm(?:s|ed)?|report(?:s|ed|ing)?|tell|told|claims?|claimed|identif\p{L}+)\b|\baccording to\b|\b(?:being|been) told\b|\b(?:people|ppl|lot|everyone|mates?|group|chat) (?:have |has |are |is |all )?(?:said|saying)\b|\bkeep(?:ing)? it quiet\b|\breportedly\b|\ballegedly\b|\bvia <name>|^"?(?:breaking|update|just in|video|watch|photos?|exclusive|live)\b[ :]/u,
  ],
  [
    'against',
    -1.4,
    /\b(?:yesterday|last (?:night|week|month|year)|(?:years?|months?|weeks?|days?) (?:ago|back)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:19|20)\d\d|anniversary|remembering|tribute|memorial|vigil|funeral|rip|rest in peace|trial|(?:in|at|to|the) (?:crown |magistrates'? )?court(?! \p{L}+,)|court (?:hears?|heard|told|case)|crown court|sentenced|jailed|convicted|inquest|verdict|murdered|killed)\b/u,
  ],
  [
    'against',
    -2,
    /\b(?:lol|lmao|lmfao|haha+|rofl|jk|dying (?:of|with) (?:laughter|laughing|boredom)|(?:dead|dying|crying|choking) (?:laughing|at this)|film|movie|episode|season|netflix|corrie|eastenders|emmerdale|game|album|song|lyrics|match|season|level|boss fight|fantasy|what a laugh|send (?:wine|gin|beer|cake|coffee|tea|chocolate|biscuits)|kettle on|(?:striker|defence|midfield|referee|half[- ]?time|\p{N}-\p{N} (?:up|down|win)|points)|heart is bleeding|this (?:curry|kebab|diet|hangover) is|metaphor\p{L}*|figuratively)\b|[\u{1F602}\u{1F923}]/u,
  ],
  [
    'against',
    -1.6,
    /\b(?:donat\p{L}*|fundrais\p{L}*|just ?giving|go ?fund ?me|text \p{L}+ to \d+|charity|red cross|relief (?:fund|effort)s?|petition|volunteer\p{L}*|(?:open(?:ed|ing)?|beds?|rooms?|food|lifts?|tea|places?|shelter) (?:now |up )?(?:for|to) (?:anyone|any ?body|people|those|folk|everyone|all)|^(?:<name> )*(?:huge |massive |big |many )*(?:thanks|thank (?:you|u))\b(?! (?:god|you))|\bthank(?:s| you) (?:to|for|so|all|everyone|police)|how (?:you|to) (?:can )?help|helping (?:the )?victims|help (?:the )?(?:victims|those|people)|support(?:ing)?)\b|(?:ਧੰਨਵਾਦ|dziękuj|dzięki|mulțumesc|شکریہ|धन्यवाद)/u,
  ],
  [
    'against',
    -1.2,
    /\b(?:dog|cat|puppy|kitten|parrot|tortoise|hamster|my (?:phone|keys|wallet|purse|bike|parcel)|traffic|queue|signal|wifi|lift music|homework|level|deadline|meeting)\b/u,
  ],
  [
    'against',
    -1,
    /\b(?:found safe|safe and well|now safe|been found|has been rescued|been rescued|were rescued|was rescued|false alarm|hoax|all (?:safe|ok|okay|fine)|(?:they|they have|they've|crews?|police) (?:have )?got (?:her|him|them)(?: out)?|(?:is|are|been|put it) (?:now )?(?:put )?out now|put it out|glad (?:i|we|he|she|they)|luckily|on the mend)\b/u,
  ],
  ['against', -1.2, /\?\s*(?:<link>\s*)*$|\b(?:when|why|if) (?:a |the |you |police|cops|an |someone |somebody )/u],
];
