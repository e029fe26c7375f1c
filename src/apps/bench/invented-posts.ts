/** Posts for measuring: evenings of the exercise, one after the other, each composed from another seed. */
import { generateScript, usualSeed } from '#engagement/exercise';

export type InventedPost = {
  readonly source: string;
  readonly externalId: string;
  readonly text: string;
  readonly publishedAt: string;
  readonly author: { readonly handle: string };
};

/** In the order in which they were written, a millisecond apart and ending now. Replies are left loose. */
export function inventedPosts(recording: string, count: number): readonly InventedPost[] {
  const posts: InventedPost[] = [];
  const now = Date.now();
  for (let evening = 0; posts.length < count; evening += 1) {
    for (const { text, author } of generateScript(usualSeed + evening).posts.slice(0, count - posts.length)) {
      const n = posts.length;
      const publishedAt = new Date(now - (count - n)).toISOString();
      const handle = `${author.handle}${evening}`;
      posts.push({ source: `bench:${recording}`, externalId: String(n), text, publishedAt, author: { handle } });
    }
  }
  return posts;
}
