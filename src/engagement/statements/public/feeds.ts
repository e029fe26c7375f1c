/** RSS, Atom and JSON Feed of updates. A corrected entry moves up and says so; a withdrawn one becomes its tombstone. */
import { Feed } from 'feed';
import { paragraphs } from '../lines/words.rules.ts';
import { categoryLabels } from '../withdrawal/withdrawal.rules.ts';
import { addressOf, latest, type Published } from './published.rules.ts';
import { headed, type About } from './structured-data.rules.ts';

export const feedTypes = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;
export type FeedKind = keyof typeof feedTypes;

/** `updates` in the order of their last change, the newest first. `now` is the feed's time while it is empty. */
export function feedOf(kind: FeedKind, updates: readonly Published[], about: About, now: Date): string {
  const { forceName, publicUrl } = about;
  const title = headed(`${forceName}: updates`, about);
  const feed = new Feed({
    id: `${publicUrl}/`,
    title,
    link: `${publicUrl}/`,
    description: headed(`What ${forceName} can confirm, corrected in the open`, about),
    language: 'en-GB',
    updated: updates[0]?.changedAt ?? now,
    generator: 'Bluelamp',
    feedLinks: {
      rss: `${publicUrl}/feed.rss`,
      atom: `${publicUrl}/feed.atom`,
      json: `${publicUrl}/feed.json`,
    },
    author: { name: forceName, link: `${publicUrl}/` },
  });
  for (const update of updates) feed.addItem(itemOf(kind, update, about));
  if (kind === 'rss') return feed.rss2();
  if (kind === 'atom') return feed.atom1();
  // The same JSON without a sign that anything could take for markup.
  return feed.json1().replaceAll('<', '\\u003c');
}

function itemOf(kind: FeedKind, update: Published, about: About) {
  const address = `${about.publicUrl}${addressOf(update.id)}`;
  const title = headed(titleOf(update), about);
  return {
    // Readers of RSS and Atom take a title for markup, readers of JSON Feed take it for text.
    title: kind === 'json' ? title : escapeHtml(title),
    id: address,
    link: address,
    date: update.changedAt,
    published: update.firstAt,
    description: htmlOf(update, about),
    author: [{ name: about.forceName }],
  };
}

function titleOf(update: Published): string {
  if (update.state === 'withdrawn') return 'Withdrawn';
  const { title, reason } = latest(update);
  return reason === null ? title : `Corrected: ${title}`;
}

function htmlOf(update: Published, about: About): string {
  const lead = about.exercise ? [headed('this is not real', about)] : [];
  return [...lead, ...bodyOf(update)].map((text) => `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`).join('');
}

function bodyOf(update: Published): readonly string[] {
  if (update.state === 'withdrawn') {
    return [
      `This update was withdrawn ${update.withdrawnAt.toISOString()} because of ${categoryLabels[update.category]}.`,
    ];
  }
  const { text, because, reason, at } = latest(update);
  return [
    ...(reason === null ? [] : [`Corrected ${at.toISOString()}: ${reason}`]),
    ...paragraphs(text),
    ...(because === null ? [] : [`Why we cannot say: ${because}`]),
  ];
}

/** Escapes `>` too: the writer of CDATA sections replaces only the first end mark that it meets. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
