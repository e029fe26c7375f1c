/** HTTP of handover notes: parse, call one use case, present. In live as in an exercise. */
import { z } from 'zod';
import { holds, type Role } from '#kernel/actor.ts';
import { assertNever } from '#kernel/result.ts';
import { findMember } from '#platform/auth/members.ts';
import type { AppContext, Route } from '#platform/http/routes.ts';
import { HandoverPage, NotePage, type NoteLine } from './handover.page.tsx';
import { draftNote, noteKinds, type NoteKind } from './handover.rules.ts';
import { findNote, listNotes, type Note } from './handover.store.ts';
import { longestNote, saveNote, writers, type SaveNoteDeps, type SaveNoteRefusal } from './save-note.ts';
import { situationNow, type SituationDeps } from './situation.ts';

export type HandoverDeps = SaveNoteDeps & SituationDeps & { readonly newId: () => string };

const readers: readonly Role[] = [...writers, 'analyst', 'auditor', 'administrator'];

const kindGiven = z.enum(noteKinds).catch('handover');
const noteId = z.uuid();
const form = z.object({ id: noteId, kind: z.enum(noteKinds), text: z.string().catch('') });

const earlierShown = 50;

export function handoverRoutes(deps: HandoverDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/console/handover', access: readers, handle: show },
    { method: 'POST', path: '/console/handover', access: writers, handle: save },
    { method: 'GET', path: '/console/handover/:id', access: readers, handle: one },
    { method: 'GET', path: '/console/handover/:id/text', access: readers, handle: text },
  ];

  async function show(c: AppContext) {
    const kind = kindGiven.parse(c.req.query('kind'));
    if (!holds(c.get('actor'), ...writers)) return page(c, 200, { kind, draft: undefined });
    const { forceName, exercise } = c.get('frame');
    const draft = draftNote(kind, await situationNow(deps, forceName), exercise !== null);
    return page(c, 200, { kind, draft: { id: deps.newId(), text: draft } });
  }

  async function page(
    c: AppContext,
    status: 200 | 422,
    given: { kind: NoteKind; draft: { id: string; text: string } | undefined; problem?: string },
  ) {
    const earlier = await Promise.all((await listNotes(deps.db, earlierShown)).map(signed));
    return c.html(<HandoverPage frame={c.get('frame')} earlier={earlier} {...given} />, status);
  }

  async function save(c: AppContext) {
    const given = form.safeParse(await c.req.parseBody());
    if (!given.success) return c.notFound();
    const outcome = await saveNote(deps, c.get('actor'), { ...given.data, exercise: c.get('frame').exercise !== null });
    if (outcome.ok) return c.redirect(`/console/handover/${outcome.value}`, 303);
    return refuse(c, given.data, outcome.error);
  }

  function refuse(c: AppContext, { kind, ...draft }: z.infer<typeof form>, error: SaveNoteRefusal) {
    switch (error.kind) {
      case 'not-allowed':
        return c.notFound();
      case 'empty':
        return page(c, 422, { kind, draft, problem: 'Write what the next shift must know. Nothing was saved.' });
      case 'too-long':
        return page(c, 422, {
          kind,
          draft,
          problem: `Make it ${error.by.toLocaleString('en-GB')} characters shorter: ${longestNote.toLocaleString('en-GB')} is the most. Nothing was saved.`,
        });
      default:
        return assertNever(error);
    }
  }

  async function one(c: AppContext) {
    const note = await asked(c);
    if (!note) return c.notFound();
    return c.html(<NotePage frame={c.get('frame')} note={{ ...note, ...(await signed(note)) }} />);
  }

  async function text(c: AppContext) {
    const note = await asked(c);
    return note ? c.text(`${note.text}\n`) : c.notFound();
  }

  async function asked(c: AppContext): Promise<Note | undefined> {
    const id = noteId.safeParse(c.req.param('id'));
    return id.success ? findNote(deps.db, id.data) : undefined;
  }

  async function signed({ id, kind, writtenAt, writtenBy }: Note): Promise<NoteLine> {
    const author = await findMember(deps.db, writtenBy);
    return { id, kind, writtenAt, author: author?.name ?? 'Somebody who has left' };
  }
}
