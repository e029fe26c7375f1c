/** HTTP for everybody: "Is it true?", the part of it on the public home page, and its share of the search. */
import { z } from 'zod';
import { asId } from '#kernel/id.ts';
import type { Db } from '#platform/db/database.ts';
import type { AppContext, Route } from '#platform/http/routes.ts';
import type { PublicSection } from '../neighbours.ts';
import type { RumourDeps } from '../change-rumour.ts';
import { IsItTruePage, NoLongerShownPage, PublicRumourPage, RumourList } from './is-it-true.page.tsx';
import { findPublic, listPublic, searchPublic } from './public-view.ts';
import { publicWords, publicWordText } from './public-word.rules.ts';

const rumourId = z.uuid().transform(asId<'Rumour'>);
const published = { 'x-published': '1' };
const filter = z.object({ word: z.enum(publicWords).optional().catch(undefined) });

export function publicRumourRoutes({ db }: Pick<RumourDeps, 'db'>): readonly Route[] {
  return [
    { method: 'GET', path: '/is-it-true', access: 'anyone', handle: list },
    { method: 'GET', path: '/is-it-true/:id', access: 'anyone', handle: show },
  ];

  async function list(c: AppContext) {
    const { word } = filter.parse({ word: c.req.query('word') });
    const rumours = await listPublic(db);
    return c.html(<IsItTruePage frame={c.get('frame')} rumours={rumours} word={word} />, 200, published);
  }

  async function show(c: AppContext) {
    const id = rumourId.safeParse(c.req.param('id'));
    const page = id.success ? await findPublic(db, id.data) : undefined;
    // Never public answers as if it did not exist: that we look into something is itself not public.
    if (!page) return c.notFound();
    const frame = c.get('frame');
    if (page.kind === 'gone') return c.html(<NoLongerShownPage frame={frame} />, 410, published);
    return c.html(<PublicRumourPage frame={frame} rumour={page.rumour} history={page.history} />, 200, published);
  }
}

const newest = 5;

/** "Is it true?" on the public home page and in its search. */
export function rumourSection(_deps?: unknown): PublicSection {
  return {
    name: 'Is it true?',
    async home(db: Db, now: Date) {
      const rumours = (await listPublic(db)).slice(0, newest);
      if (rumours.length === 0) return null;
      return (
        <section aria-labelledby="is-it-true">
          <h2 class="govuk-heading-m" id="is-it-true">
            Is it true?
          </h2>
          <RumourList rumours={rumours} now={now} level="h3" />
          <p class="govuk-body">
            <a class="govuk-link" href="/is-it-true">
              All that we have answered
            </a>
          </p>
        </section>
      );
    },
    async search(db: Db, query: string) {
      return (await searchPublic(db, query)).map((rumour) => ({
        title: `${publicWordText[rumour.word]}: “${rumour.wording}”`,
        href: `/is-it-true/${rumour.id}`,
        text: rumour.answer,
      }));
    },
  };
}
