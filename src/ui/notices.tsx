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

export type AlarmProps = {
  readonly level: 'amber' | 'red';
  readonly title: string;
  readonly children?: Child;
  readonly href?: string;
  /** What the link leads to. */
  readonly action?: string;
};

export function Alarm({ level, title, children, href, action = 'Go to it' }: AlarmProps) {
  return (
    <div class={`bl-alarm bl-alarm--${level}`}>
      <Icon name="alarm" />
      <div class="bl-alarm__text">
        <p class="bl-alarm__title">
          <span class="bl-alarm__level">{level === 'red' ? 'Act now' : 'Act soon'}:</span> {title}
        </p>
        {children && <div>{children}</div>}
      </div>
      {href && (
        <a class="bl-alarm__link" href={href}>
          {action}
          <span class="govuk-visually-hidden">: {title}</span>
        </a>
      )}
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
