/** The stops as plain questions, with the words that point to them. */
import type { Child } from 'hono/jsx';
import { Radios } from '#ui/govuk/index.ts';
import type { FieldProblem } from './line.rules.ts';
import type { Answers } from './save-draft.ts';
import { stopRules, type StopId } from './stop.rules.ts';
import type { Suggestion } from './suggest.rules.ts';

type StopQuestionsProps = {
  readonly given: { readonly answers: Answers };
  readonly problems: readonly FieldProblem[];
  readonly suggested: readonly Suggestion<StopId>[];
};

export function StopQuestions({ given, problems, suggested }: StopQuestionsProps) {
  return (
    <section aria-labelledby="stops">
      <h2 class="govuk-heading-m" id="stops">
        Before it can go out
      </h2>
      <p class="govuk-body">
        Answer each for the words above. A “yes” stops it until somebody entitled lifts the stop.
      </p>
      {stopRules.map((stop) => {
        const seen = suggested.find(({ of }) => of === stop.id);
        const answer = given.answers[stop.id];
        const look = answer === 'yes' ? ' bl-stop--raised' : seen ? ' bl-stop--suggested' : '';
        return (
          <div class={`bl-stop${look}`}>
            <Radios
              name={`stop-${stop.id}`}
              classes="govuk-radios--inline govuk-radios--small"
              fieldset={{ legend: { text: stop.question, classes: 'govuk-fieldset__legend--s' } }}
              hint={{ text: <StopHint why={stop.why} seen={seen} /> }}
              errorMessage={problems.find(({ field }) => field === `stop-${stop.id}`)?.message}
              value={answer}
              items={[
                { value: 'no', text: 'No' },
                { value: 'yes', text: 'Yes' },
              ]}
            />
          </div>
        );
      })}
    </section>
  );
}

function StopHint({ why, seen }: { why: string; seen: Suggestion<StopId> | undefined }): Child {
  return (
    <>
      {why}
      {seen && (
        <>
          {' '}
          <span class="bl-stop__seen">Look at: {seen.because.slice(0, 6).join(', ')}</span>
        </>
      )}
    </>
  );
}
