/** Beat: what is due of the script is handed to the desk, once, in the transaction that moves the cursor. */
import type { Clock } from '#kernel/clock.ts';
import { notify, type Db } from '#platform/db/database.ts';
import { deskChanged } from '#intake/desk';
import { acceptPostsWithin, type IncomingPost } from '#intake/posts';
import type { Script, ScriptInject, ScriptPost } from '../script.rules.ts';
import { scriptOf } from './rehearsals.ts';
import { played, positionAt, timeOf } from './run.rules.ts';
import { findRun, insertHanded, saveRun, sayChanged, type Handed } from './run.store.ts';

export type PlayDeps = { readonly db: Db; readonly wallClock: Clock; readonly newId: () => string };

/** The connector under which the posts of a rehearsed event come in. */
const exerciseSource = 'exercise';

/** Two players side by side: the second waits for the first and finds the cursor moved. */
export async function playDue({ db, wallClock, newId }: PlayDeps): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const run = await findRun(tx, 'forUpdate');
    if (run?.state !== 'running') return;
    const wall = wallClock();
    const script = scriptOf(run);
    const position = positionAt(run, wall);
    await handOver(tx, newId, script, { after: run.handedMs, upTo: position });
    const after = played(run, position, wall);
    await saveRun(tx, after);
    if (after.state === 'ended') await sayChanged(tx);
    if (after.state === 'ended' || script.injects.some(({ at }) => at > run.handedMs && at <= position)) {
      await notify(tx, deskChanged, 'exercise');
    }
  });
}

type Span = { readonly after: number; readonly upTo: number };

/** One by one, so that each is received when it was posted and in that order, however much was due. */
export async function handOver(tx: Db, newId: () => string, script: Script, { after, upTo }: Span): Promise<void> {
  const handed: Handed[] = [];
  for (const post of script.posts) {
    if (post.at <= after || post.at > upTo) continue;
    const postId = newId();
    const at = timeOf(script, post.at);
    const { accepted } = await acceptPostsWithin(tx, { clock: () => at, newId: () => postId }, [asIncoming(post, at)]);
    if (accepted === 1) handed.push({ externalId: post.externalId, postId });
  }
  await insertHanded(tx, handed);
}

/** What a network would have given us, and no more: the script's truth must not reach the desk's database. */
function asIncoming({ externalId, text, author, replyTo }: ScriptPost, publishedAt: Date): IncomingPost {
  return {
    source: exerciseSource,
    externalId,
    text,
    publishedAt,
    author: { handle: author.handle, name: author.name },
    ...(replyTo === undefined ? {} : { replyTo }),
  };
}

/** Notes that have been put on the desk by now, newest first. */
export function injectsBy(script: Script, positionMs: number): readonly ScriptInject[] {
  return script.injects.filter(({ at }) => at <= positionMs).toReversed();
}
