/** Search over what we have said in public. A form and a list: works without JavaScript. */
import type { Frame } from '#ui/frame.ts';
import { Button, Input } from '#ui/govuk/index.ts';
import { EmptyState } from '#ui/notices.tsx';
import { PublicPage } from '#ui/page.tsx';
import type { Standing } from './published.rules.ts';
import type { SearchHit } from './section.ts';
import { UpdateCard } from './update-card.tsx';

type SearchProps = {
  readonly frame: Frame;
  readonly query: string;
  readonly updates: readonly Standing[];
  readonly others: readonly { readonly name: string; readonly hits: readonly SearchHit[] }[];
};

export function SearchPage({ frame, query, updates, others }: SearchProps) {
  const found = updates.length + others.reduce((sum, { hits }) => sum + hits.length, 0);
  const count = `${found} ${found === 1 ? 'result' : 'results'}`;
  return (
    <PublicPage frame={frame} title={query ? `${count} for “${query}”` : 'Search'}>
      <h1 class="govuk-heading-xl">Search</h1>
      <form class="bl-search" method="get" action="/search">
        <Input
          name="q"
          id="q"
          type="search"
          label="Search what we have said"
          value={query}
          autocomplete="off"
          attributes={{ maxlength: 200 }}
        />
        <Button>Search</Button>
      </form>
      {query && (
        <div class="bl-column">
          <h2 class="govuk-heading-m">{count}</h2>
          {updates.map((update) => (
            <UpdateCard update={update} now={frame.now} />
          ))}
          {others.map(
            ({ name, hits }) =>
              hits.length > 0 && (
                <section>
                  <h2 class="govuk-heading-m">{name}</h2>
                  {hits.map((hit) => (
                    <article class="bl-update">
                      <h3 class="bl-update__title" dir="auto">
                        <a href={hit.href}>{hit.title}</a>
                      </h3>
                      <p class="bl-update__text" dir="auto">
                        {hit.text}
                      </p>
                    </article>
                  ))}
                </section>
              ),
          )}
          {found === 0 && (
            <EmptyState title="We have said nothing with these words" icon="search">
              <p>
                Try fewer or other words. If you want to know something, <a href="/tell-us">ask us</a>.
              </p>
            </EmptyState>
          )}
        </div>
      )}
    </PublicPage>
  );
}
