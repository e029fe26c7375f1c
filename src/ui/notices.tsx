/** What tells people how things stand: nothing here yet, something urgent, somebody is reading. */
import type { Child } from 'hono/jsx';
import { Icon, type IconName } from './icon.tsx';
import { Lamp } from './lamp.tsx';

export type EmptyStateProps = {
  readonly title: string;
  /** Why it is empty and what would fill it: never leave people with an empty box. */
  readonly children?: Child;
  readonly icon?: IconName;
};

export function EmptyState({ title, children, icon = 'answer' }: EmptyStateProps) {
  return (
    <div class="bl-empty">
      <Icon name={icon} />
      <p class="bl-empty__title">{title}</p>
      {children && <div class="bl-empty__text">{children}</div>}
    </div>
  );
}

export type Verdict = 'true' | 'false' | 'checking' | 'cannot-say';
const verdicts = {
  true: { words: 'True', icon: 'check' },
  false: { words: 'False', icon: 'cross' },
  checking: { words: 'We are checking', icon: 'search' },
  'cannot-say': { words: 'We cannot say', icon: 'cannot' },
} as const;

/** Our public answer to a rumour, in one of four words. There is no "probably". */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { words, icon } = verdicts[verdict];
  return (
    <strong class={`bl-verdict bl-verdict--${verdict}`}>
      <Icon name={icon} />
      {words}
    </strong>
  );
}

export type AlarmProps = {
  /** Red: somebody must act now. Amber: soon. */
  readonly level: 'amber' | 'red';
  readonly title: string;
  /** Where it is dealt with. */
  readonly href?: string;
  readonly children?: Child;
  /** A form with one button (`bl-alarm__button`), such as "I have seen this". */
  readonly action?: Child;
};

export function Alarm({ level, title, href, children, action }: AlarmProps) {
  return (
    <div class={`bl-alarm bl-alarm--${level}`}>
      <Icon name="alarm" />
      <div>
        <p class="bl-alarm__title">
          {level === 'red' ? 'Act now:' : 'Act soon:'} {href ? <a href={href}>{title}</a> : title}
        </p>
        {children && <div class="bl-alarm__text">{children}</div>}
      </div>
      {action && <div class="bl-alarm__action">{action}</div>}
    </div>
  );
}

export type ReadingNowProps = {
  readonly anybody: boolean;
  /** The sentence: "Somebody is reading now, until 22:00." It carries the meaning; the lamp repeats it. */
  readonly children: Child;
};

export function ReadingNow({ anybody, children }: ReadingNowProps) {
  return (
    <p class={`bl-reading bl-reading--${anybody ? 'on' : 'off'}`}>
      <Lamp class="bl-lamp bl-reading__lamp" />
      <span>{children}</span>
    </p>
  );
}

export type ScrollProps = { readonly label: string; readonly children: Child };

/** Lets a wide table scroll sideways on a phone, by touch and by keyboard, without moving the page. */
export function Scroll({ label, children }: ScrollProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section class="bl-scroll" aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}
