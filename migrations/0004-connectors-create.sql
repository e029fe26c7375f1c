-- A feed that is read for the desk: where it is, how it behaves, and what is wrong with it now.
create table feed (
  id uuid primary key,
  name text not null check (name <> ''),
  url text not null,
  state text not null check (state in ('new', 'fine', 'ailing', 'dead', 'hijacked')),
  title text,
  etag text,
  last_modified text,
  failures integer not null check (failures >= 0),
  failing_since timestamptz,
  trouble text,
  -- Feeds that the page at this address names, when it turned out to be a page.
  suggestions text[] not null default '{}',
  rhythm_seconds integer check (rhythm_seconds >= 0),
  vocabulary text[] not null default '{}',
  next_poll_at timestamptz,
  -- Somebody is reading it at this moment; after this time they have died on the way.
  leased_until timestamptz,
  last_polled_at timestamptz,
  last_brought_at timestamptz,
  paused_at timestamptz,
  added_at timestamptz not null,
  added_by text not null,
  removed_at timestamptz,
  -- Trouble is never without its words, nor words without trouble.
  check ((state in ('ailing', 'dead', 'hijacked')) = (trouble is not null)),
  check ((trouble is null) = (failing_since is null)),
  check ((failures = 0) = (trouble is null))
);
create unique index feed_url on feed (url) where removed_at is null;
create index feed_due on feed (next_poll_at) where removed_at is null and paused_at is null;

create table feed_visit (
  id bigint generated always as identity primary key,
  feed_id uuid not null references feed (id) on delete cascade,
  at timestamptz not null,
  outcome text not null check (outcome in ('read', 'unchanged', 'failed')),
  sentence text not null,
  brought integer not null check (brought >= 0)
);
create index feed_visit_feed on feed_visit (feed_id, at);
create index feed_visit_at on feed_visit (at);
