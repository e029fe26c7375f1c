/** Before a rumour becomes public: how far it has spread, how far we have, what the public would read, and a choice. */
import { ConsolePage } from '#ui/page.tsx';
import { Bars } from '#ui/charts.tsx';
import { BackLink, Button, Checkboxes, InsetText, Radios, Select, Textarea, WarningText } from '#ui/govuk/index.ts';
import { VerdictMark } from '#ui/notices.tsx';
import type { Frame } from '#ui/frame.ts';
import { problemAt, Problems, StatusTag } from '../console-parts.tsx';
import type { Given, Problem } from '../forms.ts';
import type { PublishedUpdate } from '../neighbours.ts';
import { publicWord } from './public-word.rules.ts';
import { adviseOnReach, oursSentence, type Reach } from './reach.rules.ts';
import type { Rumour } from '../rumour.rules.ts';

export type ChoosePublicProps = {
  readonly frame: Frame;
  readonly rumour: Rumour;
  readonly reach: Reach;
  /** Published updates to link, newest first. */
  readonly updates: readonly PublishedUpdate[];
  /** Stretches of the words that may name somebody. */
  readonly suspected: readonly string[];
  readonly problems?: readonly Problem[];
  readonly given?: Given;
};

export function ChoosePublicPage(props: ChoosePublicProps) {
  const { frame, rumour, reach, problems = [] } = props;
  const isPublic = rumour.public.kind === 'public';
  const title = isPublic ? 'Change what the public reads' : 'Should the public see this?';
  return (
    <ConsolePage frame={frame} title={`${problems.length > 0 ? 'Error: ' : ''}${title}`}>
      <BackLink href={`/console/rumours/${rumour.id}`}>Back to the rumour</BackLink>
      <Problems problems={problems} />
      <span class="govuk-caption-l">{rumour.claim}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <Spread reach={reach} />
      <h2 class="govuk-heading-m">What the public would read</h2>
      <p class="govuk-body">
        Our status is <StatusTag status={rumour.status} />, so the public reads:
      </p>
      <p class="govuk-body">
        <VerdictMark verdict={publicWord(rumour.status)} />
      </p>
      {rumour.namesPerson ? (
        <WarningText iconFallbackText="Warning">
          This rumour is marked as naming a person. It can never be public while that mark stands.
        </WarningText>
      ) : (
        <ChoiceForm {...props} isPublic={isPublic} />
      )}
    </ConsolePage>
  );
}

function Spread({ reach }: { reach: Reach }) {
  const advice = adviseOnReach(reach);
  return (
    <section aria-labelledby="spread" class="bl-column">
      <h2 class="govuk-heading-m" id="spread">
        How far it has spread, and how far we have
      </h2>
      <InsetText>
        <strong>{advice.headline}</strong>
        <br />
        {advice.because} {oursSentence(reach)}
      </InsetText>
      <Bars
        label="Its reach against ours"
        bars={[
          { label: 'Times that we heard it', value: reach.sightings },
          { label: 'Different people who said it', value: reach.people },
          { label: 'Posts in its stories', value: reach.postsInStories },
          { label: 'Heard in the last hour', value: reach.lastHour },
          { label: 'Published updates of ours on it', value: reach.ourUpdates },
        ]}
      />
      <p class="govuk-body-s">
        These are only the times that we heard of. What is said at home and in closed groups is not in them.
      </p>
    </section>
  );
}

function ChoiceForm(props: ChoosePublicProps & { readonly isPublic: boolean }) {
  const { rumour, updates, suspected, problems = [], given = {}, isPublic } = props;
  const before = rumour.public.kind === 'public' ? rumour.public : rumour.proposal;
  const text = (field: string, now: string) => (typeof given[field] === 'string' ? given[field] : now);
  const error = (field: string) => problemAt(problems, field);
  return (
    <form method="post" action={`/console/rumours/${rumour.id}/public`} novalidate class="bl-column">
      <input type="hidden" name="version" value={rumour.version} />
      <Textarea
        name="wording"
        label={{ text: 'The rumour, in words for the public', classes: 'govuk-label--s' }}
        hint="A sentence that can be true or false, such as “The bus station is closed”. No names of people. It is the headline, with our answer above it."
        rows={2}
        value={text('wording', before?.wording ?? '')}
        errorMessage={error('wording')}
      />
      <Textarea
        name="answer"
        label={{ text: 'What we say', classes: 'govuk-label--s' }}
        hint="Begin with the truth, then what to do."
        rows={4}
        value={text('answer', before?.answer ?? '')}
        errorMessage={error('answer')}
      />
      <Select
        name="statementId"
        label={{ text: 'Our update on it', classes: 'govuk-label--s' }}
        hint="If that update is withdrawn, these words leave the public page with it."
        value={text('statementId', before?.statementId ?? '')}
        errorMessage={error('statementId')}
        items={[{ value: '', text: 'None' }, ...updates.map(({ id, title }) => ({ value: id, text: title }))]}
      />
      {suspected.length > 0 && (
        <>
          <WarningText iconFallbackText="Warning">
            This may name somebody: {suspected.join(', ')}. A living person is never named here. Only a duty supervisor
            can say that nobody is.
          </WarningText>
          <Checkboxes
            name="noLivingPersonNamed"
            errorMessage={error('noLivingPersonNamed')}
            items={[{ value: 'yes', text: 'I am duty supervisor and have checked: no living person is named' }]}
          />
        </>
      )}
      <Radios
        name="choice"
        errorMessage={error('choice')}
        value={text('choice', '')}
        fieldset={{ legend: { text: 'Having seen how far it has spread', classes: 'govuk-fieldset__legend--s' } }}
        items={[
          {
            value: 'show',
            text: isPublic ? 'Show these words instead' : 'Show it on “Is it true?”',
            hint: 'Everybody can read it, pass it on and find it by search.',
          },
          !isPublic && {
            value: 'keep-off',
            text: 'Keep it off the public page',
            hint: 'Answer those who ask us. This choice is recorded too.',
          },
        ]}
      />
      <Button preventDoubleClick>{isPublic ? 'Change the words' : 'Record this choice'}</Button>
    </form>
  );
}
