/** HTTP for the public form: parse, hand over once, and answer with a page that can be loaded again. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AppContext, Route } from '#platform/http/routes.ts';
import { receiveFormPost, type ReceiveFormPostDeps } from './receive-form-post.ts';
import { longestPlace, longestTold, TellUsPage, ThankYouPage, type ToldProblem } from './tell-us.page.tsx';

const written = z
  .string()
  .catch('')
  .transform((text) => text.replaceAll('\r\n', '\n').trim());
const form = z.object({
  // Random, not by time: who has it must not learn when the form was opened.
  token: z.uuid().catch(() => randomUUID()),
  text: written,
  place: written,
});

export function tellUsRoutes(deps: ReceiveFormPostDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/tell-us', access: 'anyone', handle: show },
    { method: 'POST', path: '/tell-us', access: 'anyone', handle: receive },
    { method: 'GET', path: '/tell-us/thank-you', access: 'anyone', handle: thank },
  ];

  function show(c: AppContext) {
    return c.html(<TellUsPage frame={c.get('frame')} token={randomUUID()} />);
  }

  async function receive(c: AppContext) {
    const { token, text, place } = form.parse(await c.req.parseBody());
    const problems = problemsOf(text, place);
    if (problems.length > 0) {
      return c.html(
        <TellUsPage frame={c.get('frame')} token={token} given={{ text, place }} problems={problems} />,
        422,
      );
    }
    await receiveFormPost(deps, { token, text, place });
    return c.redirect('/tell-us/thank-you', 303);
  }

  function thank(c: AppContext) {
    return c.html(<ThankYouPage frame={c.get('frame')} />);
  }
}

function problemsOf(text: string, place: string): readonly ToldProblem[] {
  const problems: ToldProblem[] = [];
  // Something that is only spaces or invisible characters tells us nothing.
  if (!/[\p{L}\p{N}\p{S}]/u.test(text)) problems.push({ field: 'text', message: 'Write what you want to tell us' });
  if (text.length > longestTold) {
    problems.push({
      field: 'text',
      message: `What you write must be ${longestTold.toLocaleString('en-GB')} characters or fewer`,
    });
  }
  if (place.length > longestPlace) {
    problems.push({ field: 'place', message: `The place must be ${longestPlace} characters or fewer` });
  }
  return problems;
}
