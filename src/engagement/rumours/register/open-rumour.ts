/** Use case: a person puts a claim on the register, from a story or from nothing. */
import type { Actor } from '#kernel/actor.ts';
import { asId } from '#kernel/id.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { notify, type Db } from '#platform/db/database.ts';
import { fingerprint, recordCustody } from '#investigation/custody';
import { deskChanged } from '#intake/desk';
import { findStory } from '../neighbours.ts';
import type { RumourDeps } from '../change-rumour.ts';
import { addPostsWithin, tieStory } from '../heard/gather-sightings.ts';
import { answerBy, mayWork, type Priority, type Rumour, type RumourId } from '../rumour.rules.ts';
import { findRumour, insertRumour } from '../rumour.store.ts';

export type NewRumour = {
  /** From the form, so that a form posted twice opens one rumour. */
  readonly id?: RumourId;
  readonly claim: string;
  readonly description: string;
  readonly priority: Priority;
  readonly places: readonly string[];
  readonly namesPerson: boolean;
  readonly storyId?: string | undefined;
  /** Posts in which it was heard. */
  readonly postIds: readonly string[];
};
export type OpenRefusal = { readonly kind: 'not-allowed' } | { readonly kind: 'no-such-story' };

export async function openRumour(
  deps: RumourDeps,
  actor: Actor,
  input: NewRumour,
): Promise<Result<Rumour, OpenRefusal>> {
  if (actor.kind !== 'member' || !mayWork(actor)) return err({ kind: 'not-allowed' });
  const member = actor;
  return deps.db.transaction().execute(async (tx): Promise<Result<Rumour, OpenRefusal>> => {
    if (input.storyId !== undefined && !(await findStory(tx, input.storyId))) return err({ kind: 'no-such-story' });
    const at = deps.clock();
    const rumour = newRumour(input, { id: input.id ?? asId<'Rumour'>(deps.newId()), at, by: member.id });
    if (!(await insertRumour(tx, rumour))) return ok(await known(tx, rumour.id));
    await recordCustody(tx, {
      at,
      actor,
      action: 'rumours.opened',
      subject: { kind: 'rumour', id: rumour.id },
      detail: {
        claim: fingerprint(rumour.claim),
        priority: rumour.priority,
        namesPerson: rumour.namesPerson,
        ...(input.storyId === undefined ? {} : { story: input.storyId }),
      },
    });
    const moment = { tx, rumour, at, member };
    if (input.storyId !== undefined) await tieStory(moment, input.storyId, 'same');
    await addPostsWithin(moment, deps.newId, input.postIds);
    await notify(tx, deskChanged, 'rumours');
    return ok(rumour);
  });
}

async function known(tx: Db, id: RumourId): Promise<Rumour> {
  const rumour = await findRumour(tx, id);
  if (!rumour) throw new Error(`openRumour: rumour ${id} was there and is gone`);
  return rumour;
}

function newRumour(input: NewRumour, from: { id: RumourId; at: Date; by: string }): Rumour {
  return {
    id: from.id,
    version: 1,
    claim: input.claim,
    description: input.description,
    places: input.places,
    priority: input.priority,
    answerBy: answerBy(from.at, input.priority),
    status: 'new',
    settledAt: null,
    namesPerson: input.namesPerson,
    assignedTo: null,
    openedAt: from.at,
    openedBy: from.by,
    changedAt: from.at,
    changedBy: from.by,
    peopleForgotten: 0,
    proposal: null,
    public: { kind: 'never' },
    firstPublicAt: null,
  };
}
