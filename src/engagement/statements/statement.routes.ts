/** All pages of this module in one list: the public's and the console's. */
import type { Route } from '#platform/http/routes.ts';
import { factRoutes } from './facts/fact.routes.tsx';
import { editingRoutes } from './lines/editing.routes.tsx';
import { lineRoutes } from './lines/line.routes.tsx';
import { publicRoutes } from './public/public.routes.tsx';
import type { PublicSection } from './public/section.ts';
import { withdrawRoutes } from './withdrawal/withdraw.routes.tsx';
import type { WithdrawDeps } from './withdrawal/withdraw-line.ts';

/** `sections` are what other modules add to the public home page and to the search. */
export function statementRoutes(deps: WithdrawDeps, sections: readonly PublicSection[] = []): readonly Route[] {
  return [...publicRoutes(deps, sections), ...consoleRoutes(deps)];
}

function consoleRoutes(deps: WithdrawDeps): readonly Route[] {
  // "new" before ":id": the first that matches answers.
  return [...editingRoutes(deps), ...lineRoutes(deps), ...withdrawRoutes(deps), ...factRoutes(deps)];
}
