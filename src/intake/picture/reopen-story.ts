/** Use case: a person says that the line does not answer what is asked, and the clock runs again. */
import { holds, type Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { notify, type Db } from '#platform/db/database.ts';
import { recordCustody } from '#investigation/custody';
import { deskChanged, deskRoles } from '#intake/desk';
import { lockStory, saveReopened, selectStories } from './story.store.ts';
import { vacuumOf } from './vacuum.rules.ts';

export type ReopenRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-answered' };

export async function reopenStory(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  id: string,
): Promise<Result<null, ReopenRefusal>> {
  if (!holds(actor, ...deskRoles)) return err({ kind: 'not-allowed' });
  return db.transaction().execute(async (tx) => {
    const at = clock();
    const [before] = await selectStories(tx, [id]);
    if (!before) return err({ kind: 'not-found' });
    if (vacuumOf(before.asked, at).state !== 'answered') return err({ kind: 'not-answered' });
    await recordCustody(tx, { at, actor, action: 'picture.story-reopened', subject: { kind: 'story', id } });
    await lockStory(tx, id);
    await saveReopened(tx, id, at);
    await notify(tx, deskChanged, 'picture');
    return ok(null);
  });
}
