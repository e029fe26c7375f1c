/** What one module announces to whoever wants to know, kept in order in the database that made it true. */
import type { Db } from '#platform/db/database.ts';

/** A fact one module announces. Payloads are plain JSON: they outlive the code that wrote them. */
export type DomainEvent<Type extends string = string, Payload = unknown> = {
  readonly id: string;
  readonly type: Type;
  readonly occurredAt: Date;
  readonly payload: Payload;
};

/** Call inside the transaction that made the fact true: either both are written or neither. The same id is written once. */
export async function announce(tx: Db, event: DomainEvent): Promise<void> {
  await tx
    .insertInto('outbox_event')
    .values({
      id: event.id,
      type: event.type,
      payload: JSON.stringify(event.payload),
      occurred_at: event.occurredAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
