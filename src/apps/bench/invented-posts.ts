/** Posts for measuring: invented, all different, in some hundreds of stories, some asking, some reshared. */
const places = ['Bilston', 'Wednesfield', 'Penn', 'Tettenhall', 'Low Hill', 'Heath Town', 'Oxley', 'Blakenhall'];
const things = [
  'bus station',
  'market',
  'library',
  'swimming baths',
  'park gates',
  'tram stop',
  'car park',
  'chip shop',
];
const doings = ['is shut', 'has police outside', 'is on fire', 'has a big crowd', 'smells of gas', 'is flooded'];
const tails = [
  'anyone know why',
  'saw it from the bus',
  'my nan lives there',
  'what is going on',
  'stay away',
  'hope all ok',
];

export type InventedPost = {
  readonly source: string;
  readonly externalId: string;
  readonly text: string;
  readonly publishedAt: string;
  readonly author: { readonly handle: string };
};

export function inventedPosts(recording: string, count: number): readonly InventedPost[] {
  const now = Date.now();
  const pick = (list: readonly string[], n: number) => list[n % list.length] ?? '';
  return Array.from({ length: count }, (_, n) => {
    const mixed = (n * 2_654_435_761) >>> 0;
    const words = `the ${pick(things, mixed >>> 3)} in ${pick(places, mixed >>> 7)} ${pick(doings, mixed >>> 11)}`;
    return {
      source: `bench:${recording}`,
      externalId: String(n),
      text: `${mixed % 5 === 0 ? `is it true ${words}?` : words}, ${pick(tails, mixed >>> 15)} ${n}`,
      publishedAt: new Date(now - (count - n)).toISOString(),
      author: { handle: `bench${mixed % 5000}` },
    };
  });
}
