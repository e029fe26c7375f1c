/** What both layouts stand in: the document, its head, the stripe of an exercise and lists of links. */
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { assetUrl } from './assets.ts';
import { SkipLink } from './govuk/skip-link.tsx';
import { joined } from './govuk/options.ts';

export type NavigationItem = {
  readonly href: string;
  readonly text: string;
  /** A number or a few words behind the link, such as how many wait. */
  readonly badge?: Child;
};

export type Frame = {
  /** Unique on the site. The one h1 belongs to the page. */
  readonly title: string;
  readonly forceName: string;
  readonly exercise: { readonly name: string } | null;
  /** Path of this page, which marks the place in the navigation. */
  readonly path: string;
  readonly navigation: readonly NavigationItem[];
  readonly children: Child;
  /** Further elements of the head. Scripts come by `src` only: the security policy refuses inline ones. */
  readonly head?: Child;
  /** Regions that change while the page is open, such as a polite announcer. On public pages it brings htmx in. */
  readonly live?: Child;
};

const exerciseWords = 'EXERCISE EXERCISE EXERCISE';

type DocumentProps = {
  readonly frame: Frame;
  readonly kind: 'public' | 'console';
  readonly head?: Child;
  readonly live: boolean;
  readonly children: Child;
};

export function Document({ frame, kind, head, live, children }: DocumentProps) {
  const title = `${frame.exercise ? `${exerciseWords}: ` : ''}${frame.title} – ${frame.forceName}`;
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="en-GB" class="govuk-template">
        <head>
          <meta charset="utf-8" />
          <title>{title}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          <meta name="theme-color" content="#0b1d36" />
          <meta name="color-scheme" content="light dark" />
          {frame.exercise && <meta name="robots" content="noindex, nofollow" />}
          <link rel="icon" type="image/svg+xml" href={assetUrl('lamp.svg')} />
          {head}
          <link rel="stylesheet" href={assetUrl('app.css')} />
          <script src={assetUrl('boot.js')}></script>
          <script type="module" src={assetUrl('shell.js')}></script>
          {live && <Htmx />}
          {frame.head}
        </head>
        <body class={joined('govuk-template__body', `bl-${kind}`, frame.exercise && 'bl-exercising')}>
          <SkipLink href="#main-content">Skip to main content</SkipLink>
          {children}
        </body>
      </html>
    </>
  );
}

/**
 * Without its own style sheet and its own reading of attributes as code: the security policy allows neither.
 *
 * The first is not deferred: only so does htmx wait with starting until the whole page is there, with its extension and
 * the page's own scripts. Deferred, it starts without whichever of them the network brings late, and no stream opens.
 */
function Htmx() {
  return (
    <>
      <meta name="htmx-config" content='{"includeIndicatorCSS":false}' />
      <script src={assetUrl('htmx.js')}></script>
      <script src={assetUrl('hx-sse.js')} defer></script>
    </>
  );
}

export function Exercise({ exercise }: { exercise: Frame['exercise'] }) {
  if (!exercise) return <></>;
  return (
    <p class="bl-stripe">
      <strong class="bl-stripe__words">{exerciseWords}</strong> · {exercise.name}. Nothing here is real.
    </p>
  );
}

export function NavigationList({ items, path }: { items: readonly NavigationItem[]; path: string }) {
  return (
    <ul class="bl-links">
      {items.map((item) => (
        <li>
          <a class="bl-links__link" href={item.href} aria-current={place(item.href, path, items)}>
            {item.text}
            {item.badge !== undefined && <span class="bl-links__badge">{item.badge}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** "page" for the page itself, "true" for the section that a page is in. What holds other sections is none itself. */
function place(href: string, path: string, items: readonly NavigationItem[]): 'page' | 'true' | undefined {
  if (href === path) return 'page';
  const inside = (one: string) => one.startsWith(href === '/' ? '/' : `${href}/`);
  const holdsOthers = items.some((item) => item.href !== href && inside(item.href));
  return inside(path) && !holdsOthers ? 'true' : undefined;
}
