/** An open board, as a browser holds it: signs in, listens, and notes when each count of posts was first shown. */
import { readKeyed } from './read-events.ts';
import { personaId } from '#platform/auth/members.ts';
import { folderKey, signToken } from '#platform/auth/tokens.ts';
import { sessionCookie } from '#platform/http/app.ts';
import type { Place } from './child-server.ts';

export type BoardWatch = {
  /** Posts that the board counts now. */
  readonly posts: () => Promise<number>;
  /** Resolves when the board counts at least `count`; rejects after `withinMs`. */
  readonly until: (count: number, withinMs: number) => Promise<void>;
  /** When, on `performance.now()`, the board first counted at least `count`. */
  readonly firstShown: (count: number) => number;
  readonly close: () => void;
};

const counted = /data-posts="(\d+)"/;

export async function watchBoard(url: string, place: Place): Promise<BoardWatch> {
  const until = new Date(Date.now() + 3_600_000);
  const cookie = `${sessionCookie}=${signToken(await folderKey(place.folder), 'session', personaId('desk'), until)}`;
  const stop = new AbortController();
  const shown: { readonly count: number; readonly at: number }[] = [];
  const response = await fetch(`${url}/console/live`, { headers: { cookie }, signal: stop.signal });
  if (!response.ok || !response.body) throw new Error(`bench: the board answered ${response.status}`);
  void readKeyed(response.body, counted, (count) => shown.push({ count, at: performance.now() })).catch(
    () => undefined,
  );

  return {
    async posts() {
      const page = await (await fetch(`${url}/console`, { headers: { cookie } })).text();
      return Number(counted.exec(page)?.[1] ?? Number.NaN);
    },
    until: (count, withinMs) =>
      new Promise((resolve, reject) => {
        const giveUp = setTimeout(() => reject(new Error(`bench: the board never counted ${count} posts`)), withinMs);
        const look = setInterval(() => {
          if ((shown.at(-1)?.count ?? 0) < count) return;
          clearTimeout(giveUp);
          clearInterval(look);
          resolve();
        }, 20);
      }),
    firstShown: (count) => shown.find((one) => one.count >= count)?.at ?? Number.NaN,
    close: () => stop.abort(),
  };
}
