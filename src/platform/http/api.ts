/** API routes: the same data as a page's route, with the schemas from which OpenAPI is written and input is checked. */
import { OpenAPIHono, type RouteConfig, type RouteHandler } from '@hono/zod-openapi';
import { invalidFields, problem } from './problem.ts';
import { refuse, type Access, type AppEnv } from './routes.ts';

export type ApiRoute = {
  readonly access: Access;
  readonly method: string;
  readonly path: string;
  readonly mount: (app: OpenAPIHono<AppEnv>) => void;
};

/** `definition` comes from `createRoute`; `handle` sees only input that its schemas accept. */
export function apiRoute<Definition extends RouteConfig>(
  definition: Definition,
  access: Access,
  handle: RouteHandler<Definition, AppEnv>,
): ApiRoute {
  const { method, path } = definition;
  return {
    access,
    method,
    path,
    mount(app) {
      const guarded: Definition = {
        ...definition,
        ...(access === 'anyone' ? {} : { security: [{ bearer: [] }] }),
        middleware: [
          async (c: Parameters<typeof refuse>[0], next: () => Promise<void>) => {
            const refusal = await refuse(c, access);
            if (refusal) return refusal;
            return next();
          },
        ],
      };
      app.openapi(guarded, handle);
    },
  };
}

/** An application of API routes with `/api/openapi.json`; malformed JSON and unknown fields answer as problems. */
export function apiApp(routes: readonly ApiRoute[], version: string): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({
    defaultHook: (result) => (result.success ? undefined : invalidFields(result.error)),
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  for (const route of routes) route.mount(app);
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Bluelamp', version } });
  app.all('/api/*', (c) => problem(404, 'Not found', `Nothing answers ${c.req.method} ${c.req.path}.`));
  return app;
}
