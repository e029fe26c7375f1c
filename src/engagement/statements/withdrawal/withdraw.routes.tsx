/** HTTP of withdrawing, and of opening what was sealed. */
import { z } from 'zod';
import type { AppContext, Route } from '#platform/http/routes.ts';
import { findCase, standing } from '../lines/matter.ts';
import { cleanLine, cleanText } from '../lines/words.rules.ts';
import { linesSayingTheSame } from './sealed.store.ts';
import { openSealedWords, withdrawLine, type WithdrawDeps } from './withdraw-line.ts';
import { SealedWordsPage, WithdrawPage } from './withdraw.page.tsx';
import { openerRoles, withdrawalCategories, withdrawerRoles } from './withdrawal.rules.ts';

const form = z.object({
  category: z.enum(withdrawalCategories, 'Choose why it has to go'),
  authority: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().min(3, 'Write whose order or advice it is').max(200, 'Keep it under 200 characters')),
});

export function withdrawRoutes(deps: WithdrawDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/console/statements/:id/withdraw', access: withdrawerRoles, handle: (c) => ask(c) },
    { method: 'POST', path: '/console/statements/:id/withdraw', access: withdrawerRoles, handle: withdraw },
    { method: 'POST', path: '/console/statements/:id/open-sealed', access: openerRoles, handle: open },
  ];

  type Again = {
    readonly given: { readonly category: string; readonly authority: string };
    readonly problems: readonly { readonly field: string; readonly message: string }[];
  };

  async function ask(c: AppContext, again?: Again) {
    const id = z.uuid().safeParse(c.req.param('id'));
    const found = id.success ? await findCase(deps.db, id.data) : undefined;
    if (!found) return c.notFound();
    const { statement, wordings, matter } = found;
    if (statement.withdrawal) return c.redirect(`/console/statements/${statement.id}`, 303);
    const title = (standing(wordings) ?? matter.wording).words?.title ?? '';
    const props = { id: statement.id, title, public: statement.firstPublishedAt !== null };
    const others = await linesSayingTheSame(deps.db, statement.id);
    return c.html(<WithdrawPage frame={c.get('frame')} {...props} others={others} {...again} />, again ? 422 : 200);
  }

  async function withdraw(c: AppContext) {
    const id = c.req.param('id') ?? '';
    if (!z.uuid().safeParse(id).success) return c.notFound();
    const body = await c.req.parseBody();
    const parsed = form.safeParse(body);
    const typed = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
    const given = { category: typed('category'), authority: typed('authority') };
    if (!parsed.success) {
      const problems = parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }));
      return ask(c, { given, problems });
    }
    const outcome = await withdrawLine(deps, c.get('actor'), { statementId: id, ...parsed.data });
    if (outcome.ok || outcome.error.kind === 'already-withdrawn') return c.redirect(`/console/statements/${id}`, 303);
    if (outcome.error.kind === 'authority-repeats-the-words') {
      const message = 'Do not repeat what the line said: this stays readable';
      return ask(c, { given, problems: [{ field: 'authority', message }] });
    }
    return c.notFound();
  }

  async function open(c: AppContext) {
    const id = c.req.param('id') ?? '';
    if (!z.uuid().safeParse(id).success) return c.notFound();
    const { reason } = z.object({ reason: z.string().catch('').transform(cleanText) }).parse(await c.req.parseBody());
    const outcome = await openSealedWords(deps, c.get('actor'), { statementId: id, reason });
    if (outcome.ok) {
      c.header('cache-control', 'no-store');
      return c.html(<SealedWordsPage frame={c.get('frame')} id={id} words={outcome.value} />);
    }
    if (outcome.error.kind === 'reason-needed') return c.redirect(`/console/statements/${id}`, 303);
    return c.notFound();
  }
}
