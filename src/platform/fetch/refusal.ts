/** Why something was not fetched: a value that the caller handles, with a sentence that a person can read. */

export type RefusalKind =
  | 'not-an-address'
  | 'not-http'
  | 'credentials'
  | 'port'
  | 'private-address'
  | 'no-such-name'
  | 'unreachable'
  | 'untrusted-certificate'
  | 'no-answer-in-time'
  | 'too-slow'
  | 'too-big'
  | 'headers-too-big'
  | 'redirect-loop'
  | 'too-many-redirects'
  | 'redirect-refused'
  | 'unknown-compression'
  | 'cut-short'
  | 'broken-answer'
  | 'stopped';

export type FetchRefusal = {
  readonly kind: RefusalKind;
  /** Where it happened: after redirects this is not the address that was asked for. */
  readonly url: string;
  /** Plain English without a capital or a full stop, to follow "no news since 14:02: ". */
  readonly reason: string;
};

export function refusal(kind: RefusalKind, url: string, reason: string): FetchRefusal {
  return { kind, url, reason };
}

/** What a connection error means to somebody who does not run networks. Unknown codes are shown, not swallowed. */
export function refusalFromError(error: unknown, url: string): FetchRefusal {
  const code = codeOf(error);
  if (code === 'ENOTFOUND' || code === 'ENODATA') {
    return refusal('no-such-name', url, 'their site name does not exist any more');
  }
  if (code === 'EAI_AGAIN') return refusal('unreachable', url, 'their site name could not be looked up');
  if (code === 'ECONNREFUSED') return refusal('unreachable', url, 'their site does not accept connections');
  if (code === 'ECONNRESET' || code === 'EPIPE') return refusal('cut-short', url, 'their site hung up in the middle');
  if (code === 'ETIMEDOUT' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') {
    return refusal('unreachable', url, 'their site cannot be reached');
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return refusal('headers-too-big', url, 'their site sends more headers than we accept');
  }
  if (code.startsWith('HPE_')) return refusal('broken-answer', url, 'their site does not speak proper HTTP');
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code)) {
    return refusal('untrusted-certificate', url, `their site’s certificate cannot be trusted (${code})`);
  }
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR_FORMAT')) {
    return refusal('broken-answer', url, 'what their site sends is damaged (it does not unpack)');
  }
  return refusal('unreachable', url, `the connection failed (${code === '' ? 'no reason given' : code})`);
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return '';
}
