/** Two forms beside a rumour: change what it says, and take it down from the public page. */
import { Button, Checkboxes, Details, Radios, Select, Textarea } from '#ui/govuk/index.ts';
import { priorityWords, problemAt, withdrawalWords } from '../console-parts.tsx';
import type { RumourProps } from './rumour-props.ts';
import { priorities, withdrawalReasons } from '../rumour.rules.ts';

const revised = ['claim', 'description', 'places', 'priority', 'assignedTo'];

export function ReviseForm({ rumour, staff, problems = [], given }: RumourProps) {
  const error = (field: string) => problemAt(problems, field);
  // What was typed into this form, if it was this one that came back.
  const typed = given && 'claim' in given ? given : undefined;
  const text = (field: string, now: string) => {
    const value = typed?.[field];
    return typeof value === 'string' ? value : now;
  };
  const flagged = typed ? typed['namesPerson'] === 'yes' : rumour.namesPerson;
  return (
    <Details summaryText="Change it" open={typed !== undefined || revised.some((field) => error(field) !== undefined)}>
      <form method="post" action={`/console/rumours/${rumour.id}/revise`} novalidate>
        <input type="hidden" name="version" value={rumour.version} />
        <Textarea
          name="claim"
          label="The claim, in one sentence"
          rows={3}
          value={text('claim', rumour.claim)}
          errorMessage={error('claim')}
        />
        <Textarea
          name="description"
          label="What else is said"
          rows={3}
          value={text('description', rumour.description)}
          errorMessage={error('description')}
        />
        <Textarea
          name="places"
          label="Places, one on a line"
          rows={2}
          value={text('places', rumour.places.join('\n'))}
          errorMessage={error('places')}
        />
        <Select
          name="priority"
          label="Priority"
          hint="A new priority moves the answer-by time."
          value={text('priority', rumour.priority)}
          errorMessage={error('priority')}
          items={priorities.map((value) => ({ value, text: priorityWords[value] }))}
        />
        <Select
          name="assignedTo"
          label="Assigned to"
          value={text('assignedTo', rumour.assignedTo ?? '')}
          errorMessage={error('assignedTo')}
          items={[
            { value: '', text: 'Nobody' },
            ...staff.map(({ id, name, title }) => ({ value: id, text: `${name}, ${title}` })),
          ]}
        />
        <Checkboxes
          name="namesPerson"
          classes="govuk-checkboxes--small"
          errorMessage={error('namesPerson')}
          values={flagged ? ['yes'] : []}
          items={[
            {
              value: 'yes',
              text: 'It names a person',
              hint: 'Takes it off the public page at once, and keeps it off. Only a duty supervisor takes the tick away.',
            },
          ]}
        />
        <Button classes="govuk-button--secondary" preventDoubleClick>
          Save the changes
        </Button>
      </form>
    </Details>
  );
}

export function TakeDownForm({ rumour, problems = [], given }: RumourProps) {
  const error = problemAt(problems, 'withdrawReason');
  const reason = given?.['withdrawReason'];
  return (
    <Details summaryText="Take it down" open={error !== undefined}>
      <form method="post" action={`/console/rumours/${rumour.id}/withdraw`} novalidate>
        <input type="hidden" name="version" value={rumour.version} />
        <Radios
          name="withdrawReason"
          classes="govuk-radios--small"
          value={typeof reason === 'string' ? reason : ''}
          errorMessage={error}
          fieldset={{ legend: { text: 'Why? The public is not told.', classes: 'govuk-fieldset__legend--s' } }}
          items={withdrawalReasons.map((value) => ({ value, text: withdrawalWords[value] }))}
        />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Take it down
        </Button>
      </form>
    </Details>
  );
}
