/** What a module's page starts with: the layouts, filled from the request's frame. */
import type { Child } from 'hono/jsx';
import type { AlarmLine, Frame } from './frame.ts';
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
      alarms={<Alarms alarms={frame.alarms} back={frame.path} now={frame.now} />}
      signOut="/sign-out"
    />
  );
}

const nobody = { name: 'Not signed in', roleLabel: '' };

/**
 * Rings until somebody has seen it; dealing with the thing itself is behind the link. Alarms of one kind share a place:
 * twenty in a row would hide the page under them.
 */
export function Alarms({ alarms, back, now }: { alarms: readonly AlarmLine[]; back: string; now: Date }) {
  return (
    <>
      {[...Map.groupBy(alarms, ({ kind }) => kind).values()].map(([oldest, ...more]) => {
        if (!oldest) return null;
        return (
          <Alarm
            level="red"
            title={oldest.text}
            href={oldest.href}
            action={
              <form method="post" action="/console/alarms/seen">
                <input type="hidden" name="back" value={back} />
                {[oldest, ...more].map(({ id }) => (
                  <input type="hidden" name="id" value={id} />
                ))}
                <button class="bl-alarm__button" type="submit">
                  {more.length === 0 ? 'I have seen this' : `I have seen all ${more.length + 1}`}
                </button>
              </form>
            }
          >
            Raised at <Time at={oldest.raisedAt} now={now} />
            {more.length > 0 && `, and ${more.length} more like it since`}
          </Alarm>
        );
      })}
    </>
  );
}
