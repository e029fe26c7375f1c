/** What the desk may know and say, and who needs help, measured against the posts of a script. */
import type { Rehearsal, ScriptPost, TimeOfDay } from './script.rules.ts';

const byTime = (a: { at: number }, b: { at: number }): number => a.at - b.at;

function firstAt(times: readonly number[]): number | undefined {
  return times.length === 0 ? undefined : Math.min(...times);
}

export function annotate(parts: Rehearsal, posts: readonly ScriptPost[], offset: (time: TimeOfDay) => number) {
  const facts = parts.facts
    .map((fact) => ({
      ...fact,
      at: offset(fact.at),
      decisions: fact.decisions.map((one) => ({ ...one, at: offset(one.at) })),
    }))
    .toSorted(byTime);
  const rumours = parts.rumours.map((rumour) => {
    const about = facts.filter((fact) => fact.rumour === rumour.id);
    const startsAt = firstAt(posts.filter((post) => post.rumour === rumour.id).map((post) => post.at));
    if (startsAt === undefined) throw new Error(`Nobody tells the rumour ${rumour.id}`);
    const knownAt = firstAt(about.map((fact) => fact.at));
    const sayableAt = firstAt(
      about.flatMap((fact) => fact.decisions.filter((one) => one.cleared).map((one) => one.at)),
    );
    return {
      ...rumour,
      startsAt,
      ...(knownAt === undefined ? {} : { knownAt }),
      ...(sayableAt === undefined ? {} : { sayableAt }),
    };
  });
  const incidents = parts.incidents.map((incident) => {
    const about = posts.filter((post) => post.incident === incident.id);
    const startsAt = firstAt(about.map((post) => post.at));
    if (startsAt === undefined) throw new Error(`Nobody calls for help in ${incident.id}`);
    return { ...incident, startsAt, posts: about.map((post) => post.externalId) };
  });
  const injects = parts.injects.map((inject) => ({ ...inject, at: offset(inject.at) })).toSorted(byTime);
  return { facts, rumours, incidents, injects };
}
