/** The shapes of statements on the API, from which OpenAPI is written. */
import { z } from '@hono/zod-openapi';
import { text, title } from './lines/line.form.ts';
import { lineStatuses } from './lines/line.rules.ts';
import { stopIds } from './lines/stop.rules.ts';
import { tiers } from './lines/tier.rules.ts';
import { kinds } from './lines/wording.rules.ts';
import { cleanText } from './lines/words.rules.ts';
import { withdrawalCategories } from './withdrawal/withdrawal.rules.ts';

const time = z.iso.datetime();
const reason = z.string().transform(cleanText).pipe(z.string().min(1).max(600));
const answers = z
  .strictObject(Object.fromEntries(stopIds.map((stop) => [stop, z.enum(['no', 'yes']).optional()])))
  .openapi('StopAnswers', {
    description:
      'Your answers to the stop questions. A stop you leave out counts as “no”, unless the words point to it: then it is ' +
      'raised, and the statement waits until somebody entitled has lifted it.',
  });

export const newStatement = z
  .strictObject({
    id: z.uuid().optional().openapi({ description: 'Yours, so that the same request sent twice makes one statement' }),
    title,
    text,
    kind: z.enum(kinds).default('line'),
    because: reason.optional().openapi({ description: 'Why we cannot say: needed for the kind “cannot-say”' }),
    tier: z.enum(tiers).optional().openapi({ description: 'Left out, it is the gravest that the words point to' }),
    storyId: z.uuid().optional(),
    factIds: z.array(z.uuid()).max(50).default([]),
    stops: answers.default({}),
    publish: z.boolean().default(false),
    publishAt: z.iso.datetime({ offset: true }).optional(),
  })
  .openapi('NewStatement');

export const newCorrection = z
  .strictObject({
    text,
    title: title.optional(),
    reason: reason.openapi({ description: 'What was wrong, and why. The public reads it' }),
    tier: z.enum(tiers).optional(),
    factIds: z.array(z.uuid()).max(50).optional(),
    stops: answers.default({}),
  })
  .openapi('NewCorrection');

export const listQuery = z.strictObject({
  state: z.enum(lineStatuses).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const said = { title: z.string().nullable(), text: z.string().nullable(), because: z.string().nullable() };

export const statement = z
  .strictObject({
    id: z.uuid(),
    url: z.url().openapi({ description: 'The permanent address; it answers once the statement is published' }),
    state: z.enum(lineStatuses),
    kind: z.enum(kinds),
    ...said,
    publishedAt: time.nullable(),
    changedAt: time.nullable(),
    corrections: z.array(z.strictObject({ at: time, reason: z.string().nullable(), before: z.strictObject(said) })),
    withdrawn: z.strictObject({ at: time, category: z.enum(withdrawalCategories) }).nullable(),
  })
  .openapi('Statement');

/** What members see beside it. */
export const memberStatement = statement
  .extend({
    tier: z.enum(tiers),
    publishAt: time.nullable(),
    storyIds: z.array(z.uuid()),
    /** Raised and not lifted. */
    stops: z.array(z.enum(stopIds)),
    revision: z.number().int(),
  })
  .openapi('MemberStatement');

export type StatementJson = z.infer<typeof statement>;
export type MemberStatementJson = z.infer<typeof memberStatement>;
