/** Signing in and out. In an exercise everybody may be anybody; live, a link comes from the operator. */
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Clock } from '#kernel/clock.ts';
import { readToken, signToken } from '#platform/auth/tokens.ts';
import { sessionCookie } from '#platform/http/app.ts';
import type { AppContext, Route } from '#platform/http/routes.ts';
import { exerciseLinks } from './sign-in-links.ts';
import { SignInPage } from './sign-in.page.tsx';

export type SignInDeps = {
  readonly signingKey: string;
  readonly wallClock: Clock;
  readonly exercise: boolean;
  readonly secure: boolean;
};

const sessionMs = 12 * 60 * 60 * 1000;

export function signInRoutes(deps: SignInDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/sign-in', access: 'anyone', handle: show },
    { method: 'GET', path: '/sign-in/:link', access: 'anyone', handle: enter },
    { method: 'POST', path: '/sign-out', access: 'anyone', handle: leave },
  ];

  function show(c: AppContext) {
    return c.html(<SignInPage frame={c.get('frame')} links={deps.exercise ? exerciseLinks(deps) : []} />);
  }

  function enter(c: AppContext) {
    const memberId = readToken(deps.signingKey, 'link', c.req.param('link') ?? '', deps.wallClock());
    if (!memberId) return c.html(<SignInPage frame={c.get('frame')} links={[]} expired />, 403);
    const until = new Date(deps.wallClock().getTime() + sessionMs);
    setCookie(c, sessionCookie, signToken(deps.signingKey, 'session', memberId, until), {
      httpOnly: true,
      sameSite: 'Lax',
      secure: deps.secure,
      path: '/',
      expires: until,
    });
    return c.redirect('/console', 303);
  }

  function leave(c: AppContext) {
    deleteCookie(c, sessionCookie, { path: '/' });
    return c.redirect('/sign-in', 303);
  }
}
