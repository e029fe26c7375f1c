/** What the editor posts, as unknown until it is parsed here. */
import { z } from 'zod';
import type { EditorGiven } from './editor.page.tsx';
import type { FieldProblem } from './line.rules.ts';
import type { Answers } from './save-draft.ts';
import { stopIds } from './stop.rules.ts';
import { tiers, type Tier } from './tier.rules.ts';
import { kinds, type Words } from './wording.rules.ts';
import { cleanLine, cleanText, longestTextCharacters, longestTitleCharacters } from './words.rules.ts';

export type Body = Readonly<Record<string, unknown>>;

const list = z
  .union([z.array(z.uuid()), z.uuid().transform((one) => [one])])
  .catch([])
  .readonly();

export const title = z
  .string()
  .transform(cleanLine)
  .pipe(
    z
      .string()
      .min(1, 'Write a heading')
      .max(longestTitleCharacters, `Keep the heading under ${longestTitleCharacters} characters`),
  );
export const text = z
  .string()
  .transform(cleanText)
  .pipe(
    z
      .string()
      .min(1, 'Write what we say')
      .max(longestTextCharacters, `Keep it under ${longestTextCharacters.toLocaleString('en-GB')} characters`),
  );
const optional = z.string().catch('').transform(cleanText);

const form = z.object({
  kind: z.enum(kinds).catch('line'),
  title,
  text,
  because: optional.pipe(z.string().max(600, 'Keep the reason under 600 characters')),
  tier: z.enum(tiers, 'Say what it touches'),
  reason: optional.pipe(z.string().max(600, 'Keep the reason under 600 characters')),
});

/** As typed, so that a form with a problem loses nothing. */
export function typedOf(body: Body, fallbackId: string): EditorGiven {
  const typed = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
  const revision = z.coerce.number().int().min(0).catch(0).parse(body['revision']);
  return {
    id: z.uuid().catch(fallbackId).parse(body['id']),
    revision,
    kind: z.enum(kinds).catch('line').parse(body['kind']),
    title: typed('title'),
    text: typed('text'),
    because: typed('because'),
    tier: z.enum(tiers).optional().catch(undefined).parse(body['tier']),
    factIds: list.parse(body['factIds']),
    storyIds: list.parse(body['storyIds']),
    reason: typed('reason'),
    answers: answersOf(body),
  };
}

function answersOf(body: Body): Answers {
  return Object.fromEntries(
    stopIds.flatMap((stop) => {
      const answer = body[`stop-${stop}`];
      return answer === 'yes' || answer === 'no' ? [[stop, answer]] : [];
    }),
  );
}

export type Parsed =
  | { readonly ok: true; readonly words: Words; readonly tier: Tier; readonly reason: string }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** `correcting` asks for the reason, too. */
export function parseLine(body: Body, given: EditorGiven, correcting: boolean): Parsed {
  const parsed = form.safeParse({ title: '', text: '', ...body, kind: given.kind });
  const problems: FieldProblem[] = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }));
  if (given.kind === 'cannot-say' && given.because.trim() === '') {
    problems.push({ field: 'because', message: 'Write why we cannot say' });
  }
  if (correcting && given.reason.trim() === '') {
    problems.push({ field: 'reason', message: 'Write what was wrong, and why' });
  }
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const { because, tier, reason } = parsed.data;
  const cannotSay = given.kind === 'cannot-say';
  return {
    ok: true,
    words: { title: parsed.data.title, text: parsed.data.text, because: cannotSay ? because : null },
    tier,
    reason,
  };
}
