/**
 * Calls for help: a life is at risk, somebody asks for it to be saved, and nobody may scroll past.
 *
 * Recall before precision: a false alarm costs a person seconds. The only things that speak against are signs that
 * it is told from afar (a reporter, the past, a film), and they never outweigh somebody asking for help.
 */
import { cues, someone } from './help-cues.rules.ts';
import { perils } from './help-perils.rules.ts';
import type { Reason } from './post.rules.ts';

/** Asking what went on, or whether there is a bus, is not asking for help; asking what to do may be. */
const asksAround =
  /^(?:<name> )*(?:so |and |but |ok |anyone\? )*(?:did|does|has|have|was|were|is (?:it|that|this|the|there)|are (?:they|the|there)|who|how (?:many|long|do|did)|why|which|what (?:happened|was|were|is (?:going|it)|time)|where (?:can|do|did|was)|will|when|any ?(?:one|body) (?:know|see|seen|got|hear|heard)|do (?:you|they|any\p{L}+) |can (?:we|you|i) (?:get|still|go|park|drive))\b/u;
const person = new RegExp(String.raw`\b${someone}\b`, 'u');
const isHappening =
  /\b(?:right now|now|still|happening|what do (?:we|i) do|where is everyone|just (?:fell|collapsed|been|gone|happened|seen)|there(?:'s| is|s| are) (?:a|an|at least|two|three|some|people|someone|kids)|please|any minute|going off|on (?:my|his|her|their) own|so much|everywhere|moved|has (?:been|not)|isn'?t|i (?:don'?t|doh)|just|(?:is|are|am|'s|'re|'m|im|hes|shes|theyre) (?:\p{L}+ )?\p{L}+ing|(?:is|are|'s) being|getting (?:kicked|beaten|battered)|cant|can't|cor|won'?t|get (?:him|her|them) (?:some|out|help)|has (?:just )?(?:come down|gone|stopped|fallen|dropped))\b/u;
const isNear = /\b(?:my|our|we|i|i'm|im|us|me|here|next door|outside|upstairs|downstairs|neighbours?|in front of)\b/u;
const isHearsay =
  /\b(?:heard|hear that|apparently|rumou?rs?|someone said|is that (?:right|true)|is it true|was|were|had been|course|drill|campaign|awareness|training|support(?:ing)?|march(?:ing)?|protest\p{L}*|peaceful|justice|mayor|government|council|country|nation|media|president|chief|america|racis\p{L}+|cops?|police (?:department|dept))\b/u;

/** Shown first from here on. Chosen so that a plea alone, or one plain danger to life, is enough. */
const alarmAt = 2;

export type HelpJudgement = { readonly calls: boolean; readonly score: number; readonly because: readonly Reason[] };

/** Whoever passes a call on says so in front of it: that must not turn it into news. */
const passedOn =
  /^(?:(?:rt|mt|fwd|fw|via|passing (?:this )?on|copied|copied from \p{L}+ \p{L}+|from (?:our|my|the) [\p{L} ]{1,30}|this|wow|anyone|please share|share)(?:[:?!.]| (?=<name>))\s*|<name>:?\s+)+/u;

export function judgeHelp(given: string): HelpJudgement {
  const flat = given.replace(passedOn, '');
  const weighed = weighCues(flat);
  const { plea, danger, against, because } = weighed;
  const scene = plea + danger + against >= alarmAt ? 0 : weighScene(flat, because);
  // A plea with a danger to life stands whatever else is said; a plea alone can be a figure of speech.
  const sure = plea > 0 && danger + scene >= 2;
  const alive = Math.max(danger, scene) + Math.min(danger, scene) * bothCount;
  const score = plea + alive + (sure ? 0 : Math.max(against, -3.2));
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
  if (isHearsay.test(flat)) return 0;
  const hasPerson = person.test(flat);
  const near = isNear.test(flat);
  if (!hasPerson && !near) return 0;
  const kinds = perilsIn(flat, because);
  if (kinds.length === 0) return 0;
  const peril = kinds.slice(0, 3).reduce((sum, { weight }) => sum + weight, 0);
  const context = (hasPerson ? 0.5 : 0) + (isHappening.test(flat) ? 0.6 : 0) + (near ? 0.4 : 0);
  because.push(...kinds);
  return 0.2 + peril + context - (asksAround.test(flat) ? 1 : 0);
}

/** One for each kind, the grave ones first. What a cue has already weighed counts little, and nothing by itself. */
function perilsIn(flat: string, because: readonly Reason[]): Reason[] {
  const found: Reason[] = [];
  let isNew = false;
  for (const { grave, slight } of perils) {
    const sure = grave.exec(flat)?.[0];
    const said = sure ?? slight.exec(flat)?.[0];
    if (said === undefined) continue;
    const again = because.some(({ words, weight }) => weight > 0 && weight < alarmAt && words === said);
    found.push(reason(said, sure === undefined || again ? slightPeril : gravePeril));
    isNew ||= !again;
  }
  return isNew ? found.toSorted((a, b) => b.weight - a.weight) : [];
}

const gravePeril = 0.9;
/** A known phrase and the scene around it overlap: together they count more than one, less than two. */
const bothCount = 0.3;
/** So little that one of them is never a call, however near and new it sounds. */
const slightPeril = 0.25;

function reason(words: string, weight: number): Reason {
  return { words: words.trim().slice(0, 80), carried: 'call-for-help', weight };
}
