/** LISTEN on PostgreSQL over one connection of its own that comes back by itself when it is lost. */
import { Client, escapeIdentifier } from 'pg';

/** Calls `hear` for each payload; the promise gives the way to stop. After a lost connection `hear('')` says "look again". */
export type Listen = (channel: string, hear: (payload: string) => void) => Promise<() => Promise<void>>;

const retryAfterMs = 1000;

export function listenOn(url: string): { readonly listen: Listen; readonly close: () => Promise<void> } {
  const ears = new Map<string, Set<(payload: string) => void>>();
  let client: Promise<Client> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  async function connect(): Promise<Client> {
    const fresh = new Client({ connectionString: url });
    fresh.on('notification', ({ channel, payload = '' }) => tell(channel, payload));
    fresh.on('error', reconnect);
    fresh.on('end', reconnect);
    await fresh.connect();
    for (const channel of ears.keys()) await fresh.query(`listen ${escapeIdentifier(channel)}`);
    return fresh;
  }
  function tell(channel: string, payload: string) {
    for (const hear of ears.get(channel) ?? []) hear(payload);
  }
  function reconnect() {
    if (closed || retry) return;
    client = undefined;
    retry = setTimeout(() => {
      retry = undefined;
      client = connect();
      client.then(() => [...ears.keys()].forEach((channel) => tell(channel, '')), reconnect);
    }, retryAfterMs);
  }

  return {
    async listen(channel, hear) {
      const known = ears.get(channel);
      if (known) known.add(hear);
      else {
        ears.set(channel, new Set([hear]));
        if (client) await (await client).query(`listen ${escapeIdentifier(channel)}`);
      }
      await (client ??= connect());
      return async () => void ears.get(channel)?.delete(hear);
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      const open = client && (await client.catch(() => undefined));
      await open?.end();
    },
  };
}
