/** Is this an address that we would visit at all? Asked before every request and again at every redirect. */
import { isIP } from 'node:net';
import { err, ok, type Result } from '#kernel/result.ts';
import { forbiddenAddress } from './address.ts';
import { refusal, type FetchRefusal } from './refusal.ts';

/** A computer and the port on it, as `address:port`: what was checked is exactly what is connected to. */
export type ResolvedAddress = { readonly address: string; readonly family: 4 | 6 };

export type Target = { readonly url: URL; readonly port: number; readonly host: string };

const usualPorts: readonly number[] = [80, 443, 8080, 8443];
const longestUrl = 2_000;

export type TargetRules = {
  /** `address:port` pairs that are let through although they are private. For tests: see `createFetcher`. */
  readonly allowAddresses: readonly string[];
  readonly allowPorts: readonly number[];
};

export function checkTarget(text: string, base: string | undefined, rules: TargetRules): Result<Target, FetchRefusal> {
  const shown = text.slice(0, 200);
  if (text.length > longestUrl) return err(refusal('not-an-address', shown, 'the address is too long to be real'));
  const url = URL.parse(text, base);
  if (!url) return err(refusal('not-an-address', shown, 'this is not a web address'));
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return err(refusal('not-http', shown, `we read only http and https addresses, not “${url.protocol}”`));
  }
  if (url.username !== '' || url.password !== '') {
    // The name and password must not come back in a message, so the shown address loses them.
    url.username = '';
    url.password = '';
    return err(refusal('credentials', url.href, 'the address has a name or password in it, so we do not read it'));
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  const allowed = rules.allowAddresses.some((entry) => entry.endsWith(`:${port}`));
  if (!usualPorts.includes(port) && !rules.allowPorts.includes(port) && !allowed) {
    return err(refusal('port', url.href, `the address uses port ${port}, where web pages do not live`));
  }
  return ok({ url, host, port });
}

/** Every address that the name has must be public: one private one among them is an attempt, or a mistake. */
export function checkResolved(
  target: Target,
  resolved: readonly ResolvedAddress[],
  rules: TargetRules,
): Result<readonly ResolvedAddress[], FetchRefusal> {
  const exempt = (address: string) => rules.allowAddresses.includes(`${address}:${target.port}`);
  for (const { address } of resolved) {
    const where = exempt(address) ? undefined : forbiddenAddress(address);
    if (where) {
      const reason = `their address points ${where} (${address}), so we do not read it`;
      return err(refusal('private-address', target.url.href, reason));
    }
  }
  // An unusual port that was let in for one computer stays shut for every other.
  const usual = usualPorts.includes(target.port) || rules.allowPorts.includes(target.port);
  if (!usual && !resolved.every(({ address }) => exempt(address))) {
    const reason = `the address uses port ${target.port}, where web pages do not live`;
    return err(refusal('port', target.url.href, reason));
  }
  return ok(resolved);
}

/** The address itself when the host is written as numbers: nothing to look up. */
export function literalAddress(host: string): ResolvedAddress | undefined {
  const family = isIP(host);
  return family === 4 || family === 6 ? { address: host, family } : undefined;
}
