/** What can kill, by kind. One word of it proves nothing: help.rules.ts weighs it with who, where and when. */

export type Peril = {
  /** Hardly said of anything else. */
  readonly grave: RegExp;
  /** Said every day of harmless things too: counts when something else comes with it. */
  readonly slight: RegExp;
};

/** The kinds follow the chief complaints by which ambulance and fire control rooms ask. Two kinds mean more than one twice. */
export const perils: readonly Peril[] = [
  {
    grave:
      /\b(?:machete|(?<!(?:no|of|for|more|some) )petrol(?! (?:stations?|prices?|garages?|pumps?|queues?))|lighter fluid|bomb|grenade|acid|samurai|sword|crossbow|armed|noose|(?:waving|holding|carrying|with|got|pulled) (?:a |an )?(?:\p{L}+ )?(?:knife|gun|blade|axe|hammer|bats?))\b/u,
    slight: /\b(?:knife|knives|gun|guns|axe|blade|hammer|baseball bats?|firework|flare|rope)\b/u,
  },
  {
    grave:
      /\b(?:stabb(?:ed|ing)|shooting (?:at|people|into)|kick(?:ed|ing)|beat(?:en|ing)|battered|strangl\p{L}+|throttl\p{L}+|attack(?:ed|ing)|burn us|kill (?:me|us|him|her)|punch(?:ed|ing)|dragg?(?:ed|ing)|scream(?:ing|s)|begging|raped|robbing|trampl\p{L}+|crush(?:ed|ing)?|surrounded|glassed|headlock|shots at|shots fired|crush|set fire|against (?:her|his|my|their) will|held (?:hostage|captive|prisoner)|abduct\p{L}*|kidnap\p{L}*|smashing|pulled a|hit by|pushed over|jumped on|follow(?:ed|ing) (?:me|us|him|her)|(?:threw|thrown) (?:him|her|me|us|a (?:kid|child|toddler|baby|girl|boy|lad))|hit and run|coming (?:up|through|over) (?:our|my|the) (?:stairs|door|window|fence|wall)|hitting (?:him|her|me|us|his|my|a (?:woman|girl|man|lad|kid)))\b/u,
    slight: /\b(?:hitting|threw|thrown|threaten\p{L}*|chas(?:ed|ing))\b/u,
  },
  {
    grave:
      /\b(?:smoke|flames|burning|alight|on fire|fire to|fire alarm|ablaze|gas|fumes|explo(?:ded|ding|sion)|carbon monoxide|alarm going|doused|scalded|chemical|sparks|electric\p{L}*|live wire|cable down)\b/u,
    slight: /\bburns?\b/u,
  },
  {
    grave:
      /\b(?:drown\p{L}*|flood\p{L}*|water(?: is|'s)? (?:rising|coming|(?:up )?to (?:my|our|the|his|her))|swept|went under|back up|(?:in|into|on) the (?:river|canal|cut|weir|lake|reservoir|basin|pool|pond|ice))\b/u,
    slight: /\b(?:river|canal|burst|cut|weir|lake|reservoir|basin|pool|pond|current|ice|dived)\b/u,
  },
  {
    grave:
      /\b(?:breath\p{L}*|unconscious|passing out|passed out|faint(?:ed|ing)|bleed\p{L}*|blood|throat|chok\p{L}+|epi ?pen|insulin|oxygen|inhaler|asthma|seizure|(?:having )?a fit|fitting|convuls\p{L}*|a stroke|(?:face|mouth) (?:has |is |'s )?(?:drop|droop)\p{L}*|slurr\p{L}+|(?:can'?t|cannot|cor) (?:speak|walk|move|feel|get up|wake|breathe)|chest (?:is|so|tight|hurts)|numb|turning blue|gone blue|lips (?:are |is |gone )?blue|collapsed?|overdos\p{L}+|pills|tablets|floppy|slumped|gone grey|grey as \p{L}+|(?:not|isn'?t) (?:talking|making) (?:any )?sense|stopped (?:answering|responding|talking)|defib\p{L}*|sweaty|stone cold|swallowed|moaning|(?:hit|banged) (?:his|her|my) head|diabetic|allergic|(?:in|into) labour|waters broke|miscarr\p{L}*|cut (?:him|her|my|them)sel\p{L}+|(?:really|so) deep|pulse|unresponsive|limp|cardiac|hypo|poison\p{L}*|drowsy|dialysis|hypotherm\p{L}*|heat ?stroke|meningitis|sepsis|anaphyla\p{L}*|severed|impaled|broken (?:neck|back))\b/u,
    slight: /\b(?:stroke|chest|labour|wo?n'?t stop|(?:can'?t|cannot|cor) (?:talk|see))\b/u,
  },
  {
    grave:
      /\b(?:ledge|balcony|scaffold\p{L}*|crane|(?:wall|roof|ceiling|floor) (?:fell|came|has|collapsed)|rubble|underneath|pinned|trapped|buried|lift is out|doors? (?:is |are |has )?jammed|cellar|overturned|(?:has|have|'s|just|one) (?:slipped|fallen)|on its side|swaying|chained|cut off|boot of a|run over|knocked (?:down|over)|drove into|ploughed into|lying in the road|railway line|(?:on|onto) the (?:tracks|line|rails|motorway|dual carriageway)|dual carriageway|car park roof|locked in|(?:in|inside) (?:the|this|a) lift)\b/u,
    slight: /\b(?:roof|bridge|railings|ceiling|stuck|fallen|fell|slipped|come in|upside down|lift)\b/u,
  },
  {
    grave:
      /\b(?:dementia|alzheimer\p{L}*|pyjamas|nightie|wandered|saying goodbye|barefoot|nappy|(?:girl|boy|child|kid|toddler|little \p{L}+)(?: [\p{L}\p{N}]+){0,3} (?<!stopped )crying|left a note|goodbye note|suicid\p{L}+|self[- ]?harm\p{L}*|no point|(?:don'?t|doh) see the point|switched (?:his|her) phone off|isn'?t answering|not answering|abandoned)\b/u,
    slight: /\b(?:crying|on (?:his|her|their) own|freezing)\b/u,
  },
  {
    grave:
      /\b(?:wheelchair|housebound|(?:can'?t|cannot|cor) (?:manage|get past|get through)|alone in|(?:second|third|fourth|fifth|sixth|top|[2-9]th|2nd|3rd|\d\dth) floor|on the landing|shut in (?:on|there|at|with))\b/u,
    slight: /\b(?:stairs|landing|upstairs|window|banging)\b/u,
  },
];
