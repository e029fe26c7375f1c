/** The console's pages of the picture: the board, the board as a stream, one story. */
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { z } from 'zod';
import { holds } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { assertNever } from '#kernel/result.ts';
import { listMembers } from '#platform/auth/members.ts';
import type { Db } from '#platform/db/database.ts';
import type { Listen } from '#platform/db/listen.ts';
import type { AppContext, Route } from '#platform/http/routes.ts';
import type { Log } from '#platform/log/log.ts';
import { recordAccess } from '#investigation/custody';
import { deskRoles, markAway, markPresent } from '#intake/desk';
import { BoardLive, BoardPage } from './board.page.tsx';
import { readBoardQuery, writeBoardQuery, type BoardQuery } from './board-query.ts';
import { boardAt } from './board.ts';
import { busyPlaces } from './board.views.ts';
import { createLiveBoard } from './live-board.ts';
import { reopenStory } from './reopen-story.ts';
import { storyDetails } from './story-details.ts';
import { storyPosts } from './story-posts.views.ts';
import type { PostsQuery } from './story.rules.ts';
import { StoryPage, type StoryPageProps } from './story.page.tsx';
import type { StoryPart } from './stories.ts';

export type PictureDeps = {
  readonly db: Db;
  readonly clock: Clock;
  /** Real time: for whether somebody is at a board. */
  readonly wallClock: Clock;
  readonly newId: () => string;
  readonly listen: Listen;
  readonly log: Log;
};

const postsQuery = z.object({
  order: z.enum(['newest', 'oldest']).catch('newest'),
  only: z.enum(['all', 'questions']).catch('all'),
  after: z.string().optional().catch(undefined),
});
const postsPerPage = 40;

export function pictureRoutes(deps: PictureDeps, parts: readonly StoryPart[] = []): readonly Route[] {
  const { db, clock, wallClock } = deps;
  const live = createLiveBoard(deps);
  /** Boards that each member has open here: the last one to close says that they left. */
  const boardsOpen = new Map<string, number>();

  return [
    { method: 'GET', path: '/console', access: 'member', handle: board },
    { method: 'GET', path: '/console/live', access: 'member', handle: stream },
    { method: 'GET', path: '/console/stories/:id', access: 'member', handle: (c) => story(c) },
    { method: 'POST', path: '/console/stories/:id/not-answered', access: deskRoles, handle: notAnswered },
  ];

  async function board(c: AppContext) {
    const query = readBoardQuery(c.req.query());
    const drawn = await boardAt(db, clock(), query, parts);
    await looked(c, { kind: 'board', id: writeBoardQuery({ ...query, q: query.q && '…' }) || 'whole' });
    await markPresent(db, c.get('actor'), wallClock());
    return c.html(
      <BoardPage
        frame={c.get('frame')}
        board={drawn}
        names={await names()}
        notes={await notes()}
        places={await busyPlaces(db)}
        mayAct={mayAct(c)}
      />,
    );
  }

  async function stream(c: AppContext) {
    const query = readBoardQuery(c.req.query());
    const acts = mayAct(c);
    if (c.req.query('once') !== undefined) return c.html(await fragment(query, acts));
    const actor = c.get('actor');
    const member = actor.kind === 'member' ? actor.id : '';
    boardsOpen.set(member, (boardsOpen.get(member) ?? 0) + 1);
    const body = live.open({
      key: `${acts ? 'acts' : 'reads'} ${writeBoardQuery(query)}`,
      draw: () => fragment(query, acts),
      present: () => markPresent(db, actor, wallClock()),
      async gone() {
        const left = (boardsOpen.get(member) ?? 1) - 1;
        if (left > 0) boardsOpen.set(member, left);
        else boardsOpen.delete(member);
        if (left <= 0) await markAway(db, actor);
      },
    });
    return c.body(body, 200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
  }

  async function fragment(query: BoardQuery, acts: boolean): Promise<string> {
    const drawn = await boardAt(db, clock(), query, parts);
    return String(await html`${<BoardLive board={drawn} names={await names()} notes={await notes()} mayAct={acts} />}`);
  }

  async function notes(): Promise<readonly Child[]> {
    const said: Child[] = [];
    for (const part of parts) said.push((await part.notes?.(clock())) ?? null);
    return said;
  }

  async function story(c: AppContext, more: Pick<StoryPageProps, 'notice'> = {}, status: 200 | 409 = 200) {
    const id = idOf(c);
    const details = id && (await storyDetails(db, id, clock(), parts));
    if (!details) return c.notFound();
    const query: PostsQuery = { ...postsQuery.parse(c.req.query()), limit: postsPerPage };
    const posts = await storyPosts(db, details.id, query);
    const panels: Child[] = [];
    for (const part of parts) panels.push((await part.panel?.(c, details)) ?? null);
    await looked(c, { kind: 'story', id: details.id });
    const page = { frame: c.get('frame'), story: details, posts, query, mayAct: mayAct(c), panels, ...more };
    return c.html(<StoryPage {...page} />, status);
  }

  async function notAnswered(c: AppContext) {
    const id = idOf(c);
    if (!id) return c.notFound();
    const outcome = await reopenStory(deps, c.get('actor'), id);
    if (outcome.ok) return c.redirect(`/console/stories/${id}`, 303);
    switch (outcome.error.kind) {
      case 'not-allowed':
      case 'not-found':
        return c.notFound();
      case 'not-answered':
        return story(c, { notice: 'The clock of this story is running already. Nothing was changed.' }, 409);
      default:
        return assertNever(outcome.error);
    }
  }

  async function names() {
    return new Map((await listMembers(db)).map((one) => [one.id, one.name]));
  }

  async function looked(c: AppContext, subject: { readonly kind: string; readonly id: string }) {
    await db.transaction().execute((tx) =>
      recordAccess(tx, {
        at: clock(),
        actor: c.get('actor'),
        action: 'consultation',
        subject,
        purpose: 'the picture: to see what is asked and to answer it',
      }),
    );
  }
}

function idOf(c: AppContext): string | undefined {
  return z.uuid().safeParse(c.req.param('id')).data;
}

function mayAct(c: AppContext): boolean {
  return holds(c.get('actor'), ...deskRoles);
}
