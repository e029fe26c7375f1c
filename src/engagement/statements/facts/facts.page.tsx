/** The facts ledger: what we could say, who decides, how long they have been asked. */
import type { Frame } from '#ui/frame.ts';
import { BackLink, Button, ErrorSummary, Input, Radios, Select, SummaryList, Tag, Textarea } from '#ui/govuk/index.ts';
import { EmptyState } from '#ui/notices.tsx';
import { ConsolePage } from '#ui/page.tsx';
import { Elapsed, Time } from '#ui/time.tsx';
import { gradeLabels, grades, mayAskForFacts, type Fact } from './fact.rules.ts';

export type Problem = { readonly field: string; readonly message: string };
type Decider = { readonly id: string; readonly name: string; readonly title: string };

export type FactGiven = {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly grade: string;
  readonly deciderId: string;
  readonly storyId: string;
};

type FactsProps = {
  readonly frame: Frame;
  readonly facts: readonly Fact[];
  readonly names: ReadonlyMap<string, string>;
  readonly deciders: readonly Decider[];
  readonly stories: ReadonlyMap<string, string>;
  readonly given: FactGiven;
  readonly problems?: readonly Problem[];
};

export function FactsPage(props: FactsProps) {
  const { frame, facts, names, stories, problems = [] } = props;
  const groups = [
    { title: 'Wait for a decision', state: 'pending' },
    { title: 'May be said', state: 'cleared' },
    { title: 'May not be said', state: 'not-cleared' },
  ] as const;
  return (
    <ConsolePage frame={frame} title={problems.length > 0 ? 'Error: Facts' : 'Facts'} wide>
      {problems.length > 0 && (
        <ErrorSummary errorList={problems.map(({ field, message }) => ({ text: message, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">Facts</h1>
      <p class="govuk-body">
        What we could say, and who may release it. A fact that waits is chased every 15 minutes; from the second time
        the duty supervisor hears of it.
      </p>
      <div class="bl-drafting">
        <div>
          {facts.length === 0 && <EmptyState title="No facts yet">Ask for the first one.</EmptyState>}
          {groups.map(({ title, state }) => {
            const rows = facts.filter((fact) => fact.state === state);
            return (
              rows.length > 0 && (
                <section>
                  <h2 class="govuk-heading-m">
                    {title} ({rows.length})
                  </h2>
                  <ul class="bl-lines">
                    {rows.map((fact) => (
                      <FactLine frame={frame} fact={fact} names={names} story={stories.get(fact.storyId ?? '')} />
                    ))}
                  </ul>
                </section>
              )
            );
          })}
        </div>
        {mayAskForFacts(frame.actor) && <AskForm {...props} problems={problems} />}
      </div>
    </ConsolePage>
  );
}

const stateTags = {
  pending: <Tag colour="orange">Waits</Tag>,
  cleared: <Tag colour="green">Cleared</Tag>,
  'not-cleared': <Tag colour="red">Not cleared</Tag>,
} as const;

type FactLineProps = {
  readonly frame: Frame;
  readonly fact: Fact;
  readonly names: ReadonlyMap<string, string>;
  readonly story: string | undefined;
};

function FactLine({ frame, fact, names, story }: FactLineProps) {
  const decider = names.get(fact.deciderId) ?? 'Somebody who has left';
  return (
    <li class="bl-lines__line">
      <div>
        <a class="govuk-link bl-lines__title" href={`/console/facts/${fact.id}`} dir="auto">
          {fact.text ?? 'Sealed by a withdrawal'}
        </a>
        <div class="bl-lines__meta" dir="auto">
          {gradeLabels[fact.grade]}
          {fact.source && ` · ${fact.source}`}
          {story && ` · ${story}`}
        </div>
        <div class="bl-lines__meta">
          {fact.decidedAt ? (
            <>
              {decider}, <Time at={fact.decidedAt} now={frame.now} />
              {fact.reason && `: ${fact.reason}`}
            </>
          ) : (
            <>
              {decider} has been asked for <Elapsed ms={frame.now.getTime() - fact.askedAt.getTime()} />
              {fact.chases > 0 && `, chased ${fact.chases === 1 ? 'once' : `${fact.chases} times`}`}
            </>
          )}
        </div>
      </div>
      <div class="bl-lines__tags">{stateTags[fact.state]}</div>
    </li>
  );
}

function AskForm({ given, deciders, stories, problems = [] }: FactsProps) {
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  return (
    <form class="bl-card bl-drafting__form" method="post" action="/console/facts" id="ask" novalidate>
      <h2 class="govuk-heading-m">Ask whether something may be said</h2>
      <input type="hidden" name="id" value={given.id} />
      <Textarea
        name="text"
        id="text"
        rows={3}
        label="The fact, as we would say it"
        value={given.text}
        errorMessage={errorOf('text')}
      />
      <Input name="source" id="source" label="How we know it" value={given.source} errorMessage={errorOf('source')} />
      <Radios
        name="grade"
        classes="govuk-radios--small"
        fieldset={{ legend: { text: 'How sure we are', classes: 'govuk-fieldset__legend--s' } }}
        value={given.grade}
        errorMessage={errorOf('grade')}
        items={grades.map((value) => ({ value, text: gradeLabels[value] }))}
      />
      <Select
        name="deciderId"
        id="deciderId"
        label="Who may release it"
        value={given.deciderId}
        errorMessage={errorOf('deciderId')}
        items={[
          { value: '', text: 'Choose' },
          ...deciders.map(({ id, name, title }) => ({ value: id, text: `${name}, ${title}` })),
        ]}
      />
      {stories.size > 0 && (
        <Select
          name="storyId"
          id="storyId"
          label="Which story it is about"
          value={given.storyId}
          items={[{ value: '', text: 'None' }, ...[...stories].map(([value, text]) => ({ value, text }))]}
        />
      )}
      <Button preventDoubleClick>Ask</Button>
    </form>
  );
}

type FactProps = {
  readonly frame: Frame;
  readonly fact: Fact;
  readonly names: ReadonlyMap<string, string>;
  readonly deciders: readonly Decider[];
  readonly problem?: Problem | undefined;
};

export function FactPage({ frame, fact, names, deciders, problem }: FactProps) {
  const { actor } = frame;
  const person = (id: string | null) => (id === null ? '' : (names.get(id) ?? 'Somebody who has left'));
  const decides = actor.kind === 'member' && actor.id === fact.deciderId && !fact.sealedAt;
  const title = fact.text ?? 'A sealed fact';
  return (
    <ConsolePage frame={frame} title={`${problem ? 'Error: ' : ''}Fact: ${title}`}>
      <BackLink href="/console/facts">All facts</BackLink>
      {problem && <ErrorSummary errorList={[{ text: problem.message, href: `#${problem.field}` }]} />}
      <h1 class="govuk-heading-l" dir="auto">
        {title}
      </h1>
      <SummaryList
        rows={[
          { key: { text: 'State' }, value: { text: stateTags[fact.state] } },
          fact.source && { key: { text: 'How we know it' }, value: { text: fact.source } },
          { key: { text: 'How sure we are' }, value: { text: gradeLabels[fact.grade] } },
          { key: { text: 'May be released by' }, value: { text: person(fact.deciderId) } },
          {
            key: { text: 'Asked' },
            value: {
              text: (
                <>
                  <Time at={fact.askedAt} now={frame.now} full /> by {person(fact.askedBy)}
                </>
              ),
            },
          },
          fact.decidedAt && {
            key: { text: 'Decided' },
            value: {
              text: (
                <>
                  <Time at={fact.decidedAt} now={frame.now} full />
                  {fact.reason && `: ${fact.reason}`}
                </>
              ),
            },
          },
        ]}
      />
      {decides && <DecideForm fact={fact} problem={problem} />}
      {!decides && fact.state === 'pending' && <p class="govuk-body">Only {person(fact.deciderId)} decides this.</p>}
      {actor.kind === 'member' && actor.roles.includes('duty-supervisor') && fact.state === 'pending' && (
        <form method="post" action={`/console/facts/${fact.id}/give`}>
          <Select
            name="deciderId"
            id="deciderId"
            label="Give it to somebody who can be reached"
            value={fact.deciderId}
            items={deciders.map(({ id, name, title: job }) => ({ value: id, text: `${name}, ${job}` }))}
          />
          <Button classes="govuk-button--secondary">Give it to them</Button>
        </form>
      )}
    </ConsolePage>
  );
}

function DecideForm({ fact, problem }: { fact: Fact; problem: Problem | undefined }) {
  return (
    <form class="bl-card" method="post" action={`/console/facts/${fact.id}/decide`} novalidate>
      <Textarea
        name="reason"
        id="reason"
        rows={2}
        label="Your reason"
        hint="Needed when it may not be said. Say what would change that."
        errorMessage={problem?.field === 'reason' ? problem.message : undefined}
      />
      <div class="govuk-button-group">
        {fact.state !== 'cleared' && (
          <Button name="cleared" value="yes">
            It may be said
          </Button>
        )}
        {fact.state !== 'not-cleared' && (
          <Button name="cleared" value="no" classes="govuk-button--warning">
            It may not be said
          </Button>
        )}
      </div>
    </form>
  );
}
