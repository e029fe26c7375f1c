/** Refusals on the API: RFC 9457 problem details. */
import type { z } from 'zod';

export type FieldProblem = { readonly field: string; readonly message: string };

/** `detail` says what happened, what is safe and what to do; `errors` names the fields. */
export function problem(
  status: number,
  title: string,
  detail: string,
  extra: Readonly<Record<string, unknown>> = {},
): Response {
  const body = { type: 'about:blank', title, status, detail, ...extra };
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
}

/** A body may have a hundred thousand wrong fields; the first are enough to mend it. */
const mostNamed = 50;

/** 422 naming each field, the unknown ones too. */
export function invalidFields(error: z.ZodError): Response {
  const errors = fieldProblems(error).slice(0, mostNamed);
  const named = errors.map(({ field }) => field).join(', ');
  return problem(422, 'Invalid request', `Nothing was changed. Correct these fields: ${named}.`, { errors });
}

export function fieldProblems(error: z.ZodError): readonly FieldProblem[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    const at = (more: readonly string[]) => [...path, ...more].join('.') || '(body)';
    if (issue.code !== 'unrecognized_keys') return [{ field: at([]), message: issue.message }];
    return issue.keys.map((key) => ({ field: at([key]), message: 'This field is not known here' }));
  });
}
