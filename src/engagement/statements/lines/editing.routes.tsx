/** HTTP of writing: a new line, a change, a correction. Parse, call one use case, present. */
import { z } from 'zod';
import type { AppContext, Route } from '#platform/http/routes.ts';
import { storyTitles } from '#intake/picture';
import { factsById, listFacts } from '../facts/fact.store.ts';
import { startCorrection, type CorrectionRefusal } from './correct-line.ts';
import { answersOf, factIdsOf } from './draft.store.ts';
import { EditorPage, type EditorGiven, type EditorProps } from './editor.page.tsx';
import type { FieldProblem } from './line.rules.ts';
import { parseLine, typedOf } from './line.form.ts';
import { memberNames } from './line.views.ts';
import { findCase, standing, type Case, type LineDeps } from './matter.ts';
import { saveDraft, startLine, type DraftRefusal, type SaveDraftRefusal } from './save-draft.ts';
import { suggestStops, suggestTier } from './suggest.rules.ts';
import { drafterRoles } from './tier.rules.ts';
import { kinds, type Wording } from './wording.rules.ts';

type Editor = Pick<EditorProps, 'mode' | 'action' | 'back' | 'given'> &
  Partial<Pick<EditorProps, 'problems' | 'conflict'>>;

export function editingRoutes(deps: LineDeps): readonly Route[] {
  const access = drafterRoles;
  return [
    { method: 'GET', path: '/console/statements/new', access, handle: blank },
    { method: 'POST', path: '/console/statements', access, handle: create },
    { method: 'GET', path: '/console/statements/:id/edit', access, handle: edit },
    { method: 'POST', path: '/console/statements/:id/edit', access, handle: save },
    { method: 'GET', path: '/console/statements/:id/correct', access, handle: correct },
    { method: 'POST', path: '/console/statements/:id/correct', access, handle: startToCorrect },
  ];

  async function show(c: AppContext, editor: Editor, status: 200 | 409 | 422 = 200) {
    const { given } = editor;
    const [first] = given.storyIds;
    const open = await listFacts(deps.db, first ? { storyId: first } : {});
    // A ticked fact stays in sight though it belongs to another story.
    const ticked = await factsById(deps.db, given.factIds);
    const facts = [...open, ...ticked.filter(({ id }) => !open.some((fact) => fact.id === id))];
    const text = [given.title, given.text, given.because].join('\n');
    const untouched = text.trim() === '';
    return c.html(
      <EditorPage
        frame={c.get('frame')}
        {...editor}
        facts={facts}
        names={await memberNames(deps.db)}
        stories={await storyTitles(deps.db, given.storyIds)}
        suggestedStops={untouched ? [] : suggestStops(text, given.factIds.length > 0, given.kind === 'holding')}
        suggestedTier={suggestTier(text)}
      />,
      status,
    );
  }

  async function blank(c: AppContext) {
    const story = z.uuid().safeParse(c.req.query('story'));
    const fact = z.uuid().safeParse(c.req.query('fact'));
    const given: EditorGiven = {
      id: deps.newId(),
      revision: 0,
      kind: z.enum(kinds).catch('line').parse(c.req.query('kind')),
      title: '',
      text: '',
      because: '',
      tier: undefined,
      factIds: fact.success ? [fact.data] : [],
      storyIds: story.success ? [story.data] : [],
      reason: '',
      answers: {},
    };
    const back = story.success ? `/console/stories/${story.data}` : '/console/statements';
    return show(c, { mode: 'new', action: '/console/statements', back, given });
  }

  async function create(c: AppContext) {
    const body = await c.req.parseBody({ all: true });
    const given = typedOf(body, deps.newId());
    const editor: Editor = { mode: 'new', action: '/console/statements', back: '/console/statements', given };
    const parsed = parseLine(body, given, false);
    if (!parsed.ok) return show(c, { ...editor, problems: parsed.problems }, 422);
    const { id, kind, factIds, storyIds, answers } = given;
    const line = { id, kind, words: parsed.words, tier: parsed.tier, factIds, storyIds, answers };
    const outcome = await startLine(deps, c.get('actor'), line);
    if (outcome.ok) return c.redirect(`/console/statements/${outcome.value}`, 303);
    const problem = draftProblem(outcome.error);
    return problem ? show(c, { ...editor, problems: [problem] }, 422) : c.notFound();
  }

  async function caseOf(c: AppContext): Promise<Case | undefined> {
    const id = z.uuid().safeParse(c.req.param('id'));
    return id.success ? findCase(deps.db, id.data) : undefined;
  }

  async function edit(c: AppContext) {
    const found = await caseOf(c);
    if (!found) return c.notFound();
    const { statement, matter } = found;
    const here = `/console/statements/${statement.id}`;
    if (matter.withdrawn || matter.wording.state !== 'draft') return c.redirect(here, 303);
    return show(c, { ...editing(found), given: await savedGiven(found, matter.wording) });
  }

  function editing({ statement, matter }: Case): Pick<EditorProps, 'mode' | 'action' | 'back'> {
    const here = `/console/statements/${statement.id}`;
    return { mode: matter.wording.number > 1 ? 'correct' : 'edit', action: `${here}/edit`, back: here };
  }

  async function savedGiven({ statement }: Case, wording: Wording): Promise<EditorGiven> {
    const answers = await answersOf(deps.db, wording.id);
    return {
      id: statement.id,
      revision: wording.revision,
      kind: statement.kind,
      title: wording.words?.title ?? '',
      text: wording.words?.text ?? '',
      because: wording.words?.because ?? '',
      tier: wording.tier,
      factIds: await factIdsOf(deps.db, wording.id),
      storyIds: statement.storyIds,
      reason: wording.correctionReason ?? '',
      answers: Object.fromEntries(answers.map(({ stop, answer }) => [stop, answer])),
    };
  }

  async function save(c: AppContext) {
    const found = await caseOf(c);
    if (!found) return c.notFound();
    const body = await c.req.parseBody({ all: true });
    const typed = typedOf(body, found.statement.id);
    const first = found.matter.wording.number === 1;
    const given = first ? typed : { ...typed, kind: found.statement.kind, storyIds: found.statement.storyIds };
    const parsed = parseLine(body, given, !first);
    if (!parsed.ok) return show(c, { ...editing(found), given, problems: parsed.problems }, 422);
    const { kind, factIds, storyIds, answers, revision } = given;
    const outcome = await saveDraft(deps, c.get('actor'), {
      statementId: found.statement.id,
      revision,
      kind,
      words: parsed.words,
      tier: parsed.tier,
      factIds,
      storyIds,
      answers,
      correctionReason: parsed.reason,
    });
    if (outcome.ok) return c.redirect(`/console/statements/${found.statement.id}`, 303);
    return explain(c, found, given, outcome.error);
  }

  /** Whoever comes second sees both texts, with their own still in the form. */
  async function explain(c: AppContext, found: Case, given: EditorGiven, error: SaveDraftRefusal) {
    const here = `/console/statements/${found.statement.id}`;
    if (error.kind === 'changed-since') {
      const now = await findCase(deps.db, found.statement.id);
      const theirs = now?.matter.wording;
      const by = (await memberNames(deps.db)).get(theirs?.authors.at(-1) ?? '') ?? 'Somebody else';
      const conflict = theirs?.words ? { by, words: theirs.words } : undefined;
      return show(c, { ...editing(found), given: { ...given, revision: error.revision }, conflict }, 409);
    }
    const problem = draftProblem(error);
    if (problem) return show(c, { ...editing(found), given, problems: [problem] }, 422);
    return error.kind === 'not-found' || error.kind === 'not-allowed' ? c.notFound() : c.redirect(here, 303);
  }

  async function correct(c: AppContext) {
    const found = await caseOf(c);
    const current = found && standing(found.wordings);
    if (!found || !current || found.matter.withdrawn) return c.notFound();
    const here = `/console/statements/${found.statement.id}`;
    const open = found.matter.wording;
    if (open.id !== current.id && open.state !== 'discarded') return c.redirect(here, 303);
    // The answers were for the old words: they are asked again.
    const given = { ...(await savedGiven(found, current)), reason: '', answers: {} };
    return show(c, { mode: 'correct', action: `${here}/correct`, back: here, given });
  }

  async function startToCorrect(c: AppContext) {
    const found = await caseOf(c);
    if (!found) return c.notFound();
    const here = `/console/statements/${found.statement.id}`;
    const body = await c.req.parseBody({ all: true });
    const given = { ...typedOf(body, found.statement.id), kind: found.statement.kind };
    const editor: Editor = { mode: 'correct', action: `${here}/correct`, back: here, given };
    const parsed = parseLine(body, given, true);
    if (!parsed.ok) return show(c, { ...editor, problems: parsed.problems }, 422);
    const outcome = await startCorrection(deps, c.get('actor'), {
      statementId: found.statement.id,
      words: parsed.words,
      tier: parsed.tier,
      factIds: given.factIds,
      answers: given.answers,
      reason: parsed.reason,
    });
    if (outcome.ok || outcome.error.kind === 'being-corrected') return c.redirect(here, 303);
    const problem = correctionProblem(outcome.error);
    return problem ? show(c, { ...editor, problems: [problem] }, 422) : c.notFound();
  }
}

function draftProblem(error: DraftRefusal | SaveDraftRefusal): FieldProblem | undefined {
  switch (error.kind) {
    case 'because-needed':
      return { field: 'because', message: 'Write why we cannot say' };
    case 'fact-not-usable':
      return { field: 'factIds', message: 'A fact that you ticked is not cleared any more. Look at your words again' };
    case 'unknown-story':
      return { field: 'storyIds', message: 'A story that you ticked is gone' };
    default:
      return undefined;
  }
}

function correctionProblem(error: CorrectionRefusal): FieldProblem | undefined {
  switch (error.kind) {
    case 'says-the-same':
      return { field: 'text', message: 'This is what we say already. Change the words' };
    case 'tier-too-low':
      return { field: 'tier', message: 'What it corrects needed a second person, and so does the correction' };
    case 'reason-needed':
      return { field: 'reason', message: 'Write what was wrong, and why' };
    case 'because-needed':
    case 'fact-not-usable':
    case 'unknown-story':
      return draftProblem(error);
    default:
      return undefined;
  }
}
