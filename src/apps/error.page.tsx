/** Never a dead end: what happened, what is safe, what to do. */
import type { Child } from 'hono/jsx';
import type { Frame } from '#ui/frame.ts';
import { ConsolePage, PublicPage } from '#ui/page.tsx';

type Props = { readonly frame: Frame };

export function NotFoundPage({ frame }: Props) {
  return (
    <Page frame={frame} title="Page not found">
      <p class="govuk-body">If you typed the address, check that it is right. If you followed a link, it may be old.</p>
      <p class="govuk-body">
        <Home frame={frame} />
      </p>
    </Page>
  );
}

export function FaultPage({ frame }: Props) {
  return (
    <Page frame={frame} title="Sorry, something went wrong here">
      <p class="govuk-body">
        What you saw before is safe. What you sent a moment ago may not have been saved: go back, copy it, and try again
        in a minute.
      </p>
      <p class="govuk-body">
        If somebody is in danger call <a href="tel:999">999</a>. <Home frame={frame} />
      </p>
    </Page>
  );
}

function Page({ frame, title, children }: Props & { readonly title: string; readonly children: Child }) {
  const Around = inConsole(frame) ? ConsolePage : PublicPage;
  return (
    <Around frame={frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {children}
    </Around>
  );
}

function Home({ frame }: Props) {
  return inConsole(frame) ? (
    <a class="govuk-link" href="/console">
      Go to the board
    </a>
  ) : (
    <a class="govuk-link" href="/">
      See what is going on now
    </a>
  );
}

function inConsole({ path, actor }: Frame): boolean {
  return actor.kind === 'member' && path.startsWith('/console');
}
