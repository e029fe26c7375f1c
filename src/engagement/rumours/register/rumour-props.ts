/** What the page of one rumour is drawn from, part by part. */
import type { Frame } from '#ui/frame.ts';
import type { Post } from '#intake/posts';
import type { Given, Problem } from '../forms.ts';
import type { PublishedUpdate } from '../neighbours.ts';
import type { Check, Finding, Heard, Sighting, StatusChange } from '../record.rules.ts';
import type { Rumour } from '../rumour.rules.ts';
import type { ForRumour } from '../heard/suggest.ts';

export type RumourProps = {
  readonly frame: Frame;
  readonly rumour: Rumour;
  readonly heard: Heard;
  readonly sightings: readonly Sighting[];
  /** The posts behind the sightings that are still kept, by id. */
  readonly posts: ReadonlyMap<string, Post>;
  readonly storyTitles: ReadonlyMap<string, string>;
  readonly suggestions: ForRumour;
  readonly findings: readonly Finding[];
  readonly checks: readonly Check[];
  readonly changes: readonly StatusChange[];
  readonly update: PublishedUpdate | undefined;
  /** Stretches of the claim that may name somebody. */
  readonly claimNames: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly staff: readonly { readonly id: string; readonly name: string; readonly title: string }[];
  /** A fresh id for what the next form adds, so that a form posted twice adds it once. */
  readonly newId: () => string;
  /** What was wrong with the form that was just sent, and what it held. */
  readonly problems?: readonly Problem[];
  readonly given?: Given;
};
