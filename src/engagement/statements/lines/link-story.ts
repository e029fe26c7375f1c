/** Use case: a published line answers another story too, and stops its clock. */
import { holds, type Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { linkLine, storyTitles } from '#intake/picture';
import { findCase, recordDeed, standing, type LineDeps } from './matter.ts';
import { replaceStories } from './statement.store.ts';
import { drafterRoles } from './tier.rules.ts';

export type LinkRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'unknown-story' }
  | { readonly kind: 'not-published' };

/** Linking it twice links it once. */
export async function linkStory(
  deps: LineDeps,
  actor: Actor,
  { statementId, storyId }: { readonly statementId: string; readonly storyId: string },
): Promise<Result<null, LinkRefusal>> {
  if (!holds(actor, ...drafterRoles)) return err({ kind: 'not-allowed' });
  return deps.db.transaction().execute(async (tx) => {
    const found = await findCase(tx, statementId, 'forUpdate');
    if (!found) return err({ kind: 'not-found' });
    const { statement, wordings } = found;
    const wording = standing(wordings);
    if (!wording || statement.withdrawal) return err({ kind: 'not-published' });
    if (statement.storyIds.includes(storyId)) return ok(null);
    if (!(await storyTitles(tx, [storyId])).has(storyId)) return err({ kind: 'unknown-story' });
    const at = deps.clock();
    await replaceStories(tx, statement.id, [...statement.storyIds, storyId]);
    await linkLine(tx, deps, { storyId, kind: statement.kind, statementId, at, actor });
    await recordDeed(tx, { wording, actor, at }, 'linked', { story: storyId });
    return ok(null);
  });
}
