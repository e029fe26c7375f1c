/**
 * Lets clocks go on between two pages from the server: any element with `data-waited-ms` around a time.
 *
 * The server says how long it was; the browser only adds what has passed here since, so that a wrong clock on this
 * machine, or an exercise that runs at its own speed, is put right by the next update.
 */
import { formatSpan } from '#ui/format.rules.ts';
import { formatWait } from './wait.rules.ts';

type Ticking = {
  readonly dataset: { readonly waitedMs?: string; readonly seconds?: string; readonly before?: string };
  querySelector(selector: string): { textContent: string | null } | null;
};
declare const document: {
  querySelectorAll(selector: string): Iterable<Ticking>;
  addEventListener(type: string, hear: () => void): void;
};

let seen = new WeakMap<Ticking, { readonly given: string; readonly at: number }>();

function tick(): void {
  const now = performance.now();
  for (const clock of document.querySelectorAll('[data-waited-ms]')) {
    const given = clock.dataset.waitedMs ?? '0';
    let first = seen.get(clock);
    if (first?.given !== given) {
      first = { given, at: now };
      seen.set(clock, first);
    }
    const waited = Number(given) + now - first.at;
    const words = (clock.dataset.seconds === undefined ? undefined : formatWait(waited)) ?? formatSpan(waited);
    write(clock.querySelector('time > [aria-hidden]'), words.short);
    write(clock.querySelector('time > .govuk-visually-hidden'), `${clock.dataset.before ?? ''}${words.spoken}`);
  }
}

/** Only what changed, so that a screen reader that reads here is not interrupted every second. */
function write(place: { textContent: string | null } | null, text: string): void {
  if (place && place.textContent !== text) place.textContent = text;
}

// Whatever came from the server just now counts from now, even when it says the same as before.
document.addEventListener('htmx:after:swap', () => {
  seen = new WeakMap();
  tick();
});
setInterval(tick, 1000);
