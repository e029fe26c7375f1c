/** What a module's page starts with: the layouts, filled from the request's frame. */
import type { Child } from 'hono/jsx';
import type { Frame } from './frame.ts';
import * as layout from './layout.tsx';

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
      reading={<ReadingNow reading={frame.reading} />}
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

function ReadingNow({ reading }: { reading: boolean }) {
  return (
    <p class="bl-reading">
      {reading ? 'Somebody at the desk is reading now.' : 'Nobody at the desk is reading at the moment.'}
    </p>
  );
}

/** Rings until somebody has seen it. Dealing with the thing itself is behind the link. */
export function Alarms({ frame }: { frame: Frame }) {
  return (
    <>
      {frame.alarms.map((alarm) => (
        <div class="bl-alarm">
          <a class="bl-alarm__text" href={alarm.href}>
            {alarm.text}
          </a>
          <form method="post" action={`/console/alarms/${alarm.id}/acknowledge`}>
            <input type="hidden" name="back" value={frame.path} />
            <button class="bl-alarm__seen" type="submit">
              I have seen this
            </button>
          </form>
        </div>
      ))}
    </>
  );
}
