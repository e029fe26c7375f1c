/** Every part of the design system on one page, so that people can look at it and tests can measure it. */
import { ConsoleLayout, PublicLayout } from './layout.tsx';
import { Forms } from './kitchen-sink-forms.testing.tsx';
import { Messages } from './kitchen-sink-messages.testing.tsx';
import { Parts, now } from './kitchen-sink-parts.testing.tsx';
import { Alarm, ReadingNow } from './notices.tsx';

const forceName = 'Black Country Police';
const exercise = { name: 'A Tuesday in August' };

function Seen() {
  return (
    <form method="post" action="/console/alarms/seen">
      <button class="bl-alarm__button" type="submit">
        I have seen this
      </button>
    </form>
  );
}

export function PublicKitchenSink() {
  return (
    <PublicLayout
      title="Kitchen sink"
      forceName={forceName}
      exercise={exercise}
      path="/rumours/8"
      navigation={[
        { href: '/', text: 'What is going on' },
        { href: '/rumours', text: 'Is it true?' },
        { href: '/tell-us', text: 'Tell us' },
        { href: '/search', text: 'Search' },
      ]}
      reading={<ReadingNow anybody>Somebody is reading now, until 22:00.</ReadingNow>}
    >
      <h1 class="govuk-heading-xl">Kitchen sink</h1>
      <Messages />
      <Parts />
      <Forms />
    </PublicLayout>
  );
}

export function ConsoleKitchenSink() {
  return (
    <ConsoleLayout
      title="Kitchen sink"
      forceName={forceName}
      exercise={exercise}
      path="/console"
      actor={{ name: 'Asha Nayyar', roleLabel: 'Duty supervisor' }}
      signOut="/sign-out"
      navigation={[
        { href: '/console', text: 'Board', badge: 4 },
        { href: '/console/help', text: 'Calls for help', badge: 1 },
        { href: '/console/rumours', text: 'Rumours' },
        { href: '/console/lines', text: 'Lines' },
        { href: '/console/facts', text: 'Facts' },
        { href: '/console/connectors', text: 'Connectors' },
        { href: '/console/handover', text: 'Handover' },
      ]}
      alarms={
        <>
          <Alarm level="red" title="A call for help has waited 3 minutes" href="/console/help/1" action={<Seen />}>
            A resident on Dudley Street says somebody is trapped behind a shop.
          </Alarm>
          <Alarm level="amber" title="Two facts are waiting for a decision" href="/console/facts">
            The next reminder goes to Gold at {now.toISOString().slice(11, 16)}.
          </Alarm>
        </>
      }
    >
      <h1 class="govuk-heading-l">Kitchen sink</h1>
      <Messages />
      <Parts />
      <Forms />
    </ConsoleLayout>
  );
}
