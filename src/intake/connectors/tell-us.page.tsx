/** The public form: works without a script, and says first what it is not for. */
import type { Frame } from '#ui/frame.ts';
import { Button, CharacterCount, ErrorSummary, Input, InsetText, WarningText } from '#ui/govuk/index.ts';
import { PublicPage } from '#ui/page.tsx';

export const longestTold = 5_000;
export const longestPlace = 200;

export type ToldProblem = { readonly field: 'text' | 'place'; readonly message: string };
export type ToldGiven = { readonly text?: string | undefined; readonly place?: string | undefined };

export type TellUsProps = {
  readonly frame: Frame;
  readonly token: string;
  readonly given?: ToldGiven;
  readonly problems?: readonly ToldProblem[];
};

export function TellUsPage({ frame, token, given = {}, problems = [] }: TellUsProps) {
  const problem = (field: ToldProblem['field']) => problems.find((one) => one.field === field)?.message;
  return (
    <PublicPage frame={frame} title={problems.length > 0 ? 'Error: Tell us' : 'Tell us'}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {problems.length > 0 && (
            <ErrorSummary errorList={problems.map(({ field, message }) => ({ text: message, href: `#${field}` }))} />
          )}
          <h1 class="govuk-heading-l">Tell us what you see or hear</h1>
          <WarningText iconFallbackText="Warning">
            Do not use this form if somebody is in danger or a crime is happening now. Call 999. If it is not urgent,
            call 101.
          </WarningText>
          <WhoReads frame={frame} />
          <form method="post" action="/tell-us" novalidate>
            <input type="hidden" name="token" value={token} />
            <CharacterCount
              name="text"
              label={{ text: 'What do you want to tell or ask us?', classes: 'govuk-label--m' }}
              hint={{
                text: 'Say what happened, where and when. Please leave out your own name and other people’s: we do not need them here.',
              }}
              rows={8}
              maxlength={longestTold}
              value={given.text}
              errorMessage={errorOf(problem('text'))}
            />
            <Input
              name="place"
              label={{ text: 'Where is it? (optional)', classes: 'govuk-label--m' }}
              hint={{ text: 'A street, a shop, a park or a postcode' }}
              value={given.place}
              errorMessage={errorOf(problem('place'))}
            />
            <Button preventDoubleClick>Send</Button>
          </form>
          <p class="govuk-body">
            We do not ask who you are, so we cannot answer you personally. What we can say to everybody is on{' '}
            <a class="govuk-link" href="/">
              the front page
            </a>
            . Words that lead nowhere are deleted after 31 days.
          </p>
        </div>
      </div>
    </PublicPage>
  );
}

export function ThankYouPage({ frame }: { readonly frame: Frame }) {
  return (
    <PublicPage frame={frame} title="Thank you">
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Thank you. We have it.</h1>
          <WhoReads frame={frame} />
          <p class="govuk-body">
            It is now with everything else that people tell us about what is going on. If you asked something, watch{' '}
            <a class="govuk-link" href="/">
              the front page
            </a>
            : answers for everybody appear there.
          </p>
          <p class="govuk-body">
            If things get worse or somebody is in danger, do not write again: <strong>call 999</strong>. If it is not
            urgent and you need to talk to somebody, call 101.
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href="/tell-us">
              Tell us something else
            </a>
          </p>
        </div>
      </div>
    </PublicPage>
  );
}

/** The truth about who reads this, beside the form and not only at the top of the page. */
function WhoReads({ frame }: { readonly frame: Frame }) {
  return (
    <InsetText>
      {frame.reading
        ? 'Somebody at the desk is reading now. We read everything, but not always at once.'
        : 'Nobody at the desk is reading at the moment. We will read this later.'}
    </InsetText>
  );
}

function errorOf(message: string | undefined) {
  return message === undefined ? undefined : { text: message };
}
