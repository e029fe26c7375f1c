/** Use case of the sorting: a post says that a life is at risk. Part of the sorter's transaction, once per post. */
import type { Clock } from '#kernel/clock.ts';
import { asId } from '#kernel/id.ts';
import { notify, type Db } from '#platform/db/database.ts';
import { recordCustody } from '#investigation/custody';
import { deskChanged } from '#intake/desk';
import { keepPost, type Post } from '#intake/posts';
import type { CallReason } from './call.rules.ts';
import { insertCall } from './call.store.ts';

export type CallDeps = { readonly db: Db; readonly clock: Clock; readonly newId: () => string };

/** What was handed to the control room is kept a year: for a complaint, an inquest, a review. */
const keptForMs = 365 * 86_400_000;

export type NewCall = {
  readonly post: Pick<Post, 'id'>;
  readonly storyId?: string | undefined;
  /** The post whose words it repeats, when the sorting says so. */
  readonly repeats?: string | null | undefined;
  readonly because: readonly CallReason[];
};

/** Answers false when the post has its task already. */
export async function openCall(tx: Db, { clock, newId }: Omit<CallDeps, 'db'>, call: NewCall): Promise<boolean> {
  const at = clock();
  const id = asId<'Call'>(newId());
  const opened = await insertCall(tx, {
    id,
    postId: call.post.id,
    storyId: call.storyId ?? null,
    repeatsPostId: call.repeats ?? null,
    because: call.because,
    openedAt: at,
    acknowledged: null,
    closed: null,
  });
  if (!opened) return false;
  await keepPost(tx, call.post.id, new Date(at.getTime() + keptForMs), 'call for help');
  await recordCustody(tx, {
    at,
    actor: { kind: 'system', job: 'calls-for-help' },
    action: 'calls-for-help.opened',
    subject: { kind: 'call-for-help', id },
    detail: { post: call.post.id, story: call.storyId ?? null },
  });
  await notify(tx, deskChanged, 'calls-for-help');
  return true;
}
