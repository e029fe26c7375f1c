/** "What is going on now": the page that a force is judged by. */
import type { Child } from 'hono/jsx';
import type { Frame } from '#ui/frame.ts';
import { Pagination } from '#ui/govuk/index.ts';
import { EmptyState } from '#ui/notices.tsx';
import { PublicPage } from '#ui/page.tsx';
import type { Standing } from './published.rules.ts';
import { UpdateCard } from './update-card.tsx';

export function HomePage(props: { frame: Frame; updates: readonly Standing[]; sections: readonly Child[] }) {
  const { frame, updates, sections } = props;
  const [newest, ...others] = updates;
  return (
    <PublicPage frame={frame} title="What is going on now">
      <h1 class="govuk-heading-xl">What is going on now</h1>
      <p class="govuk-body-l bl-lede">
        What {frame.forceName} can confirm, in our own words. Each update keeps its address, and when we get something
        wrong you will see what we changed.
      </p>
      <div class="bl-now">
        <section class="bl-now__updates" aria-labelledby="updates">
          <h2 class="govuk-heading-m" id="updates">
            Latest updates
          </h2>
          {newest ? <UpdateCard update={newest} now={frame.now} lead /> : <NothingYet />}
          {others.map((update) => (
            <UpdateCard update={update} now={frame.now} />
          ))}
          {newest && (
            <p class="govuk-body">
              <a class="govuk-link" href="/updates">
                All updates
              </a>
            </p>
          )}
        </section>
        <div class="bl-now__beside">
          {sections.filter(Boolean).map((section) => (
            <div class="bl-now__section">{section}</div>
          ))}
          <HowToReachUs frame={frame} />
        </div>
      </div>
    </PublicPage>
  );
}

function NothingYet() {
  return (
    <EmptyState title="No updates at the moment" icon="check">
      <p>When something happens that people ask about, we will say here what we know.</p>
    </EmptyState>
  );
}

function HowToReachUs({ frame }: { frame: Frame }) {
  return (
    <section class="bl-card bl-reach" aria-labelledby="reach">
      <h2 class="govuk-heading-s" id="reach">
        Reach us
      </h2>
      <p class="govuk-body">
        {frame.reading
          ? 'Somebody at the desk is reading what people tell us right now.'
          : 'Nobody at the desk is reading right now. Do not wait for us in an emergency.'}
      </p>
      <dl class="bl-reach__numbers">
        <div>
          <dt>In danger, or a crime is happening</dt>
          <dd>
            <a href="tel:999">999</a>
          </dd>
        </div>
        <div>
          <dt>Anything else</dt>
          <dd>
            <a href="tel:101">101</a>
          </dd>
        </div>
      </dl>
      <p class="govuk-body">
        Have you seen something?{' '}
        <a class="govuk-link" href="/tell-us">
          Tell us online
        </a>
      </p>
    </section>
  );
}

type UpdatesProps = {
  readonly frame: Frame;
  readonly updates: readonly Standing[];
  readonly page: number;
  readonly pages: number;
};

export function UpdatesPage({ frame, updates, page, pages }: UpdatesProps) {
  return (
    <PublicPage frame={frame} title={page > 1 ? `All updates, page ${page} of ${pages}` : 'All updates'}>
      <h1 class="govuk-heading-xl">All updates</h1>
      <div class="bl-column">
        <h2 class="govuk-visually-hidden">Newest first</h2>
        {updates.map((update) => (
          <UpdateCard update={update} now={frame.now} />
        ))}
        {updates.length === 0 && <NothingYet />}
        {pages > 1 && (
          <Pagination
            previous={page > 1 ? { href: `/updates?page=${page - 1}`, text: 'Newer updates' } : {}}
            next={page < pages ? { href: `/updates?page=${page + 1}`, text: 'Older updates' } : {}}
          />
        )}
        <p class="govuk-body">
          Follow them in a feed reader: <a href="/feed.rss">RSS</a>, <a href="/feed.atom">Atom</a> or{' '}
          <a href="/feed.json">JSON Feed</a>.
        </p>
      </div>
    </PublicPage>
  );
}
