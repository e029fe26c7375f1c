/** `GET /api/v1/connectors`: the health of every way in, as the console shows it. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#platform/db/database.ts';
import { apiRoute, type ApiRoute } from '#platform/http/api.ts';
import { connectorReaders } from './add-feed.ts';
import { connectorHealth } from './connector.views.ts';
import type { ConnectorHealth } from './health.rules.ts';

const time = z.iso.datetime().nullable();
const connector = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['feed', 'replay', 'form', 'exercise', 'program']),
    name: z.string(),
    url: z.string().nullable(),
    state: z.enum(['new', 'fine', 'ailing', 'dead', 'hijacked']),
    paused: z.boolean(),
    sentence: z.string(),
    trouble: z.string().nullable(),
    posts: z.int(),
    lastBroughtAt: time,
    lastPolledAt: time,
    nextPollAt: time,
    perHour: z.array(z.int()),
  })
  .openapi('Connector');

const definition = createRoute({
  method: 'get',
  path: '/api/v1/connectors',
  summary: 'What brings posts in, and how each is doing',
  responses: {
    200: {
      description: 'Feeds first, those in trouble before the others',
      content: { 'application/json': { schema: z.strictObject({ connectors: z.array(connector) }) } },
    },
  },
});

export function connectorApiRoutes({ db, clock }: { readonly db: Db; readonly clock: Clock }): readonly ApiRoute[] {
  return [
    apiRoute(definition, connectorReaders, async (c) => {
      const connectors = await connectorHealth(db, clock());
      return c.json({ connectors: connectors.map(toJson) }, 200);
    }),
  ];
}

function toJson(health: ConnectorHealth) {
  return {
    ...health,
    perHour: [...health.perHour],
    lastBroughtAt: health.lastBroughtAt?.toISOString() ?? null,
    lastPolledAt: health.lastPolledAt?.toISOString() ?? null,
    nextPollAt: health.nextPollAt?.toISOString() ?? null,
  };
}
