/** What this person may do with this line now. The rules decide again when it is pressed. */
import { holds, type Actor } from '#kernel/actor.ts';
import type { Frame } from '#ui/frame.ts';
import { Button, Details, Input, Textarea } from '#ui/govuk/index.ts';
import { Time } from '#ui/time.tsx';
import { mayWithdraw, openerRoles } from '../withdrawal/withdrawal.rules.ts';
import { toLondon } from './london-time.rules.ts';
import type { LineView } from './line.rules.ts';
import { raised } from './stop.rules.ts';
import { approverRoles, drafterRoles, needsSecondPerson, reviewerRoles, tierRules } from './tier.rules.ts';
import { wrote } from './wording.rules.ts';

type ActionsProps = { readonly frame: Frame; readonly view: LineView };

export function LineActions(props: ActionsProps) {
  const { view, frame } = props;
  const { wording, standing, withdrawal } = view;
  if (withdrawal) return <OpenSealed {...props} />;
  return (
    <section class="bl-card bl-next" aria-labelledby="next" id="actions">
      <h2 class="govuk-heading-m" id="next">
        What you can do
      </h2>
      {wording.state === 'draft' && <DraftActions {...props} />}
      {wording.state === 'awaiting-approval' && <ApprovalActions {...props} />}
      {wording.state === 'scheduled' && <ScheduledActions {...props} />}
      <ReviewActions {...props} />
      {standing && <PublishedActions {...props} />}
      {!holds(frame.actor, ...drafterRoles) && <p class="govuk-body">You may read this. The desk decides about it.</p>}
    </section>
  );
}

function post(view: LineView, verb: string): string {
  return `/console/statements/${view.id}/${verb}`;
}

function Revision({ view }: { view: LineView }) {
  return <input type="hidden" name="revision" value={String(view.wording.revision)} />;
}

function DraftActions({ frame, view }: ActionsProps) {
  const { wording, answers } = view;
  if (!holds(frame.actor, ...drafterRoles)) return <></>;
  const waits = needsSecondPerson(wording.tier) || raised(answers, wording.wordsRevision).length > 0;
  return (
    <>
      {waits && (
        <p class="govuk-body">
          {needsSecondPerson(wording.tier)
            ? `${tierRules[wording.tier].label}: a second person approves it before it goes out.`
            : 'A stop is raised: it goes to somebody who may lift it.'}
        </p>
      )}
      <form method="post" action={post(view, 'release')} novalidate>
        <Revision view={view} />
        <Details summaryText="Publish it at a time instead of now">
          <Input
            name="publishAt"
            id="publishAt"
            type="datetime-local"
            label="Time in London"
            hint="Left empty, it goes out as soon as it may."
            value={wording.publishAt ? toLondon(wording.publishAt) : ''}
            classes="govuk-input--width-20"
          />
        </Details>
        <div class="govuk-button-group">
          <Button preventDoubleClick>{waits ? 'Send for approval' : 'Publish'}</Button>
          <Button href={post(view, 'edit')} classes="govuk-button--secondary">
            Change it
          </Button>
        </div>
      </form>
      <AloneAction frame={frame} view={view} />
      <form method="post" action={post(view, 'discard')}>
        <Button classes="govuk-button--secondary">Discard this draft</Button>
      </form>
    </>
  );
}

function AloneAction({ frame, view }: ActionsProps) {
  const { wording } = view;
  if (tierRules[wording.tier].release !== 'alone' || !holds(frame.actor, ...approverRoles)) return <></>;
  return (
    <Details summaryText="A life may depend on it: release it alone, now">
      <form method="post" action={post(view, 'release-alone')} novalidate>
        <Revision view={view} />
        <Textarea
          name="reason"
          id="alone-reason"
          rows={2}
          label="Why it cannot wait for a second person"
          hint="The duty supervisor is alarmed at once and reviews it within the hour."
        />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Release alone
        </Button>
      </form>
    </Details>
  );
}

function ApprovalActions({ frame, view }: ActionsProps) {
  const { wording, answers } = view;
  const { actor } = frame;
  const own = actor.kind === 'member' && wrote(wording, actor.id);
  const may = holds(actor, ...approverRoles) && !own;
  const stopped = raised(answers, wording.wordsRevision).length > 0;
  return (
    <>
      {own && <p class="govuk-body">You wrote or sent it: somebody else has to approve it.</p>}
      {may && stopped && <p class="govuk-body">A stop is raised. It has to be lifted, or the line sent back.</p>}
      {may && !stopped && (
        <form method="post" action={post(view, 'approve')}>
          <Revision view={view} />
          <p class="govuk-body">
            {wording.publishAt ? (
              <>
                You let it go out <Time at={wording.publishAt} now={frame.now} full />.
              </>
            ) : (
              'You let it go out now, with your name in the log.'
            )}
          </p>
          <Button preventDoubleClick>Approve</Button>
        </form>
      )}
      {may && (
        <form method="post" action={post(view, 'send-back')} novalidate>
          <Revision view={view} />
          <Textarea name="reason" id="back-reason" rows={2} label="Or send it back: what has to change" />
          <Button classes="govuk-button--secondary">Send back</Button>
        </form>
      )}
      <AloneAction frame={frame} view={view} />
      <TakeBack actor={actor} view={view} />
    </>
  );
}

function ScheduledActions({ frame, view }: ActionsProps) {
  return <TakeBack actor={frame.actor} view={view} />;
}

function TakeBack({ actor, view }: { actor: Actor; view: LineView }) {
  if (!holds(actor, ...drafterRoles)) return <></>;
  return (
    <form method="post" action={post(view, 'take-back')}>
      <Button classes="govuk-button--secondary">Take it back to work on it</Button>
    </form>
  );
}

/** For every wording that somebody released alone, also when a correction has followed since. */
function ReviewActions({ frame, view }: ActionsProps) {
  if (!holds(frame.actor, ...reviewerRoles)) return <></>;
  const { actor } = frame;
  const open = view.wordings.filter(
    ({ alone, review }) => alone && !review && actor.kind === 'member' && alone.by !== actor.id,
  );
  return (
    <>
      {open.map((wording) => (
        <form method="post" action={post(view, 'review')} novalidate>
          <input type="hidden" name="wording" value={wording.id} />
          <p class="govuk-body" dir="auto">
            {view.names.get(wording.alone?.by ?? '') ?? 'Somebody'} released it alone: {wording.alone?.reason}
          </p>
          <Textarea name="note" id="note" rows={2} label="Your review: was it right, and what follows" />
          <Button>Record the review</Button>
        </form>
      ))}
    </>
  );
}

function PublishedActions({ frame, view }: ActionsProps) {
  const writes = holds(frame.actor, ...drafterRoles);
  const correctable = writes && view.wording.state !== 'draft' && view.wording.state !== 'awaiting-approval';
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={`/updates/${view.id}`}>
          See it in public
        </a>
      </p>
      <div class="govuk-button-group">
        {correctable && view.wording.state !== 'scheduled' && <Button href={post(view, 'correct')}>Correct it</Button>}
        {mayWithdraw(frame.actor) && (
          <Button href={post(view, 'withdraw')} classes="govuk-button--secondary">
            Withdraw it for legal reasons
          </Button>
        )}
      </div>
    </>
  );
}

function OpenSealed({ frame, view }: ActionsProps) {
  if (!holds(frame.actor, ...openerRoles)) return <></>;
  return (
    <Details summaryText="Open the sealed words">
      <form method="post" action={post(view, 'open-sealed')} novalidate>
        <Textarea
          name="reason"
          id="open-reason"
          rows={2}
          label="Why you need them, and whose order allows it"
          hint="Both logs record that you opened them."
        />
        <Button classes="govuk-button--warning">Open for this once</Button>
      </form>
    </Details>
  );
}
