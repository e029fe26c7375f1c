/**
 * The vacuum clock: how long people have been asking about a story without an official line.
 *
 * It starts at the first question that no line answers. Only a person stops it, by a published line or by "we cannot
 * say, because ..."; a holding line pauses it for half an hour. Nothing else does: no draft, no failed delivery.
 */
const minuteMs = 60_000;

export const amberAfterMs = 10 * minuteMs;
export const redAfterMs = 60 * minuteMs;
export const heldForMs = 30 * minuteMs;
/** So many different people asking again after a line means that the line did not answer them. */
export const peopleWhoReopen = 3;

export const lineKinds = ['holding', 'line', 'cannot-say'] as const;
export type LineKind = (typeof lineKinds)[number];

/** What is kept of a story's questions and lines: enough to tell its state at any moment. */
export type Asked = {
  /** The first question that no line answers: asked after the last answering line, or ever when there is none. */
  readonly askedSince: Date | null;
  /** Different people among those who asked since then. */
  readonly askedPeople: number;
  /** The last holding line. */
  readonly heldAt: Date | null;
  /** The last line, or "we cannot say". */
  readonly answeredAt: Date | null;
  /** When a person said that the last line does not answer what is asked. */
  readonly reopenedAt: Date | null;
};

export const vacuumStates = ['none', 'calm', 'amber', 'red', 'held', 'answered'] as const;
export type VacuumState = (typeof vacuumStates)[number];

/**
 * `since` is what the clock counts from: the first unanswered question while it runs, the holding line while it is
 * held, the answer once it is answered, nothing when nobody asks.
 */
export type Vacuum = { readonly state: VacuumState; readonly since: Date | null };

export function vacuumOf(asked: Asked, now: Date): Vacuum {
  const { heldAt, answeredAt } = asked;
  const since = runningSince(asked);
  const heldUntil = heldAt && heldAt.getTime() + heldForMs;
  const holds = heldUntil !== null && now.getTime() < heldUntil;
  if (!since) {
    if (answeredAt && (!heldAt || heldAt <= answeredAt)) return { state: 'answered', since: answeredAt };
    if (holds) return { state: 'held', since: heldAt };
    return answeredAt ? { state: 'answered', since: answeredAt } : { state: 'none', since: null };
  }
  if (holds) return { state: 'held', since: heldAt };
  // A hold that ran out turns amber however little had passed, and leaves as long until red as any amber.
  if (heldUntil !== null && since.getTime() < heldUntil) {
    const redAt = heldUntil + redAfterMs - amberAfterMs;
    return { state: now.getTime() >= redAt ? 'red' : 'amber', since };
  }
  const waitedMs = now.getTime() - since.getTime();
  return { state: waitedMs >= redAfterMs ? 'red' : waitedMs >= amberAfterMs ? 'amber' : 'calm', since };
}

/** Null while the clock does not run: nobody asks, or the last line still stands as an answer. */
function runningSince({ askedSince, askedPeople, answeredAt, reopenedAt }: Asked): Date | null {
  if (!answeredAt || askedPeople >= peopleWhoReopen) return askedSince ?? reopenedAt;
  if (!reopenedAt) return null;
  return askedSince && askedSince < reopenedAt ? askedSince : reopenedAt;
}

/** People are asking and no official line is out, whatever the colour. */
export function isUnanswered({ state }: Vacuum): boolean {
  return state === 'calm' || state === 'amber' || state === 'red';
}

const lateMs = 24 * 60 * minuteMs;

/**
 * When a post counts as said, for clocks and growth: when it was published. What reached us more than a day late, or
 * claims to come from the future, counts from its arrival: nobody could have answered it before.
 */
export function saidAt({ publishedAt, receivedAt }: { readonly publishedAt: Date; readonly receivedAt: Date }): Date {
  const lateByMs = receivedAt.getTime() - publishedAt.getTime();
  return lateByMs < 0 || lateByMs > lateMs ? receivedAt : publishedAt;
}

/** Whole seconds that the clock shows; null when nobody asks. */
export function sinceSeconds({ since }: Vacuum, now: Date): number | null {
  return since && Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1000));
}
