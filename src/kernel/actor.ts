/** Who is asking. Every use case takes one; `anonymous` is a real answer, `undefined` is not. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'member'; readonly id: string; readonly name: string; readonly roles: readonly Role[] }
  | { readonly kind: 'system'; readonly job: string };

/** The jobs people do at the desk, in the order in which the sign-in page lists them. */
export const roles = [
  'desk',
  'duty-supervisor',
  'neighbourhood-officer',
  'analyst',
  'source-handler',
  'investigator',
  'disclosure-officer',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** True only for a person who holds at least one of the roles: the system never acts in a person's place. */
export function holds(actor: Actor, ...any: readonly Role[]): boolean {
  return actor.kind === 'member' && any.some((role) => actor.roles.includes(role));
}

/** How logs and histories name an actor: an id, never a name, so that a log holds no personal detail. */
export function actorRef(actor: Actor): string {
  switch (actor.kind) {
    case 'anonymous':
      return 'anonymous';
    case 'member':
      return `member:${actor.id}`;
    case 'system':
      return `system:${actor.job}`;
    default:
      throw new Error('actorRef: unknown actor');
  }
}
