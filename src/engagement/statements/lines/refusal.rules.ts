/** Refusals as a person reads them: what is in the way, and what to do about it. */
import { assertNever } from '#kernel/result.ts';
import { ruleOf } from './stop.rules.ts';
import type { ReleaseRefusal } from './wording.rules.ts';

export function refusalSentence(refusal: ReleaseRefusal): string {
  switch (refusal.kind) {
    case 'not-allowed':
      return 'Your role does not include this.';
    case 'withdrawn':
      return 'This line was withdrawn.';
    case 'wrong-state':
      return `This is not possible any more: the line is ${refusal.state.replace('-', ' ')}.`;
    case 'changed-since':
      return 'Somebody changed the line since you read it. Read it again: nothing was done.';
    case 'stops-unanswered':
      return `Answer first: ${refusal.stops.map((stop) => ruleOf(stop).question).join(' ')}`;
    case 'stops-raised':
      return `A stop is raised: ${refusal.stops.map((stop) => ruleOf(stop).question).join(' ')}`;
    case 'facts-not-cleared':
      return 'It rests on a fact that is not cleared any more. Change the line, or ask again.';
    case 'needs-second-person':
      return 'Somebody who wrote none of it has to do this.';
    case 'reason-needed':
      return 'Write down why.';
    default:
      return assertNever(refusal);
  }
}
