/** What calls for help look like wherever they stand: first, in full, and never to be missed. */
import { excerpt, formatSpan } from '#ui/format.rules.ts';
import { Tag } from '#ui/govuk/index.ts';
import { Scroll } from '#ui/notices.tsx';
import { Time } from '#ui/time.tsx';
import type { CallsNow, OpenCall } from './open-calls.ts';
import { formatWait } from './wait.rules.ts';

export type Names = ReadonlyMap<string, string>;

/** Ticks in the browser. */
export function Waited({ ms }: { ms: number }) {
  const words = formatWait(ms) ?? formatSpan(ms);
  return (
    <time class="bl-time" datetime={formatSpan(ms).iso} data-waited-ms={ms} data-seconds="">
      <span aria-hidden="true">{words.short}</span>
      <span class="govuk-visually-hidden">{words.spoken}</span>
    </time>
  );
}

export type CallsPanelProps = {
  readonly calls: Pick<CallsNow, 'groups' | 'open' | 'waiting' | 'more'>;
  readonly names: Names;
  readonly now: Date;
  /** Whether this reader may take one. */
  readonly mayAct: boolean;
};

/** Stands before everything else on the board, and is there only when somebody waits. */
export function CallsPanel({ calls: { groups, open, waiting, more }, names, now, mayAct }: CallsPanelProps) {
  if (open === 0) return <></>;
  const rows = groups.map((group, index) => (
    <CallRow group={group} names={names} now={now} mayAct={mayAct} brief={index >= inFull} />
  ));
  return (
    <section class="bl-calls" id="calls" aria-labelledby="calls-title">
      <h2 class="bl-calls__title" id="calls-title">
        {open === 1 ? 'A call for help' : `${open} calls for help`}
        <span class="bl-calls__hint">
          {waiting === 0
            ? `: until the control room has ${open === 1 ? 'it' : 'them'}`
            : `: nobody has ${waitingWords(open, waiting)} yet`}
        </span>
      </h2>
      {groups.length <= inFull ? rows : <Scroll label="All calls for help, the plainest first">{rows}</Scroll>}
      {more > 0 && (
        <p class="bl-calls__more">
          <a class="govuk-link" href="/console/calls">
            {more} more {more === 1 ? 'call' : 'calls'} for help
          </a>
        </p>
      )}
    </section>
  );
}

function waitingWords(open: number, waiting: number): string {
  if (open === 1) return 'it';
  return waiting === open ? 'any of them' : `${waiting} of them`;
}

/** More than these stand in a box of their own that scrolls: all are there, and so is the rest of the board. */
const inFull = 4;

/** The whole of it stands on its own page: no call may push the next one out of sight. */
const longestHere = 700;

type CallRowProps = { group: CallsNow['groups'][number]; names: Names; now: Date; mayAct: boolean; brief: boolean };

function CallRow({ group: { first, repeats }, names, now, mayAct, brief }: CallRowProps) {
  return (
    <article class={brief ? 'bl-call bl-call--brief' : 'bl-call'} id={`call-${first.id}`}>
      <p class="bl-call__head">
        <CallTag call={first} names={names} />{' '}
        <span class="bl-call__wait">
          {first.acknowledged ? 'open for ' : 'waiting for '}
          <Waited ms={now.getTime() - first.openedAt.getTime()} />
        </span>{' '}
        <bdi>{authorOf(first)}</bdi>, <Time at={first.post.publishedAt} now={now} />
        {repeats.length > 0 && <> · repeated {repeats.length === 1 ? 'once' : `${repeats.length} times`}</>}
      </p>
      <p class="bl-call__text" dir="auto">
        {first.post.withdrawnAt
          ? 'Its author has taken the post back. It is still a call for help.'
          : excerpt(first.post.text, longestHere)}
      </p>
      <div class="bl-call__act">
        {mayAct && !first.acknowledged && (
          <form method="post" action={`/console/calls/${first.id}/acknowledge`} class="bl-inline">
            <button class="govuk-button govuk-button--warning" type="submit" id={`take-${first.id}`}>
              I have it<span class="govuk-visually-hidden">: the call of {authorOf(first)}</span>
            </button>
          </form>
        )}{' '}
        <a class="govuk-link" id={`open-${first.id}`} href={`/console/calls/${first.id}`}>
          {mayAct && first.acknowledged ? 'Hand over and close' : 'Open'}
          <span class="govuk-visually-hidden">: the call of {authorOf(first)}</span>
        </a>
      </div>
    </article>
  );
}

export function CallTag({ call, names }: { call: OpenCall; names: Names }) {
  if (call.closed) return <Tag colour="green">Closed</Tag>;
  if (!call.acknowledged) return <Tag colour="red">Nobody has it</Tag>;
  return <Tag colour="orange">{nameOf(names, call.acknowledged.by)} has it</Tag>;
}

export function nameOf(names: Names, id: string): string {
  return names.get(id) ?? 'Somebody who has left';
}

export function authorOf({ post }: OpenCall): string {
  return post.author.name ?? post.author.handle ?? 'no name given';
}
