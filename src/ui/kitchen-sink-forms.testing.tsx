/** The kitchen sink's form: every kind of field, with and without something wrong. */
import { Button, CharacterCount, Checkboxes, DateInput, Input, Radios, Select, Textarea } from './govuk/index.ts';

export function Forms() {
  return (
    <form method="post" action="/kitchen-sink" novalidate>
      <h2 class="govuk-heading-l">A form</h2>
      <CharacterCount
        id="what"
        name="what"
        label={{ text: 'What happened?', classes: 'govuk-label--m' }}
        hint="Where and when helps most."
        errorMessage="Say what happened"
        maxlength={500}
      />
      <Radios
        name="going-on"
        fieldset={{ legend: { text: 'Is it still going on?', classes: 'govuk-fieldset__legend--m' } }}
        errorMessage="Choose whether it is still going on"
        items={[
          { value: 'yes', text: 'Yes', conditional: { text: <Input name="since" label="Since when?" /> } },
          { value: 'no', text: 'No', hint: 'It is over' },
          { divider: 'or' },
          { value: 'unsure', text: 'I do not know' },
        ]}
        value="yes"
      />
      <Checkboxes
        name="about"
        fieldset={{ legend: { text: 'What is it about?', classes: 'govuk-fieldset__legend--m' } }}
        hint="Choose all that fit."
        values={['road']}
        items={[
          { value: 'road', text: 'A road' },
          { value: 'animal', text: 'An animal' },
          { divider: 'or' },
          { value: 'none', text: 'None of these', behaviour: 'exclusive' },
        ]}
      />
      <Input name="postcode" label="Postcode" hint="Such as WV11 1AA" classes="govuk-input--width-10" value="WV11" />
      <Input
        name="cost"
        label="Damage"
        prefix={{ text: '£' }}
        suffix={{ text: 'in all' }}
        inputmode="numeric"
        classes="govuk-input--width-5"
      />
      <Select
        name="risk"
        label="Risk"
        value="two"
        items={[
          { value: 'one', text: 'Routine: one person' },
          { value: 'two', text: 'Arrest: a second person' },
        ]}
      />
      <DateInput
        id="when"
        namePrefix="when"
        fieldset={{ legend: { text: 'When?', classes: 'govuk-fieldset__legend--m' } }}
        errorMessage="The day must be between 1 and 31"
        values={{ 'when-day': '41', 'when-month': '8', 'when-year': '2026' }}
        items={[{ name: 'day', error: true }, { name: 'month' }, { name: 'year' }]}
      />
      <Textarea name="note" label="Note" value="Told by telephone." rows={3} />
      <div class="govuk-button-group">
        <Button preventDoubleClick>Send the line</Button>{' '}
        <Button classes="govuk-button--secondary">Save as draft</Button>{' '}
        <Button classes="govuk-button--warning">Withdraw it</Button> <Button disabled>Not yet</Button>{' '}
        <a class="govuk-link" href="#cancel">
          Cancel
        </a>
      </div>
      <Button href="#start" isStartButton>
        Tell us
      </Button>
    </form>
  );
}
