/** Takes in one answer's body: unpacked, counted while it comes, and given up when it is too big or too slow. */
import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { err, ok, type Result } from '#kernel/result.ts';
import { refusal, refusalFromError, type FetchRefusal } from './refusal.ts';

export type BodyLimits = {
  readonly maxBytes: number;
  /** A body that sends nothing for so long has stopped. */
  readonly stallMs: number;
  /** Slower than this, once `stallMs` have passed, is a drip meant to hold us up. */
  readonly minBytesPerSecond: number;
};

type Outcome = Result<Uint8Array, FetchRefusal>;

export function readBody(answer: IncomingMessage, url: string, limits: BodyLimits): Promise<Outcome> {
  const unpacker = unpackerFor(answer.headers['content-encoding']);
  if (unpacker === 'unknown') {
    answer.destroy();
    const reason = `their site packs its answer in a way that we do not know (${shorten(answer.headers['content-encoding'])})`;
    return Promise.resolve(err(refusal('unknown-compression', url, reason)));
  }
  if (Number(answer.headers['content-length'] ?? 0) > limits.maxBytes) {
    answer.destroy();
    return Promise.resolve(err(tooBig(url, limits)));
  }
  return new Promise((resolve) => {
    collect(answer, unpacker, url, limits, resolve);
  });
}

function collect(
  answer: IncomingMessage,
  unpacker: Transform | undefined,
  url: string,
  limits: BodyLimits,
  resolve: (outcome: Outcome) => void,
): void {
  const chunks: Buffer[] = [];
  let unpacked = 0;
  let arrived = 0;
  let arrivedBefore = 0;
  let finished = false;

  // One timer for both: nothing at all, or too little, since it last looked.
  const watch = setInterval(() => {
    const since = arrived - arrivedBefore;
    arrivedBefore = arrived;
    if (since * 1000 < limits.minBytesPerSecond * limits.stallMs) finish(err(tooSlow(url, limits)));
  }, limits.stallMs);

  function finish(outcome: Outcome): void {
    if (finished) return;
    finished = true;
    clearInterval(watch);
    resolve(outcome);
    // Only after resolving: destroying raises "aborted" on the streams, which must not win.
    answer.destroy();
    unpacker?.destroy();
  }

  function take(chunk: Buffer): void {
    unpacked += chunk.byteLength;
    if (unpacked > limits.maxBytes) finish(err(tooBig(url, limits)));
    else chunks.push(chunk);
  }

  const failed = (error: unknown) => finish(err(refusalFromError(error, url)));
  answer.on('data', (chunk: Buffer) => {
    arrived += chunk.byteLength;
  });
  answer.on('error', failed);
  const body = unpacker ?? answer;
  if (unpacker) {
    unpacker.on('error', failed);
    answer.pipe(unpacker);
  }
  body.on('data', take);
  body.on('end', () => finish(ok(Buffer.concat(chunks))));
  answer.on('close', () => {
    if (!answer.complete) finish(err(refusal('cut-short', url, 'their site hung up in the middle')));
  });
}

function unpackerFor(encoding: string | undefined): Transform | undefined | 'unknown' {
  switch ((encoding ?? 'identity').trim().toLowerCase()) {
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      // "gzip, gzip" lands here too: nobody honest packs twice.
      return 'unknown';
  }
}

function tooBig(url: string, limits: BodyLimits): FetchRefusal {
  return refusal('too-big', url, `their answer is bigger than the ${inWords(limits.maxBytes)} that we accept`);
}

function tooSlow(url: string, limits: BodyLimits): FetchRefusal {
  return refusal(
    'too-slow',
    url,
    `their answer drips in too slowly (under ${limits.minBytesPerSecond} bytes a second)`,
  );
}

function inWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${Math.round(bytes / 1_000_000)} MB`;
  return bytes >= 1_000 ? `${Math.round(bytes / 1_000)} kB` : `${bytes} bytes`;
}

function shorten(text: string | undefined): string {
  return (text ?? '').slice(0, 40);
}
