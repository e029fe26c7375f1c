import { expect, it } from 'vitest';
import { Bars, Sparkline } from './charts.tsx';
import { Clock, type ClockState } from './clock.tsx';
import { Diff } from './diff.tsx';
import { Post } from './post.tsx';
import { ConsoleKitchenSink, PublicKitchenSink } from './kitchen-sink.testing.tsx';
import { rendered } from './rendered.testing.ts';

const now = new Date('2026-08-04T15:42:00Z');
const post = { author: 'Dev', source: 'Mastodon', at: now, now, text: 'Is it true?' };

it('a post with markup and scripts is shown as text', () => {
  const hostile = '<script>alert(1)</script><img src=x onerror="alert(1)">';
  const shown = rendered(<Post {...post} text={hostile} author={hostile} source={hostile} />);
  expect(shown).not.toMatch(/<script|<img/);
  expect(shown.match(/&lt;script&gt;/g)).toHaveLength(3);
});

it('a post turns neither its author nor its text round what stands beside them', () => {
  const shown = rendered(<Post {...post} author={'\u202EeciloP'} />);
  expect(shown).toContain('<bdi class="bl-post__author">\u202EeciloP</bdi>');
  expect(shown).toContain('<p class="bl-post__text" dir="auto">');
});

it.each([
  'javascript:alert(1)',
  'javascript://x/%0Aalert(1)',
  'ftp://x.example',
  'data:text/html,x',
  ' https://x.example',
  '//x.example',
])('links to no %s', (href) => {
  expect(rendered(<Post {...post} href={href} />)).not.toContain('href=');
});

it('links to the original of a post and says whose it is', () => {
  const shown = rendered(<Post {...post} href="https://social.example/1" />);
  expect(shown).toContain('href="https://social.example/1" rel="noopener noreferrer nofollow"');
  expect(shown).toContain('of the post by Dev');
});

it('every state of the clock differs in word and in shape, not in colour alone', () => {
  const states: readonly ClockState[] = ['calm', 'amber', 'red', 'stopped'];
  const shown = states.map((state) => rendered(<Clock state={state} ms={600_000} />));
  const found = (pattern: RegExp) => new Set(shown.map((one) => pattern.exec(one)?.[1]));
  expect(found(/<path d="([^"]+)"/).size).toBe(4);
  expect(found(/bl-clock__words">([^<]+)</)).toEqual(new Set(['Just asked', 'Waiting', 'Overdue', 'Answered']));
});

it('a sparkline says in words what it draws, also of one value and of none', () => {
  expect(rendered(<Sparkline label="Posts" values={[3, 9, 4]} />)).toContain(
    '<title>Posts: lowest 3, highest 9, last 4</title>',
  );
  expect(rendered(<Sparkline label="Posts" values={[3]} />)).toContain('lowest 3, highest 3, last 3');
  expect(rendered(<Sparkline label="Posts" values={[]} />)).toContain('<title>Posts: nothing yet</title>');
  expect(rendered(<Sparkline label="Posts" values={[0, 0, 0]} />)).not.toContain('NaN');
});

it('bars carry their number as text and fill in proportion', () => {
  const shown = rendered(<Bars label="Asked from" bars={[1412, 706, 1, 0].map((value) => ({ label: 'x', value }))} />);
  expect([...shown.matchAll(/bl-bars__part" width="([^"]+)"/g)].map(([, width]) => width)).toEqual([
    '100%',
    '50%',
    '1.5%',
    '0%',
  ]);
  expect(shown).toContain('1,412');
});

it('a difference is marked for eyes and said for ears', () => {
  const shown = rendered(<Diff before="It is shut now today" after="It is open now today" />).replace(
    / class="[^"]*"/g,
    '',
  );
  expect(shown).toContain('<del><span>[taken out: </span>shut<span>]</span></del>');
  expect(shown).toContain('<ins><span>[put in: </span>open<span>]</span></ins>');
});

it.each([PublicKitchenSink, ConsoleKitchenSink])('%o keeps to the content security policy', (Page) => {
  const shown = rendered(<Page />);
  expect(shown).not.toMatch(/\sstyle=|<style|\son\w+=/);
  expect(shown.match(/<script(?![^>]*\ssrc="\/assets\/)/g)).toBeNull();
});
