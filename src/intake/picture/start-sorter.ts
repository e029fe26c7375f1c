/** Runs the sorting for as long as the process lives: woken when posts arrive, and by itself in case a call was missed. */
import type { Database } from '#platform/db/database.ts';
import type { Log } from '#platform/log/log.ts';
import { postsArrived } from '#intake/posts';
import { createEar, type Ear } from './ear.ts';
import { refreshCards } from './refresh-cards.ts';
import { batchPosts, sortBatch, type SortDeps } from './sort-posts.ts';

const lookAgainAfterMs = 2000;
/**
 * Posts that come one at a time are sorted a few together: a batch costs the same queries for one post as for twenty.
 * Half the time between two drawings of the board, so that nobody sees a difference.
 */
const gatherMs = 150;
/** While a flood is sorted the cards are brought up to date this often. */
const cardsEveryMs = 700;

export type Sorter = {
  /** Waits for the batch that is being sorted. What is not sorted yet is sorted after the next start. */
  readonly stop: () => Promise<void>;
};

export async function startSorter(
  database: Database,
  deps: Omit<SortDeps, 'db'> & { readonly log: Log },
): Promise<Sorter> {
  const { db } = database;
  let ear = freshEar(deps.log);
  const now = { stopped: false, again: false };
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let cardsAt = 0;
  let gathering: NodeJS.Timeout | undefined;

  async function sortAll(): Promise<void> {
    // A batch that was not full was the last: what came meanwhile gathers for the next one.
    for (let sorted = batchPosts; sorted === batchPosts && !now.stopped;) {
      try {
        sorted = await sortBatch({ ...deps, db }, ear);
      } catch (error) {
        // What the ear heard in a transaction that failed did not happen.
        ear = freshEar(deps.log);
        throw error;
      }
      if (performance.now() - cardsAt > cardsEveryMs) await cards();
      // Lets requests in between two batches: the embedded database works in this very thread.
      await new Promise(setImmediate);
    }
    for (let more = true; more && !now.stopped && !now.again;) more = await cards();
  }

  async function cards(): Promise<boolean> {
    const { more } = await refreshCards(db);
    cardsAt = performance.now();
    return more;
  }

  function wake(): void {
    now.again = true;
    if (running || now.stopped || gathering) return;
    clearTimeout(timer);
    gathering = setTimeout(begin, gatherMs);
  }

  function begin(): void {
    gathering = undefined;
    now.again = false;
    running = sortAll()
      .catch((error: unknown) => deps.log.error({ err: error }, 'sorting stumbled and will try again'))
      .finally(() => {
        running = undefined;
        if (now.stopped) return;
        if (now.again) wake();
        else timer = setTimeout(wake, lookAgainAfterMs);
      });
  }

  const unlisten = await database.listen(postsArrived, wake);
  wake();
  return {
    async stop() {
      now.stopped = true;
      clearTimeout(timer);
      clearTimeout(gathering);
      await unlisten();
      await running;
    },
  };
}

function freshEar(log: Log): Ear {
  return createEar((error, postId) => log.error({ err: error, postId }, 'a post could not be read by the triage'));
}
