/**
 * What the board does in the browser beside being redrawn: pause, keys, a word about new stories, and keeping the
 * reader's place. Everything it offers can be had without it, by reloading and by links.
 */
type Place = {
  readonly id: string;
  readonly isConnected: boolean;
  hidden: boolean;
  open: boolean;
  checked: boolean;
  textContent: string | null;
  readonly dataset: { readonly story?: string; readonly live?: string };
  focus(options?: { preventScroll?: boolean }): void;
  scrollIntoView(options?: { block: 'nearest' }): void;
  addEventListener(type: string, hear: () => void): void;
  matches(selector: string): boolean;
  querySelector(selector: string): Place | null;
};
type Pressed = Event & {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: Place | null;
  preventDefault(): void;
};
declare const document: {
  readonly activeElement: Place | null;
  readonly body: Place;
  getElementById(id: string): Place | null;
  querySelectorAll(selector: string): Iterable<Place>;
  addEventListener(type: string, hear: (event: Pressed & { readonly detail?: { cancelled?: boolean } }) => void): void;
};
declare const location: { assign(url: string): void };
declare const localStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void };
declare const htmx: { ajax(method: string, url: string, target: object): Promise<void> } | undefined;

const board = document.getElementById('board');
const news = document.getElementById('board-news');
const state = document.getElementById('board-state');
const pauseButton = document.getElementById('board-pause');
const help = document.getElementById('board-keys');
const keysOff = document.getElementById('board-keys-off');
const keysOffName = 'bluelamp.board.keys-off';

let paused = false;
let missed = 0;
let known = new Set(shown().map((link) => link.dataset.story));
let held: string | undefined;

function shown(): Place[] {
  return [...document.querySelectorAll('#board [data-story]')];
}

function say(place: Place | null, text: string): void {
  if (place && place.textContent !== text) place.textContent = text;
}

function tellState(connected = true): void {
  if (!connected) say(state, 'Not connected: trying again');
  else if (!paused) say(state, 'Live');
  else say(state, missed === 0 ? 'Paused' : 'Paused: there is something new');
}

function setPaused(on: boolean): void {
  paused = on;
  say(pauseButton, on ? 'Go on' : 'Pause');
  say(news, on ? 'Paused' : 'Live again');
  const waited = missed > 0;
  missed = 0;
  tellState();
  // Every update is the whole view, so going on takes the one that is true now.
  if (!on && waited && board?.dataset.live) {
    const join = board.dataset.live.includes('?') ? '&' : '?';
    void htmx?.ajax('GET', `${board.dataset.live}${join}once`, { target: '#board', swap: 'innerMorph' });
  }
}

/** After a redrawing: the focus is where it was, and what is new is said once, politely. */
function redrawn(): void {
  const lost = held !== undefined && document.activeElement === document.body;
  if (lost && held !== undefined) document.getElementById(held)?.focus({ preventScroll: true });
  const now = new Set(shown().map((link) => link.dataset.story));
  const fresh = [...now].filter((id) => !known.has(id)).length;
  if (fresh > 0) say(news, fresh === 1 ? '1 new story' : `${fresh} new stories`);
  known = now;
}

function move(by: 1 | -1): void {
  const links = shown();
  const at = links.findIndex((link) => link === current());
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** The story whose link, or anything in whose card, has the focus. */
function current(): Place | undefined {
  const focused = document.activeElement;
  return shown().find((link) => {
    const story = link.dataset.story ?? '';
    return link === focused || (focused?.matches(`#story-${story} *, tr:has(#title-${story}) *`) ?? false);
  });
}

function go(path: string): void {
  const story = (current() ?? shown()[0])?.dataset.story;
  if (story) location.assign(`${path}?story=${story}`);
}

const keys: Readonly<Record<string, () => void>> = {
  j: () => move(1),
  k: () => move(-1),
  r: () => go('/console/rumours/new'),
  s: () => go('/console/statements/new'),
  p: () => setPaused(!paused),
  '?': () => {
    if (!help) return;
    help.open = !help.open;
    help.querySelector('summary')?.focus();
  },
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || keysOff?.checked) return;
  if (event.target?.matches('input, textarea, select, [contenteditable]')) return;
  const press = keys[event.key];
  if (!press) return;
  event.preventDefault();
  press();
});
document.addEventListener('htmx:sse:after:connection', () => tellState());
document.addEventListener('htmx:sse:error', () => tellState(false));
document.addEventListener('htmx:sse:before:message', (event) => {
  const focused = document.activeElement;
  held = focused && focused !== document.body && focused.id ? focused.id : undefined;
  if (!paused) return;
  missed += 1;
  if (event.detail) event.detail.cancelled = true;
  tellState();
});
document.addEventListener('htmx:sse:after:message', redrawn);
document.addEventListener('htmx:after:swap', redrawn);

pauseButton?.addEventListener('click', () => setPaused(!paused));
if (pauseButton) pauseButton.hidden = false;
if (keysOff) {
  keysOff.checked = localStorage.getItem(keysOffName) === 'yes';
  keysOff.addEventListener('change', () => localStorage.setItem(keysOffName, keysOff.checked ? 'yes' : 'no'));
}
