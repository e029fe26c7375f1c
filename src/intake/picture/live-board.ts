/**
 * The board as a stream. A view is drawn once and the same bytes go to everybody who looks at it, at most twice a
 * second; somebody whose connection is slow misses a drawing, and never holds up another.
 */
import type { Clock } from '#kernel/clock.ts';
import type { Log } from '#platform/log/log.ts';
import type { Listen } from '#platform/db/listen.ts';
import { deskChanged } from '#intake/desk';

export type LiveBoardDeps = {
  readonly listen: Listen;
  readonly log: Log;
  /** Real time, for the pace of drawing. */
  readonly wallClock: Clock;
};

export type Viewing = {
  /** Names the view: the same key means the same drawing. */
  readonly key: string;
  readonly draw: () => Promise<string>;
  /** Every half minute while the reader is there, and at once. */
  readonly present: () => Promise<void>;
  readonly gone: () => Promise<void>;
};

const drawEveryMs = 500;
/** Clocks turn amber without anything being written, so a quiet board is drawn again too. */
const quietEveryMs = 15_000;
const presentEveryMs = 30_000;
/** So many drawings may wait in a slow connection before the next is left out. */
const mostWaiting = 2;

type Reader = ReadableStreamDefaultController<Uint8Array>;
type View = {
  readonly draw: () => Promise<string>;
  readonly readers: Set<Reader>;
  drawnAt: number;
  drawing: boolean;
  again: boolean;
  timer: NodeJS.Timeout | undefined;
};

export type LiveBoard = { readonly open: (viewing: Viewing) => ReadableStream<Uint8Array> };

export function createLiveBoard({ listen, log, wallClock }: LiveBoardDeps): LiveBoard {
  const views = new Map<string, View>();
  let listening: Promise<() => Promise<void>> | undefined;
  const now = () => wallClock().getTime();

  function changed(): void {
    for (const view of views.values()) soon(view);
  }

  function soon(view: View): void {
    if (view.drawing) {
      view.again = true;
      return;
    }
    clearTimeout(view.timer);
    const waitMs = Math.max(0, Math.min(drawEveryMs, view.drawnAt + drawEveryMs - now()));
    view.timer = setTimeout(() => void drawn(view), waitMs);
  }

  async function drawn(view: View): Promise<void> {
    if (view.drawing) return;
    view.drawing = true;
    view.again = false;
    try {
      const bytes = asMessage(await view.draw());
      for (const reader of view.readers) {
        if ((reader.desiredSize ?? 0) > -mostWaiting) reader.enqueue(bytes);
      }
    } catch (error) {
      log.error({ err: error }, 'the live board could not be drawn');
    }
    view.drawing = false;
    view.drawnAt = now();
    if (view.readers.size === 0) return;
    if (view.again) soon(view);
    else view.timer = setTimeout(() => void drawn(view), quietEveryMs);
  }

  function join({ key, draw }: Viewing, reader: Reader): View {
    const view = views.get(key) ?? {
      draw,
      readers: new Set(),
      drawnAt: 0,
      drawing: false,
      again: false,
      timer: undefined,
    };
    views.set(key, view);
    view.readers.add(reader);
    listening ??= listen(deskChanged, changed);
    listening.catch((error: unknown) => log.error({ err: error }, 'the live board hears of no changes'));
    soon(view);
    return view;
  }

  function leave(key: string, view: View, reader: Reader): void {
    view.readers.delete(reader);
    if (view.readers.size > 0) return;
    clearTimeout(view.timer);
    views.delete(key);
    if (views.size > 0) return;
    const stop = listening;
    listening = undefined;
    void stop?.then((unlisten) => unlisten()).catch(() => undefined);
  }

  function open(viewing: Viewing): ReadableStream<Uint8Array> {
    const tell = (deed: () => Promise<void>) =>
      void deed().catch((error: unknown) => log.error({ err: error }, 'who reads the board was not noted'));
    let stop = () => undefined as void;
    return new ReadableStream<Uint8Array>({
      start(reader) {
        const view = join(viewing, reader);
        tell(viewing.present);
        const timer = setInterval(() => tell(viewing.present), presentEveryMs);
        stop = () => {
          clearInterval(timer);
          leave(viewing.key, view, reader);
          tell(viewing.gone);
        };
      },
      cancel: () => stop(),
    });
  }

  return { open };
}

const encoder = new TextEncoder();

/** One server-sent event. Every line of the fragment is a line of data. */
function asMessage(html: string): Uint8Array {
  return encoder.encode(
    `${html
      .split(/\r\n|\r|\n/)
      .map((line) => `data: ${line}`)
      .join('\n')}\n\n`,
  );
}
