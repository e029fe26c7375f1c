/** Pages of the notes from shift to shift: the draft to edit, one saved note, the earlier ones. */
import { formatTime } from '#ui/format.rules.ts';
import type { Frame } from '#ui/frame.ts';
import { BackLink, Button, ErrorSummary, Table, Textarea } from '#ui/govuk/index.ts';
import { EmptyState } from '#ui/notices.tsx';
import { ConsolePage } from '#ui/page.tsx';
import { Time } from '#ui/time.tsx';
import { kindTitles, noteKinds, type NoteKind } from './handover.rules.ts';

export type NoteLine = {
  readonly id: string;
  readonly kind: NoteKind;
  readonly writtenAt: Date;
  readonly author: string;
};

export type HandoverProps = {
  readonly frame: Frame;
  readonly kind: NoteKind;
  /** Undefined for people who may read notes and write none. */
  readonly draft: { readonly id: string; readonly text: string } | undefined;
  readonly problem?: string;
  readonly earlier: readonly NoteLine[];
};

export function HandoverPage({ frame, kind, draft, problem, earlier }: HandoverProps) {
  const title = draft ? kindTitles[kind] : 'Handover notes';
  return (
    <ConsolePage frame={frame} title={problem ? `Error: ${title}` : title}>
      {problem && <ErrorSummary errorList={[{ text: problem, href: '#text' }]} />}
      <h1 class="govuk-heading-l">{title}</h1>
      {draft && (
        <>
          <p class="govuk-body">
            {noteKinds.map((one) =>
              one === kind ? (
                <strong>{kindTitles[one]} </strong>
              ) : (
                <>
                  <a class="govuk-link" href={`/console/handover?kind=${one}`}>
                    {kindTitles[one]}
                  </a>{' '}
                </>
              ),
            )}
          </p>
          <Draft kind={kind} draft={draft} problem={problem} />
        </>
      )}
      <h2 class="govuk-heading-m">Earlier notes</h2>
      <Earlier notes={earlier} now={frame.now} />
    </ConsolePage>
  );
}

type DraftProps = { kind: NoteKind; draft: { id: string; text: string }; problem: string | undefined };

function Draft({ kind, draft, problem }: DraftProps) {
  return (
    <form method="post" action="/console/handover" novalidate>
      <input type="hidden" name="id" value={draft.id} />
      <input type="hidden" name="kind" value={kind} />
      <Textarea
        name="text"
        rows={24}
        spellcheck
        label={{ text: 'What the next shift must know' }}
        hint={{
          text: 'Written from the board just now. Change it until it is yours: you sign it by saving it. Stories carry the words of posts: take out the names of members of the public.',
        }}
        value={draft.text}
        errorMessage={problem === undefined ? undefined : { text: problem }}
      />
      <div class="govuk-button-group">
        <Button preventDoubleClick>Save under my name</Button>
        <a class="govuk-link" href={`/console/handover?kind=${kind}`}>
          Write it from the board again
        </a>
      </div>
    </form>
  );
}

function Earlier({ notes, now }: { notes: readonly NoteLine[]; now: Date }) {
  if (notes.length === 0) {
    return (
      <EmptyState title="No note has been left yet" icon="edit">
        <p>Notes that the desk saves are kept here, newest first.</p>
      </EmptyState>
    );
  }
  return (
    <Table
      head={[{ text: 'Note' }, { text: 'Written by' }, { text: 'At' }]}
      rows={notes.map(({ id, kind, writtenAt, author }) => [
        {
          text: (
            <a class="govuk-link" href={`/console/handover/${id}`}>
              {kindTitles[kind]}
              <span class="govuk-visually-hidden"> of {formatTime(writtenAt, now)}</span>
            </a>
          ),
        },
        { text: author },
        { text: <Time at={writtenAt} now={now} /> },
      ])}
    />
  );
}

export type NoteProps = { readonly frame: Frame; readonly note: NoteLine & { readonly text: string } };

export function NotePage({ frame, note }: NoteProps) {
  const title = kindTitles[note.kind];
  return (
    <ConsolePage frame={frame} title={`${title}, ${formatTime(note.writtenAt, frame.now)}`}>
      <BackLink href="/console/handover">All notes</BackLink>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="bl-meta">
        {note.author}, <Time at={note.writtenAt} now={frame.now} full />. It prints as it stands;{' '}
        <a class="govuk-link" href={`/console/handover/${note.id}/text`}>
          as plain text
        </a>{' '}
        it can be copied elsewhere.
      </p>
      <div class="bl-note" dir="auto">
        {note.text}
      </div>
    </ConsolePage>
  );
}
