/** The work on a rumour's page: findings, with whom it was checked, the nine statuses, and what was decided when. */
import { Button, Checkboxes, Details, Input, Radios, Textarea } from '#ui/govuk/index.ts';
import { Time } from '#ui/time.tsx';
import { problemAt, StatusTag } from '../console-parts.tsx';
import { publicWord, publicWordText } from '../public/public-word.rules.ts';
import type { RumourProps } from './rumour-props.ts';
import { isConfirmed, mayPublish, statuses, statusWords } from '../rumour.rules.ts';

type WorkProps = RumourProps & { readonly works: boolean };

const someone = 'somebody no longer here';
const textOf = (given: RumourProps['given'], field: string) => {
  const value = given?.[field];
  return typeof value === 'string' ? value : '';
};

export function Findings({ frame, rumour, findings, names, works, newId, problems = [], given }: WorkProps) {
  const error = (field: string) => problemAt(problems, field);
  const failed = ['finding', 'source'].some((field) => error(field) !== undefined);
  return (
    <section aria-labelledby="findings">
      <h2 class="govuk-heading-m" id="findings">
        What we found
      </h2>
      {findings.length === 0 ? (
        <p class="govuk-body">Nothing yet. Without a finding it cannot be confirmed true or false.</p>
      ) : (
        <ul class="bl-rumour__list">
          {findings.map((one) => (
            <li class="bl-post">
              <p class="bl-post__text">{one.finding}</p>
              <p class="bl-meta">
                Source: {one.source} – <Time at={one.at} now={frame.now} />, {names.get(one.by) ?? someone}
              </p>
            </li>
          ))}
        </ul>
      )}
      {works && (
        <Details summaryText="Write down a finding" open={failed}>
          <form method="post" action={`/console/rumours/${rumour.id}/findings`} novalidate>
            <input type="hidden" name="entryId" value={newId()} />
            <Textarea
              name="finding"
              label="What was found"
              rows={3}
              value={textOf(given, 'finding')}
              errorMessage={error('finding')}
            />
            <Input
              name="source"
              label="Source"
              hint="A body, a role, a camera, a document: not a private person’s name."
              value={textOf(given, 'source')}
              errorMessage={error('source')}
            />
            <Button classes="govuk-button--secondary" preventDoubleClick>
              Add the finding
            </Button>
          </form>
        </Details>
      )}
    </section>
  );
}

export function Checks({ frame, rumour, checks, names, works, newId, problems = [], given }: WorkProps) {
  const error = (field: string) => problemAt(problems, field);
  const failed = ['withWhom', 'askedMinutesAgo', 'checkAnswer'].some((field) => error(field) !== undefined);
  return (
    <section aria-labelledby="checks">
      <h2 class="govuk-heading-m" id="checks">
        Checked with
      </h2>
      {checks.length === 0 ? (
        <p class="govuk-body">Nobody has been asked yet.</p>
      ) : (
        <ul class="bl-rumour__list">
          {checks.map((check) => (
            <li class="bl-post">
              <strong>{check.withWhom}</strong>, asked <Time at={check.askedAt} now={frame.now} />
              <p class="bl-post__text">{check.answer || 'No answer yet.'}</p>
              <p class="bl-meta">Written down by {names.get(check.by) ?? someone}</p>
            </li>
          ))}
        </ul>
      )}
      {works && (
        <Details summaryText="Write down with whom it was checked" open={failed}>
          <form method="post" action={`/console/rumours/${rumour.id}/checks`} novalidate>
            <input type="hidden" name="entryId" value={newId()} />
            <Input
              name="withWhom"
              label="With whom"
              hint="The body or the role, such as “site manager, New Cross Hospital”."
              value={textOf(given, 'withWhom')}
              errorMessage={error('withWhom')}
            />
            <Input
              name="askedMinutesAgo"
              label="Asked how many minutes ago?"
              inputmode="numeric"
              classes="govuk-input--width-4"
              value={textOf(given, 'askedMinutesAgo') || '0'}
              errorMessage={error('askedMinutesAgo')}
            />
            <Textarea
              name="checkAnswer"
              label="What they answered"
              rows={3}
              value={textOf(given, 'checkAnswer')}
              errorMessage={error('checkAnswer')}
            />
            <Button classes="govuk-button--secondary" preventDoubleClick>
              Add the check
            </Button>
          </form>
        </Details>
      )}
    </section>
  );
}

export function StatusForm({ frame, rumour, findings, problems = [], given }: RumourProps) {
  const error = (field: string) => problemAt(problems, field);
  const isPublic = rumour.public.kind === 'public';
  const offered = statuses.filter((status) => status !== 'new' && status !== rumour.status);
  return (
    <section aria-labelledby="set-status" class="bl-card">
      <h2 class="govuk-heading-m" id="set-status">
        What is it?
      </h2>
      <form method="post" action={`/console/rumours/${rumour.id}/status`} novalidate>
        <input type="hidden" name="version" value={rumour.version} />
        <Radios
          name="to"
          classes="govuk-radios--small"
          value={textOf(given, 'to')}
          errorMessage={error('to')}
          fieldset={{
            legend: {
              text: `Now: ${statusWords[rumour.status]}. Only a person sets it.`,
              classes: 'govuk-fieldset__legend--s',
            },
          }}
          items={offered.map((status) => ({
            value: status,
            text: statusWords[status],
            hint: hintOf(status, findings.length, isPublic),
          }))}
        />
        <Textarea
          name="reason"
          label="Why?"
          hint="Needed for all but taking up a new rumour."
          rows={2}
          value={textOf(given, 'reason')}
          errorMessage={error('reason')}
        />
        {rumour.public.kind === 'public' && mayPublish(frame.actor) && (
          <>
            <Textarea
              name="answer"
              label="What the public page will say"
              hint="The public sees the new word at once. When it changes, the words below it must change too."
              rows={3}
              value={textOf(given, 'answer') || rumour.public.answer}
              errorMessage={error('answer')}
            />
            <NameTick error={error('noLivingPersonNamed')} />
          </>
        )}
        <Button preventDoubleClick>Set the status</Button>
      </form>
    </section>
  );
}

function hintOf(status: (typeof statuses)[number], findings: number, isPublic: boolean): string | undefined {
  if (isConfirmed(status) && findings === 0) return 'Needs a finding first.';
  return isPublic ? `In public: ${publicWordText[publicWord(status)]}` : undefined;
}

/** Shown once words look as if they named somebody: only a duty supervisor's tick counts. */
function NameTick({ error }: { error: string | undefined }) {
  if (error === undefined) return <></>;
  return (
    <Checkboxes
      name="noLivingPersonNamed"
      errorMessage={error}
      items={[{ value: 'yes', text: 'I am duty supervisor and have checked: no living person is named' }]}
    />
  );
}

export function History({ frame, rumour, changes, names }: RumourProps) {
  return (
    <section aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        What was decided
      </h2>
      <ol class="govuk-list">
        <li>
          <Time at={rumour.openedAt} now={frame.now} /> opened by {names.get(rumour.openedBy) ?? someone}
        </li>
        {changes.map((change) => (
          <li>
            <p class="govuk-body">
              <Time at={change.at} now={frame.now} /> {names.get(change.by) ?? someone}: from{' '}
              <StatusTag status={change.from} /> to <StatusTag status={change.to} />
              {change.reason && (
                <>
                  <br />
                  {change.reason}
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
