/** An identifier that cannot be mistaken for another kind's: `Id<'Story'>` is not an `Id<'Post'>`. */
export type Id<Kind extends string> = string & { readonly __kind: Kind };

/** The one place a bare string becomes an id. Call it on values already checked at the edge. */
export function asId<Kind extends string>(value: string): Id<Kind> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand exists only in the types
  return value as Id<Kind>;
}
