/** Writing a line: the words, the cleared facts beside them, the stops as plain questions. Works without JavaScript. */
import { Diff } from '#ui/diff.tsx';
import type { Frame } from '#ui/frame.ts';
import { BackLink, Button, Checkboxes, ErrorSummary, Input, Radios, Textarea } from '#ui/govuk/index.ts';
import { ConsolePage } from '#ui/page.tsx';
import { Elapsed } from '#ui/time.tsx';
import { gradeLabels, type Fact } from '../facts/fact.rules.ts';
import { kindLabels, type FieldProblem } from './line.rules.ts';
import type { Answers } from './save-draft.ts';
import { StopQuestions } from './editor-stops.tsx';
import type { StopId } from './stop.rules.ts';
import type { Suggestion } from './suggest.rules.ts';
import { tierRules, tiers, type Tier } from './tier.rules.ts';
import { kinds, type Kind, type Words } from './wording.rules.ts';

/** What the form holds: saved, or just typed. */
export type EditorGiven = {
  readonly id: string;
  readonly revision: number;
  readonly kind: Kind;
  readonly title: string;
  readonly text: string;
  readonly because: string;
  readonly tier: Tier | undefined;
  readonly factIds: readonly string[];
  readonly storyIds: readonly string[];
  readonly reason: string;
  readonly answers: Answers;
};

export type EditorProps = {
  readonly frame: Frame;
  readonly mode: 'new' | 'edit' | 'correct';
  readonly action: string;
  readonly back: string;
  readonly given: EditorGiven;
  readonly problems?: readonly FieldProblem[];
  readonly facts: readonly Fact[];
  readonly names: ReadonlyMap<string, string>;
  readonly stories: ReadonlyMap<string, string>;
  readonly suggestedStops: readonly Suggestion<StopId>[];
  readonly suggestedTier: Suggestion<Tier>;
  /** What somebody else saved in the meantime. */
  readonly conflict?: { readonly by: string; readonly words: Words } | undefined;
};

const titles = { new: 'Write a line', edit: 'Change the line', correct: 'Correct the line' } as const;

export function EditorPage(props: EditorProps) {
  const { frame, mode, action, back, given, problems = [], conflict } = props;
  const title = titles[mode];
  return (
    <ConsolePage frame={frame} title={problems.length > 0 ? `Error: ${title}` : title} wide>
      <BackLink href={back}>Back</BackLink>
      {problems.length > 0 && (
        <ErrorSummary errorList={problems.map(({ field, message }) => ({ text: message, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">{title}</h1>
      {conflict && <Conflict by={conflict.by} theirs={conflict.words} given={given} />}
      <form method="post" action={action} novalidate>
        <input type="hidden" name="id" value={given.id} />
        <input type="hidden" name="revision" value={String(given.revision)} />
        <div class="bl-drafting">
          <div>
            <WordsFields {...props} problems={problems} />
            <TierField {...props} problems={problems} />
            <StopQuestions given={given} problems={problems} suggested={props.suggestedStops} />
            <Button>Save and look at it</Button>
            <p class="govuk-hint">Nothing goes out yet. On the next page you see it as the public will.</p>
          </div>
          <div class="bl-drafting__beside">
            <StoriesField {...props} />
            <FactsField {...props} />
          </div>
        </div>
      </form>
    </ConsolePage>
  );
}

function Conflict({ by, theirs, given }: { by: string; theirs: Words; given: EditorGiven }) {
  const whole = (title: string, text: string, because: string | null) =>
    [title, text, because].filter(Boolean).join('\n\n');
  return (
    <div class="govuk-error-summary" role="alert" tabindex={-1} id="conflict">
      <h2 class="govuk-error-summary__title">{by} saved this line while you were writing</h2>
      <div class="govuk-error-summary__body">
        <p>
          Nothing is lost: your words are still in the form below. This is how they differ from what {by} saved. If you
          save now, your words replace theirs.
        </p>
        <Diff
          before={whole(theirs.title, theirs.text, theirs.because)}
          after={whole(given.title, given.text, given.because)}
        />
      </div>
    </div>
  );
}

type PartProps = EditorProps & { readonly problems: readonly FieldProblem[] };

function errorOf(problems: readonly FieldProblem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}

function WordsFields({ mode, given, problems }: PartProps) {
  return (
    <>
      {mode === 'correct' ? (
        <Textarea
          name="reason"
          id="reason"
          rows={2}
          label={{ text: 'What was wrong, and why', classes: 'govuk-label--m' }}
          hint="The public reads this beside the correction."
          value={given.reason}
          errorMessage={errorOf(problems, 'reason')}
        />
      ) : (
        <KindField kind={given.kind} />
      )}
      <Input
        name="title"
        id="title"
        label={{ text: 'Heading', classes: 'govuk-label--m' }}
        hint="The one sentence that people will pass on."
        value={given.title}
        autocomplete="off"
        errorMessage={errorOf(problems, 'title')}
      />
      <Textarea
        name="text"
        id="text"
        rows={8}
        label={{ text: 'What we say', classes: 'govuk-label--m' }}
        hint="Say what you know, what you do not know yet, and what people should do. Leave an empty line between paragraphs."
        value={given.text}
        errorMessage={errorOf(problems, 'text')}
      />
      <Textarea
        name="because"
        id="because"
        rows={2}
        label={{ text: 'We cannot say, because …', classes: 'govuk-label--s' }}
        hint="Only for “We cannot say”, and needed there. Shown to the public."
        value={given.because}
        errorMessage={errorOf(problems, 'because')}
      />
    </>
  );
}

const kindHints: Readonly<Record<Kind, string>> = {
  line: 'Says what we know. Stops the clock of its stories.',
  holding: 'Says that we know and are looking. Buys half an hour.',
  'cannot-say': 'Says honestly why we cannot say. Stops the clock.',
};

function KindField({ kind }: { kind: Kind }) {
  return (
    <Radios
      name="kind"
      classes="govuk-radios--small"
      fieldset={{ legend: { text: 'What it is', classes: 'govuk-fieldset__legend--m' } }}
      value={kind}
      items={kinds.map((value) => ({ value, text: kindLabels[value], hint: kindHints[value] }))}
    />
  );
}

function TierField({ given, problems, suggestedTier }: PartProps) {
  const why = suggestedTier.because.join('”, “');
  return (
    <Radios
      name="tier"
      classes="govuk-radios--small"
      fieldset={{ legend: { text: 'What it touches', classes: 'govuk-fieldset__legend--m' } }}
      hint={{
        text: (
          <>
            Choose the gravest that applies. All but routine go to a second person before they go out.
            {why && <span class="bl-stop__seen">{`“${why}” points to: ${tierRules[suggestedTier.of].label}.`}</span>}
          </>
        ),
      }}
      errorMessage={errorOf(problems, 'tier')}
      value={given.tier}
      items={tiers.map((value) => ({ value, text: tierRules[value].label, hint: hintOf(value) }))}
    />
  );
}

/** What is the same for all but one is said once, above them. */
function hintOf(tier: Tier): string | undefined {
  return tierRules[tier].release === 'second-person' ? undefined : tierRules[tier].hint;
}

function StoriesField({ mode, stories, given }: EditorProps) {
  if (mode === 'correct' || stories.size === 0) return <></>;
  return (
    <div class="bl-card">
      <Checkboxes
        name="storyIds"
        classes="govuk-checkboxes--small"
        fieldset={{ legend: { text: 'Answers these stories', classes: 'govuk-fieldset__legend--s' } }}
        values={given.storyIds}
        items={[...stories].map(([value, text]) => ({ value, text }))}
      />
    </div>
  );
}

function FactsField({ frame, facts, names, given }: EditorProps) {
  const cleared = facts.filter(({ state, text }) => state === 'cleared' && text !== null);
  const pending = facts.filter(({ state }) => state === 'pending');
  return (
    <div class="bl-card">
      {cleared.length > 0 ? (
        <Checkboxes
          name="factIds"
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: 'Cleared facts', classes: 'govuk-fieldset__legend--m' } }}
          hint="Tick what the line rests on."
          values={given.factIds}
          items={cleared.map((fact) => ({
            value: fact.id,
            text: fact.text ?? '',
            hint: `${gradeLabels[fact.grade]}. Cleared by ${names.get(fact.deciderId) ?? 'somebody who has left'}.`,
          }))}
        />
      ) : (
        <>
          <h2 class="govuk-heading-m">Cleared facts</h2>
          <p class="govuk-body">None yet. Ask whoever may release what you know, or say only that we are looking.</p>
        </>
      )}
      {pending.length > 0 && <h3 class="govuk-heading-s">Asked, not yet decided</h3>}
      {pending.length > 0 && (
        <ul class="bl-lines">
          {pending.map((fact) => (
            <li class="bl-lines__line">
              <span dir="auto">{fact.text}</span>
              <span class="bl-lines__meta">
                {names.get(fact.deciderId) ?? 'Nobody'}, <Elapsed ms={frame.now.getTime() - fact.askedAt.getTime()} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/console/facts${given.storyIds[0] ? `?story=${given.storyIds[0]}` : ''}#ask`}>
          Ask for a fact
        </a>
      </p>
    </div>
  );
}
