/** What a module's page starts with: the layouts, filled from the request's frame. */
import type { Child } from 'hono/jsx';
import type { Frame } from './frame.ts';
import * as layout from './layout.tsx';
import { Alarm, ReadingNow } from './notices.tsx';
import { Time } from './time.tsx';

type PageProps = {
  readonly frame: Frame;
  /** Unique on the site; in an exercise it is marked as one. The h1 is the page's own. */
  readonly title: string;
  readonly children: Child;
  /** Further elements of the head, such as a feed or structured data. */
  readonly head?: Child;
  /** Regions that change while the page is open. */
  readonly live?: Child;
};

export function PublicPage({ frame, ...page }: PageProps) {
  return (
    <layout.PublicLayout
      {...page}
      forceName={frame.forceName}
      exercise={frame.exercise}
      path={frame.path}
      navigation={frame.publicNavigation}
      reading={
        <ReadingNow anybody={frame.reading}>
          {frame.reading ? 'Somebody at the desk is reading now.' : 'Nobody at the desk is reading at the moment.'}
        </ReadingNow>
      }
    />
  );
}

/** `wide` uses the whole width, for boards and tables. */
export function ConsolePage({ frame, ...page }: PageProps & { readonly wide?: boolean }) {
  const { actor } = frame;
  return (
    <layout.ConsoleLayout
      {...page}
      forceName={frame.forceName}
      exercise={frame.exercise}
      path={frame.path}
      navigation={frame.consoleNavigation}
      actor={actor.kind === 'member' ? { name: actor.name, roleLabel: frame.roleLabel } : nobody}
      alarms={<Alarms frame={frame} />}
      signOut="/sign-out"
    />
  );
}

const nobody = { name: 'Not signed in', roleLabel: '' };

/** Rings until somebody has seen it. Dealing with the thing itself is behind the link. */
export function Alarms({ frame }: { frame: Frame }) {
  return (
    <>
      {frame.alarms.map((alarm) => (
        <Alarm
          level="red"
          title={alarm.text}
          href={alarm.href}
          action={
            <form method="post" action={`/console/alarms/${alarm.id}/acknowledge`}>
              <input type="hidden" name="back" value={frame.path} />
              <button class="bl-alarm__button" type="submit">
                I have seen this
              </button>
            </form>
          }
        >
          Raised at <Time at={alarm.raisedAt} now={frame.now} />
        </Alarm>
      ))}
    </>
  );
}
