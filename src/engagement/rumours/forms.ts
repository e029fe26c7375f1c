/** What the console's forms on rumours may hold: read once, checked, cleaned of what is not plain text. */
import { z } from 'zod';
import { asId } from '#kernel/id.ts';
import { plainText } from '#intake/posts';
import { priorities, sourceKinds, statuses, withdrawalReasons } from './rumour.rules.ts';

export const rumourIdInPath = z.uuid().transform(asId<'Rumour'>);

/** What somebody typed, kept for showing again beside what was wrong with it. */
export type Given = Readonly<Record<string, unknown>>;
export type Problem = { readonly path: readonly PropertyKey[]; readonly message: string };

export const longestClaim = 300;
const words = (missing: string, longest: number) =>
  z
    .string(missing)
    .transform((text) => plainText(text).trim())
    .pipe(z.string().min(1, missing).max(longest, `Use ${longest} characters or fewer`));
const optionalWords = (longest: number) =>
  z
    .string()
    .default('')
    .transform((text) => plainText(text).trim())
    .pipe(z.string().max(longest, `Use ${longest} characters or fewer`));

/** One sentence stays on one line. */
export const claim = words('Write the claim in one sentence', longestClaim).transform((text) =>
  text.replaceAll(/\s+/g, ' '),
);
export const description = optionalWords(4000);

export const onePlace = words('Write the place', 200);
/** Places are typed one on a line or with commas between. */
const places = optionalWords(2000).transform((text) =>
  [...new Set(text.split(/[\n,]+/).map((place) => place.trim()))].filter((place) => place !== ''),
);
const tick = z
  .literal('yes')
  .optional()
  .catch(undefined)
  .transform((ticked) => ticked === 'yes');
/** One box ticked comes as a string, several as a list, none not at all. */
const uuids = z.preprocess(
  (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
  z.array(z.uuid()).max(500),
);
const version = z.coerce.number().int().positive();
const memberOrNobody = z.union([z.literal('').transform(() => null), z.uuid()], 'Choose somebody from the list');
const updateOrNone = z.union([z.literal('').transform(() => null), z.uuid()], 'Choose an update from the list');
const minutesAgo = z.coerce
  .number('Write the minutes as a number, such as 5')
  .int('Write the minutes as a whole number')
  .min(0, 'Write 0 for just now')
  .max(44_640, 'That is more than a month ago')
  .default(0);
const optionalUuid = z.union([z.literal('').transform(() => undefined), z.uuid()]).optional();

export const openForm = z.object({
  id: z.uuid().transform(asId<'Rumour'>),
  claim,
  description,
  priority: z.enum(priorities, 'Choose how soon it needs an answer'),
  places,
  namesPerson: tick,
  storyId: optionalUuid,
  posts: uuids,
});

export const reviseForm = z.object({
  version,
  claim,
  description,
  priority: z.enum(priorities, 'Choose how soon it needs an answer'),
  places,
  namesPerson: tick,
  assignedTo: memberOrNobody,
});

export const statusForm = z.object({
  version,
  to: z.enum(statuses, 'Choose a status'),
  reason: optionalWords(2000),
  answer: optionalWords(2000),
  noLivingPersonNamed: tick,
});

export const findingForm = z.object({
  entryId: z.uuid(),
  finding: words('Write what was found', 4000),
  source: words('Write who or what it comes from', 300),
});

export const checkForm = z.object({
  entryId: z.uuid(),
  withWhom: words('Write the body or the role that was asked', 300),
  askedMinutesAgo: minutesAgo,
  checkAnswer: optionalWords(4000),
});

export const heardForm = z.object({
  entryId: z.uuid(),
  sourceKind: z.enum(sourceKinds, 'Choose how it was heard'),
  heardMinutesAgo: minutesAgo,
  place: optionalWords(200),
  note: optionalWords(500),
});

/** Only ever to our own console: an address from a form must not lead anywhere else. */
const back = z
  .string()
  .regex(/^\/console(?:[/?#][\w\-/?#=&]*)?$/)
  .optional()
  .catch(undefined);

export const postsForm = z.object({
  posts: uuids.refine((posts) => posts.length > 0, 'Tick at least one post'),
  verdict: z.enum(['same', 'different']),
  back,
});

export const storyForm = z.object({
  storyId: z.uuid(),
  verdict: z.enum(['same', 'different']),
  back,
});

export const outForm = z.object({ postId: optionalUuid });

export const publicForm = z.object({
  version,
  wording: words('Write the rumour in words fit for the public', longestClaim)
    .transform((text) => text.replaceAll(/\s+/g, ' '))
    // "Is it closed?" with "False" under it can be read both ways.
    .refine((text) => !text.endsWith('?'), 'Write a sentence that can be true or false, not a question'),
  answer: words('Write what we say about it', 2000),
  statementId: updateOrNone,
  noLivingPersonNamed: tick,
});
/** Asked before the words: who keeps it off the page need not write any. */
export const choiceForm = z.object({
  version,
  choice: z.enum(['show', 'keep-off'], 'Choose whether the public sees this'),
});

export const withdrawForm = z.object({
  version,
  withdrawReason: z.enum(withdrawalReasons, 'Choose why it is taken down'),
});
