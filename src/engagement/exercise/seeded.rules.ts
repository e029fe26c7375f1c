/** Chance that can be repeated: every draw follows from the seed, so the same seed gives the same script. */
export type Draw = {
  /** From 0 up to, but not including, 1. */
  readonly unit: () => number;
  readonly chance: (share: number) => boolean;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
};

export function seeded(seed: number): Draw {
  let state = seed >>> 0;
  // Mulberry32: 32 bits of state and integer arithmetic only, so that every machine draws the same.
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(unit() * (to - from + 1));
  return {
    unit,
    whole,
    chance: (share) => unit() < share,
    pick: (from) => {
      const index = whole(0, from.length - 1);
      for (const item of from.slice(index, index + 1)) return item;
      throw new Error('Nothing to pick from');
    },
  };
}

/** FNV-1a, 32 bits: names a stream of chance or an id after a text. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
