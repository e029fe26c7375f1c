/** HTTP of the public site: what is going on now, one update, all of them, search, feeds, small print. */
import { z } from 'zod';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#platform/db/database.ts';
import type { AppContext, Route } from '#platform/http/routes.ts';
import { cleanLine } from '../lines/words.rules.ts';
import { feedOf, feedTypes, type FeedKind } from './feeds.ts';
import { HomePage, UpdatesPage } from './home.page.tsx';
import { isStanding } from './published.rules.ts';
import { countPublished, findPublished, listPublished, searchPublished } from './published.views.ts';
import { SearchPage } from './search.page.tsx';
import type { PublicSection } from './section.ts';
import { AboutPage, AccessibilityPage, PrivacyPage } from './small-print.page.tsx';
import { UpdatePage } from './update.page.tsx';

const onHome = 8;
const perPage = 20;
const inFeeds = 50;
const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

export type PublicDeps = { readonly db: Db; readonly clock: Clock };

export function publicRoutes({ db, clock }: PublicDeps, sections: readonly PublicSection[]): readonly Route[] {
  return [
    get('/', home),
    get('/updates', updates),
    get('/updates/:id', update),
    get('/search', search),
    get('/feed.rss', feed('rss')),
    get('/feed.atom', feed('atom')),
    get('/feed.json', feed('json')),
    get('/about', (c) => published(c).html(<AboutPage frame={c.get('frame')} />)),
    get('/privacy', (c) => published(c).html(<PrivacyPage frame={c.get('frame')} />)),
    get('/accessibility', (c) => published(c).html(<AccessibilityPage frame={c.get('frame')} />)),
  ];

  async function home(c: AppContext) {
    const latest = (await listPublished(db, { limit: onHome })).filter(isStanding);
    const others = await Promise.all(sections.map(async (section) => section.home?.(db, clock())));
    return published(c).html(<HomePage frame={c.get('frame')} updates={latest} sections={others} />);
  }

  async function updates(c: AppContext) {
    const pages = Math.max(1, Math.ceil((await countPublished(db)) / perPage));
    const page = Math.min(pages, pageNumber.parse(c.req.query('page') ?? 1));
    const list = (await listPublished(db, { limit: perPage, offset: (page - 1) * perPage })).filter(isStanding);
    return published(c).html(<UpdatesPage frame={c.get('frame')} updates={list} page={page} pages={pages} />);
  }

  async function update(c: AppContext) {
    // A draft answers as if it did not exist: that we are writing about something is itself news.
    const found = await findPublished(db, c.req.param('id') ?? '');
    if (!found) return c.notFound();
    return published(c).html(<UpdatePage frame={c.get('frame')} update={found} />);
  }

  async function search(c: AppContext) {
    const query = cleanLine(c.req.query('q') ?? '').slice(0, 200);
    const found = query ? (await searchPublished(db, query)).filter(isStanding) : [];
    const others = await Promise.all(
      sections.map(async ({ name, search: find }) => ({ name, hits: (query && (await find?.(db, query))) || [] })),
    );
    // Not marked as published: there are as many of these as there are questions, and a cache must not fill with them.
    return c.html(<SearchPage frame={c.get('frame')} query={query} updates={found} others={others} />);
  }

  function feed(kind: FeedKind) {
    return async (c: AppContext) => {
      const changed = await listPublished(db, { withdrawn: true, order: 'changed', limit: inFeeds });
      return published(c).body(feedOf(kind, changed, c.get('frame'), clock()), 200, {
        'content-type': feedTypes[kind],
      });
    };
  }
}

function get(path: string, handle: Route['handle']): Route {
  return { method: 'GET', path, access: 'anyone', handle };
}

/** The same for every reader until something public changes: may be kept and sent again. */
function published(c: AppContext): AppContext {
  c.header('x-published', '1');
  return c;
}
