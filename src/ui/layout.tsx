/**
 * The frame of every page: what people always see whoever they are, and what a page may add to it.
 *
 * A module's page uses `PublicPage` and `ConsolePage` of page.tsx, which fill it from the request.
 */
import type { Child } from 'hono/jsx';
import { Document, Exercise, NavigationList, type Frame } from './document.tsx';
import { joined } from './govuk/options.ts';
import { Lamp } from './lamp.tsx';

export type { Frame, NavigationItem } from './document.tsx';

export type Feed = { readonly href: string; readonly type: string; readonly title: string };
const statementFeeds: readonly Feed[] = [
  { href: '/feed.rss', type: 'application/rss+xml', title: 'Updates (RSS)' },
  { href: '/feed.atom', type: 'application/atom+xml', title: 'Updates (Atom)' },
  { href: '/feed.json', type: 'application/feed+json', title: 'Updates (JSON Feed)' },
];

export type PublicLayoutProps = Frame & {
  /** Says whether anybody at the desk is reading now: see `ReadingNow`. */
  readonly reading: Child;
  readonly feeds?: readonly Feed[];
  /** Small print: about, privacy, accessibility. */
  readonly footer?: readonly { readonly href: string; readonly text: string }[];
};

const smallPrint = [
  { href: '/about', text: 'About this site' },
  { href: '/privacy', text: 'Privacy' },
  { href: '/accessibility', text: 'Accessibility' },
];

export function PublicLayout(props: PublicLayoutProps) {
  const { feeds = statementFeeds, footer = smallPrint } = props;
  const alternates = feeds.map((feed) => (
    <link rel="alternate" type={feed.type} title={`${props.forceName}: ${feed.title}`} href={feed.href} />
  ));
  return (
    <Document frame={props} kind="public" head={alternates} live={Boolean(props.live)}>
      <header class="bl-header">
        <Exercise exercise={props.exercise} />
        <div class="bl-urgent">
          <div class="govuk-width-container bl-urgent__row">
            <p class="bl-urgent__numbers">
              Emergency? Call <a href="tel:999">999</a>. Not urgent? Call <a href="tel:101">101</a>.
            </p>
            <div class="bl-urgent__reading">{props.reading}</div>
          </div>
        </div>
        <div class="bl-masthead">
          <div class="govuk-width-container">
            <a class="bl-brand" href="/">
              <Lamp />
              <span class="bl-brand__words">
                <span class="bl-brand__force">{props.forceName}</span>
                <span class="bl-brand__desk">Digital front desk</span>
              </span>
            </a>
          </div>
        </div>
        <nav class="bl-nav" aria-label="Main">
          <div class="govuk-width-container">
            <NavigationList items={props.navigation} path={props.path} />
          </div>
        </nav>
      </header>
      <div class="govuk-width-container">
        <main class="govuk-main-wrapper" id="main-content" tabindex={-1}>
          {props.children}
        </main>
      </div>
      <footer class="bl-footer">
        <div class="govuk-width-container">
          <div class="bl-footer__help">
            <p>
              <strong>If somebody is in danger now, call 999.</strong> If you cannot speak, press 55 when asked. Deaf or
              speech-impaired: text phone 18000, or text 999 if you have registered.
            </p>
            <p>
              <strong>Not urgent?</strong> Call 101, day or night. Do not report a crime on this page.
            </p>
          </div>
          <ul class="bl-footer__links">
            {[...footer, ...feeds.map((feed) => ({ href: feed.href, text: feed.title }))].map((link) => (
              <li>
                <a href={link.href}>{link.text}</a>
              </li>
            ))}
          </ul>
          <p class="bl-footer__made">{props.forceName} · this desk runs on Bluelamp, which is open source</p>
        </div>
      </footer>
      {props.live}
    </Document>
  );
}

export type ConsoleLayoutProps = Frame & {
  /** Where the mark at the top leads. */
  readonly home?: string;
  readonly actor: { readonly name: string; readonly roleLabel: string };
  /** Where the sign-out form posts to; without it no such button is shown. */
  readonly signOut?: string;
  /** What somebody must see now, whatever they are doing: see `Alarm`. The place itself is always there to be filled live. */
  readonly alarms?: Child;
  /** Uses the whole width, for boards and wide tables. */
  readonly wide?: boolean;
};

export function ConsoleLayout(props: ConsoleLayoutProps) {
  return (
    <Document frame={props} kind="console" live>
      <header class="bl-bar">
        <Exercise exercise={props.exercise} />
        <div class="bl-bar__row">
          <a class="bl-brand bl-brand--small" href={props.home ?? '/console'}>
            <Lamp />
            <span class="bl-brand__words">
              <span class="bl-brand__force">{props.forceName}</span>
              <span class="bl-brand__desk">Bluelamp console</span>
            </span>
          </a>
          <div class="bl-actor">
            <p class="bl-actor__who">
              <span class="govuk-visually-hidden">Signed in as </span>
              <span class="bl-actor__name">{props.actor.name}</span>{' '}
              <span class="bl-actor__role">{props.actor.roleLabel}</span>
            </p>
            {props.signOut && (
              <form method="post" action={props.signOut}>
                <button class="bl-actor__out" type="submit">
                  Sign out
                </button>
              </form>
            )}
          </div>
        </div>
      </header>
      <div class="bl-desk">
        <nav class="bl-side" aria-label="Console">
          <NavigationList items={props.navigation} path={props.path} />
        </nav>
        <div class="bl-desk__content">
          <section
            class="bl-alarms"
            id="alarms"
            aria-label="Alarms"
            aria-live="assertive"
            {...{
              'hx-get': `/console/alarms?back=${encodeURIComponent(props.path)}`,
              'hx-trigger': 'every 5s',
              'hx-swap': 'innerMorph',
            }}
          >
            {props.alarms}
          </section>
          <main class={joined('bl-desk__main', props.wide && 'bl-desk__main--wide')} id="main-content" tabindex={-1}>
            {props.children}
          </main>
        </div>
      </div>
      {props.live}
    </Document>
  );
}
