/**
 * Calls for help: a life is at risk, somebody asks for it to be saved, and nobody may scroll past.
 *
 * Recall before precision: a false alarm costs a person seconds. The only things that speak against are signs that
 * it is told from afar (a reporter, the past, a film), and they never outweigh somebody asking for help.
 */
import { cues, someone } from './help-cues.rules.ts';
import type { Reason } from './post.rules.ts';

/**
 * What can kill, by kind; the kinds follow the chief complaints by which ambulance and fire control rooms ask. Two
 * kinds together mean more than one kind twice.
 */
const perils: readonly RegExp[] = [
  /\b(?:knife|knives|gun|guns|machete|axe|blade|petrol|lighter fluid|bomb|grenade|acid|samurai|sword|crossbow|armed|hammer|baseball bats?|firework|flare|rope|noose)\b/u,
  /\b(?:stabb(?:ed|ing)|shooting (?:at|people|into)|kick(?:ed|ing)|beat(?:en|ing)|battered|strangl\p{L}+|throttl\p{L}+|attack(?:ed|ing)|burn us|kill (?:me|us|him|her)|hitting|punch(?:ed|ing)|dragg?(?:ed|ing)|scream(?:ing|s)|begging|raped|robbing|trampl\p{L}+|crush(?:ed|ing)?|surrounded|glassed|headlock|threw|thrown|shots at|shots fired|crush|set fire|against (?:her|his|my|their) will|held (?:hostage|captive|prisoner)|abduct\p{L}*|kidnap\p{L}*|threaten\p{L}*|smashing|pulled a|hit by|pushed over|jumped on|chas(?:ed|ing)|follow(?:ed|ing) (?:me|us|her|him))\b/u,
  /\b(?:smoke|flames|burning|alight|on fire|fire to|fire alarm|ablaze|gas|fumes|explo(?:ded|ding|sion)|carbon monoxide|alarm going|doused|scalded|burns?|chemical|sparks|electric\p{L}*|live wire|cable down)\b/u,
  /\b(?:river|canal|burst|cut|weir|lake|reservoir|basin|pool|pond|drown\p{L}*|flood\p{L}*|water(?: is|'s)? (?:rising|coming)|current|swept|ice|dived|went under|back up)\b/u,
  /\b(?:breath\p{L}*|unconscious|passing out|passed out|faint(?:ed|ing)|bleed\p{L}*|blood|throat|chok\p{L}+|epi ?pen|insulin|oxygen|inhaler|asthma|seizure|(?:having )?a fit|fitting|convuls\p{L}*|stroke|(?:face|mouth) (?:has |is |'s )?(?:drop|droop)\p{L}*|slurr\p{L}+|(?:can'?t|cannot|cor) (?:speak|talk|walk|move|feel|see|get up|wake|breathe)|chest|numb|turning blue|gone blue|lips (?:are |is |gone )?blue|collapsed?|overdos\p{L}+|pills|tablets|floppy|slumped|gone grey|sweaty|stone cold|diabetic|allergic|labour|waters broke|miscarr\p{L}*|cut (?:him|her|my|them)sel\p{L}+|(?:really|so) deep|wo?n'?t stop|pulse|unresponsive|limp|cardiac|hypo|poison\p{L}*|drowsy|dialysis|hypotherm\p{L}*|heat ?stroke|meningitis|sepsis|anaphyla\p{L}*|severed|impaled|broken (?:neck|back))\b/u,
  /\b(?:roof|ledge|bridge|railings|balcony|scaffold\p{L}*|crane|ceiling|wall (?:fell|came|has|collapsed)|rubble|underneath|pinned|trapped|stuck|buried|lift is out|(?:third|fourth|fifth|sixth|top) floor|fallen|fell|overturned|on its side|swaying|slipped|come in|chained|cut off|boot of a|upside down|run over|knocked (?:down|over)|drove into|ploughed into|lying in the road|railway line|(?:on|onto) the (?:tracks|line|rails|motorway|dual carriageway)|dual carriageway|car park roof|locked in|lift)\b/u,
  /\b(?:dementia|alzheimer\p{L}*|pyjamas|nightie|wandered|saying goodbye|crying|barefoot|nappy|on (?:his|her|their) own|left a note|goodbye note|freezing|suicid\p{L}+|self[- ]?harm\p{L}*|no point|(?:don'?t|doh) see the point|switched (?:his|her) phone off|isn'?t answering|not answering|abandoned)\b/u,
];
const person = new RegExp(String.raw`\b${someone}\b`, 'u');
const isHappening =
  /\b(?:right now|now|still|happening|what do (?:we|i) do|where is everyone|just (?:fell|collapsed|been|gone|happened|seen)|there(?:'s| is|s| are) (?:a|an|at least|two|three|some|people|someone|kids)|please|any minute|going off|on (?:my|his|her|their) own|so much|everywhere|moved|has (?:been|not)|isn'?t|i (?:don'?t|doh)|just|(?:is|are|am|'s|'re|'m|im|hes|shes|theyre) (?:\p{L}+ )?\p{L}+ing|(?:is|are|'s) being|getting (?:kicked|beaten|battered)|cant|can't|cor|won'?t|get (?:him|her|them) (?:some|out|help)|has (?:just )?(?:come down|gone|stopped|fallen|dropped))\b/u;
const isNear = /\b(?:my|our|we|i|i'm|im|us|me|here|next door|outside|upstairs|downstairs|neighbours?|in front of)\b/u;
const isHearsay =
  /\b(?:heard|hear that|apparently|rumou?rs?|someone said|is that (?:right|true)|is it true|was|were|had been|course|drill|campaign|awareness|training|support(?:ing)?|march(?:ing)?|protest\p{L}*|peaceful|justice|mayor|government|council|country|nation|media|president|chief|america|racis\p{L}+|cops?|police (?:department|dept))\b/u;

/** Shown first from here on. Chosen so that a plea alone, or one plain danger to life, is enough. */
const alarmAt = 2;

export type HelpJudgement = { readonly calls: boolean; readonly score: number; readonly because: readonly Reason[] };

export function judgeHelp(flat: string): HelpJudgement {
  const weighed = weighCues(flat);
  const { plea, danger, against, because } = weighed;
  const scene = plea + danger + against >= alarmAt ? 0 : weighScene(flat, because);
  // A plea with a danger to life stands whatever else is said; a plea alone can be a figure of speech.
  const sure = plea > 0 && danger + scene >= 2;
  const score = Math.max(plea + danger, plea + scene) + (sure ? 0 : Math.max(against, -3.2));
  return { calls: score >= alarmAt, score, because: plea + danger + scene > 0 ? because : [] };
}

type Weighed = { readonly plea: number; readonly danger: number; readonly against: number; readonly because: Reason[] };

function weighCues(flat: string): Weighed {
  let plea = 0;
  let danger = 0;
  let against = 0;
  const because: Reason[] = [];
  for (const [type, weight, pattern] of cues) {
    const found = pattern.exec(flat);
    if (!found) continue;
    if (type === 'plea') plea = Math.max(plea, weight) + (plea > 0 ? 0.5 : 0);
    else if (type === 'danger') danger = Math.max(danger, weight) + (danger > 0 ? 0.5 : 0);
    else against += weight;
    because.push(reason(found[0], weight));
  }
  return { plea, danger, against, because };
}

/** Nobody asks and no known phrase is used, but somebody near is telling of a person and what can kill. */
function weighScene(flat: string, because: Reason[]): number {
  const kinds = perils.flatMap((peril) => peril.exec(flat)?.[0] ?? []);
  if (kinds.length === 0 || isHearsay.test(flat) || !(person.test(flat) || isNear.test(flat))) return 0;
  const weight =
    0.2 +
    Math.min(kinds.length, 3) * 0.9 +
    (person.test(flat) ? 0.5 : 0) +
    (isHappening.test(flat) ? 0.6 : 0) +
    (isNear.test(flat) ? 0.4 : 0);
  for (const words of kinds) because.push(reason(words, 0.9));
  return weight;
}

function reason(words: string, weight: number): Reason {
  return { words: words.trim().slice(0, 80), carried: 'call-for-help', weight };
}
