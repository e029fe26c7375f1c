/** Withdrawing for legal reasons: what it does, before it is done. And the sealed words, for one look. */
import type { Frame } from '#ui/frame.ts';
import { BackLink, Button, ErrorSummary, Input, Radios, WarningText } from '#ui/govuk/index.ts';
import { ConsolePage } from '#ui/page.tsx';
import { categoryLabels, withdrawalCategories } from './withdrawal.rules.ts';

type Problem = { readonly field: string; readonly message: string };

type WithdrawProps = {
  readonly frame: Frame;
  readonly id: string;
  readonly title: string;
  readonly public: boolean;
  /** Other lines that say a passage of it: they are not withdrawn with it. */
  readonly others: readonly { readonly statementId: string; readonly public: boolean }[];
  readonly given?: { readonly category: string; readonly authority: string };
  readonly problems?: readonly Problem[];
};

export function WithdrawPage(props: WithdrawProps) {
  const { frame, id, title, others, given, problems = [] } = props;
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  return (
    <ConsolePage frame={frame} title={`${problems.length > 0 ? 'Error: ' : ''}Withdraw for legal reasons`}>
      <BackLink href={`/console/statements/${id}`}>Back to the line</BackLink>
      {problems.length > 0 && (
        <ErrorSummary errorList={problems.map(({ field, message }) => ({ text: message, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">Withdraw for legal reasons</h1>
      <p class="govuk-body-l" dir="auto">
        {title}
      </p>
      <WarningText>
        This cannot be undone. If it is only wrong, correct it instead: people see what changed.
      </WarningText>
      <h2 class="govuk-heading-m">What happens</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>Its page, its history, the search and the feeds keep only the time and the category below.</li>
        <li>
          All its words, every draft and correction, and every fact that says the same, are sealed. Only the duty
          supervisor or the disclosure officer can open them, with a recorded reason.
        </li>
        <li>
          What we say in public about a rumour comes down if it links this line or repeats it. Handover notes and the
          work on rumours lose what repeats it.
        </li>
        <li>The clocks of its stories run again as if it had never been said.</li>
        <li>What others have copied stays where it is: tell them yourself.</li>
      </ul>
      {others.length > 0 && (
        <>
          <h2 class="govuk-heading-m">These say some of the same words, and stay</h2>
          <ul class="govuk-list govuk-list--bullet">
            {others.map(({ statementId, public: isPublic }) => (
              <li>
                <a class="govuk-link" href={`/console/statements/${statementId}`}>
                  {isPublic ? 'A line that is public' : 'A line that is not public'} ({statementId.slice(-6)})
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <form method="post" action={`/console/statements/${id}/withdraw`} novalidate>
        <Radios
          name="category"
          classes="govuk-radios--small"
          fieldset={{ legend: { text: 'Why it has to go', classes: 'govuk-fieldset__legend--m' } }}
          hint="The public reads this."
          value={given?.category}
          errorMessage={errorOf('category')}
          items={withdrawalCategories.map((value) => ({ value, text: capitalised(categoryLabels[value]) }))}
        />
        <Input
          name="authority"
          id="authority"
          label={{ text: 'Whose order or advice, and its reference', classes: 'govuk-label--m' }}
          hint="Kept on the console. Do not repeat what the line said, and do not name the person it is about."
          value={given?.authority ?? ''}
          autocomplete="off"
          errorMessage={errorOf('authority')}
        />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Withdraw it now
        </Button>
      </form>
    </ConsolePage>
  );
}

export function SealedWordsPage({ frame, id, words }: { frame: Frame; id: string; words: string }) {
  return (
    <ConsolePage frame={frame} title="Sealed words">
      <BackLink href={`/console/statements/${id}`}>Back to the line</BackLink>
      <h1 class="govuk-heading-l">Sealed words</h1>
      <WarningText>
        Publishing these may be an offence. This page is not kept: both logs know that you opened it.
      </WarningText>
      <pre class="bl-sealed">{pretty(words)}</pre>
    </ConsolePage>
  );
}

function pretty(json: string): string {
  const parsed: unknown = JSON.parse(json);
  return JSON.stringify(parsed, null, 2);
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
}
