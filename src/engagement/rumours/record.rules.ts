/** What is kept about a rumour besides itself: how it was heard, what was found, what was decided. Types only. */
import type { Priority, Rumour, RumourId, SourceKind, Status } from './rumour.rules.ts';

export type StatusChange = {
  readonly at: Date;
  readonly by: string;
  readonly from: Status;
  readonly to: Status;
  readonly reason: string;
};
export type Finding = {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly finding: string;
  readonly source: string;
};
export type Check = {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  /** A body or a role, never a private person. */
  readonly withWhom: string;
  readonly askedAt: Date;
  readonly answer: string;
};

export type Sighting = {
  readonly id: string;
  readonly rumourId: RumourId;
  readonly heardAt: Date;
  readonly place: string;
  readonly sourceKind: SourceKind;
  readonly postId: string | null;
  readonly storyId: string | null;
  /** The author's fingerprint within this rumour; null when unknown or forgotten. */
  readonly person: string | null;
  readonly note: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
  readonly deleteAfter: Date;
  readonly forgottenAt: Date | null;
};

/** What a person said of a suggested pair. */
export type PairKind = 'story' | 'post';
export type Verdict = 'same' | 'different';

export type RegisterFilter = {
  readonly status?: Status | undefined;
  readonly priority?: Priority | undefined;
  /** Only what is not settled yet. */
  readonly unanswered?: boolean | undefined;
};

export type Heard = {
  readonly sightings: number;
  readonly people: number;
  readonly stories: number;
  readonly firstHeardAt: Date | null;
  readonly lastHeardAt: Date | null;
  readonly lastHour: number;
  readonly hourBefore: number;
};
export type RegisterRow = { readonly rumour: Rumour; readonly heard: Heard };
