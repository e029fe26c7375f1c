/** Everything that is configured, parsed once at start. The only file that reads the environment. */
import { z } from 'zod';

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL must look like postgres://…' }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'PUBLIC_URL must look like https://…' }).optional(),
  SIGNING_KEY: z.string().min(32, 'SIGNING_KEY must be at least 32 characters').optional(),
  BLUELAMP_TOKEN: z.string().optional(),
  FORCE_NAME: z.string().min(1).default('Black Country Police'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('warn'),
});

export type Config = {
  readonly databaseUrl: string | undefined;
  readonly publicUrl: string | undefined;
  readonly signingKey: string | undefined;
  readonly token: string | undefined;
  readonly forceName: string;
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL'];
};

/** Said to the operator; the process stops before it has touched anything. */
export class ConfigError extends Error {}

export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message).join('; '));
  const { DATABASE_URL, PUBLIC_URL, SIGNING_KEY, BLUELAMP_TOKEN, FORCE_NAME, LOG_LEVEL } = parsed.data;
  return {
    databaseUrl: DATABASE_URL,
    publicUrl: PUBLIC_URL,
    signingKey: SIGNING_KEY,
    token: BLUELAMP_TOKEN,
    forceName: FORCE_NAME,
    logLevel: LOG_LEVEL,
  };
}

/** For the log: what is set, with the secret parts struck out. */
export function redacted(config: Config): Readonly<Record<string, unknown>> {
  return {
    ...config,
    databaseUrl: config.databaseUrl?.replace(/\/\/[^@/]*@/, '//***@'),
    signingKey: config.signingKey && '***',
    token: config.token && '***',
  };
}
