/** Small pieces that several console pages on rumours share. */
import type { Child } from 'hono/jsx';
import { Clock } from '#ui/clock.tsx';
import { Icon } from '#ui/icon.tsx';
import { Elapsed } from '#ui/time.tsx';
import { ErrorSummary, Tag, type TagColour } from '#ui/govuk/index.ts';
import type { Problem } from './forms.ts';
import { publicWord, publicWordText } from './public/public-word.rules.ts';
import {
  answerClock,
  statusWords,
  type Priority,
  type PublicState,
  type Rumour,
  type Status,
  type WithdrawalReason,
} from './rumour.rules.ts';

const statusColour: Readonly<Record<Status, TagColour>> = {
  new: 'yellow',
  'under-investigation': 'blue',
  'confirmed-true': 'green',
  'probably-true': 'teal',
  'unverifiable-probably-true': 'grey',
  unverifiable: 'grey',
  'unverifiable-probably-false': 'grey',
  'probably-false': 'orange',
  'confirmed-false': 'red',
};

export function StatusTag({ status }: { status: Status }) {
  return <Tag colour={statusColour[status]}>{statusWords[status]}</Tag>;
}

export const priorityWords: Readonly<Record<Priority, string>> = { high: 'High', medium: 'Medium', low: 'Low' };

export const withdrawalWords: Readonly<Record<WithdrawalReason, string>> = {
  over: 'It is over: nobody asks any more',
  mistake: 'It went out by mistake',
  'names-person': 'It names somebody, or lets people guess who',
  legal: 'For legal reasons',
};

/** How long is left to answer, or since when it is over. */
export function AnswerBy({ rumour, now }: { rumour: Rumour; now: Date }) {
  const { state, seconds } = answerClock(rumour, now);
  if (state === 'settled') {
    const tookMs = (rumour.settledAt ?? now).getTime() - rumour.openedAt.getTime();
    return <Clock state="stopped" ms={tookMs} words="Settled" />;
  }
  if (state === 'overdue') return <Clock state="red" ms={seconds * 1000} words="Overdue" />;
  const soon = state === 'soon';
  return (
    <span class={`bl-clock bl-clock--${soon ? 'amber' : 'calm'}`}>
      <Icon name={soon ? 'alarm' : 'clock'} />
      <span class="bl-clock__words">{soon ? 'Due soon, in' : 'Answer in'}</span> <Elapsed ms={seconds * 1000} />
    </span>
  );
}

export function PublicTag({ status, shown }: { status: Status; shown: PublicState }) {
  if (shown.kind === 'public') return <Tag colour="purple">Public: {publicWordText[publicWord(status)]}</Tag>;
  return <Tag colour="grey">{shown.kind === 'never' ? 'Not public' : 'Taken down'}</Tag>;
}

export function Problems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return <></>;
  return (
    <ErrorSummary
      errorList={problems.map(({ path: [field], message }) => ({
        text: message,
        ...(field === undefined ? {} : { href: `#${String(field)}` }),
      }))}
    />
  );
}

export function problemAt(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.path[0] === field)?.message;
}

/** "closed", "cross": the words behind a suggestion, so that a person can judge it. */
export function MatchedWords({ words }: { words: readonly string[] }) {
  return (
    <span class="bl-meta bl-words">
      Same words:{' '}
      {words.slice(0, 8).map((word, index): Child => (
        <>
          {index > 0 && ', '}
          <mark>{word}</mark>
        </>
      ))}
    </span>
  );
}
