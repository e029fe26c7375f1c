/** The stops of a line as they stand, and the form by which somebody entitled lifts one. */
import type { Frame } from '#ui/frame.ts';
import { Button, Select, Tag, Textarea } from '#ui/govuk/index.ts';
import type { LineView } from './line.rules.ts';
import { mayLift, raised, stopRules, unanswered, type StopAnswer, type StopId, type StopRule } from './stop.rules.ts';

type StopsProps = {
  readonly frame: Frame;
  readonly view: LineView;
  readonly problem: { readonly stop: StopId; readonly message: string } | undefined;
};

export function StopsCard({ frame, view, problem }: StopsProps) {
  const { wording, answers } = view;
  const open = unanswered(answers, wording.wordsRevision);
  const up = raised(answers, wording.wordsRevision);
  return (
    <section aria-labelledby="stops">
      <h2 class="govuk-heading-m" id="stops">
        Stops
      </h2>
      {open.length > 0 && (
        <p class="govuk-body">{open.length} not answered for these words. Change the line to answer.</p>
      )}
      {up.length === 0 && open.length === 0 && <p class="govuk-body">Nothing stops it.</p>}
      {stopRules.map((stop) => {
        const answer = answers.find((one) => one.stop === stop.id);
        if (answer?.answer !== 'yes') return null;
        return (
          <div class={`bl-stop${up.includes(stop.id) ? ' bl-stop--raised' : ''}`} id={`stop-${stop.id}`}>
            <p class="govuk-body">
              <strong>{stop.question}</strong> Yes.{' '}
              {up.includes(stop.id) ? <Tag colour="red">Stopped</Tag> : <Tag colour="green">Lifted</Tag>}
            </p>
            {up.includes(stop.id) ? (
              <LiftForm
                frame={frame}
                view={view}
                stop={stop}
                error={problem?.stop === stop.id ? problem.message : undefined}
              />
            ) : (
              <Lifted view={view} answer={answer} />
            )}
          </div>
        );
      })}
    </section>
  );
}

function Lifted({ view, answer }: { view: LineView; answer: StopAnswer }) {
  const { lift } = answer;
  if (!lift) return <></>;
  return (
    <p class="govuk-body" dir="auto">
      {view.names.get(lift.by) ?? 'Somebody'}
      {lift.decidedBy && `, on the decision of the ${lift.decidedBy.toLowerCase()}`}: {lift.reason}
    </p>
  );
}

type LiftProps = Omit<StopsProps, 'problem'> & { readonly stop: StopRule; readonly error: string | undefined };

function LiftForm({ frame, view, stop, error }: LiftProps) {
  if (!mayLift(frame.actor, stop.id)) {
    return <p class="govuk-body">It waits for {stop.liftedBy.map((role) => role.replace('-', ' ')).join(' or ')}.</p>;
  }
  return (
    <form method="post" action={`/console/statements/${view.id}/stops/${stop.id}/lift`} novalidate>
      <input type="hidden" name="revision" value={String(view.wording.revision)} />
      {stop.decidedBy && (
        <Select
          name="decidedBy"
          id={`decided-${stop.id}`}
          label="Whose decision it is"
          items={[{ value: '', text: 'Choose' }, ...stop.decidedBy.map((value) => ({ value, text: value }))]}
        />
      )}
      <Textarea name="reason" id={`lift-${stop.id}`} rows={2} label={stop.record} errorMessage={error} />
      <Button classes="govuk-button--secondary">Lift this stop for these words</Button>
    </form>
  );
}
