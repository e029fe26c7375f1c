-- One row per happening that people post about. Its id is the id of the post that founded it, which may be gone by now.
create table story (
  id uuid primary key,
  title text not null,
  posts integer not null,
  people integer not null,
  asking integer not null,
  calls_for_help integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  heard_at timestamptz not null,
  -- Binary logarithm of the posts, each counted half as much for every hour of age: its order never has to be refreshed.
  warmth double precision not null,
  first_asked_at timestamptz,
  -- The first question that no line answers, and how many people have asked since that line.
  asked_since timestamptz,
  asked_people integer not null default 0,
  held_at timestamptz,
  answered_at timestamptz,
  reopened_at timestamptz,
  alarmed_at timestamptz,
  -- What its card shows is worked out again when this is true.
  card_stale boolean not null default true,
  -- How many posts it had when it was last given its title: it is named again only when it has grown.
  titled_posts integer not null default 0,
  question_groups jsonb not null default '[]',
  sample_post_ids uuid[] not null default '{}',
  regime text not null default 'uk-gdpr' check (regime in ('uk-gdpr', 'law-enforcement')),
  delete_after timestamptz not null,
  delete_reason text not null
);
create index story_warmth on story (warmth desc);
create index story_asked_since on story (asked_since) where asked_since is not null;
create index story_reopened on story (reopened_at) where reopened_at is not null;
create index story_alarmed on story (alarmed_at) where alarmed_at is not null;
create index story_card_stale on story (warmth desc) where card_stale;
create index story_delete_after on story (delete_after);

-- Where the sorting put a post, and the words that moved it there.
create table story_post (
  post_id uuid primary key references post (id) on delete cascade,
  seq bigint generated always as identity unique,
  story_id uuid not null references story (id),
  at timestamptz not null,
  -- Tells people within one story apart and joins nobody across stories.
  person text not null,
  kind text not null,
  asks boolean not null,
  question_score real not null,
  claim_score real not null,
  call_for_help boolean not null,
  language text not null,
  duplicate_of uuid,
  places text[] not null,
  because jsonb not null,
  model text not null
);
create index story_post_story on story_post (story_id, at desc, seq desc);
create index story_post_person on story_post (story_id, person);
create index story_post_asks on story_post (story_id, at) where asks;
create index story_post_duplicate on story_post (duplicate_of) where duplicate_of is not null;

create table story_minute (
  story_id uuid not null references story (id) on delete cascade,
  minute timestamptz not null,
  posts integer not null,
  primary key (story_id, minute)
);

create table story_place (
  story_id uuid not null references story (id) on delete cascade,
  place text not null,
  posts integer not null,
  primary key (story_id, place)
);
create index story_place_place on story_place (lower(place));

-- What we said about a story. Only a person links a line; a withdrawn one no longer stops the clock.
create table story_line (
  statement_id uuid not null,
  story_id uuid not null references story (id),
  kind text not null check (kind in ('holding', 'line', 'cannot-say')),
  at timestamptz not null,
  linked_by text not null,
  unlinked_at timestamptz,
  primary key (statement_id, story_id)
);
create index story_line_story on story_line (story_id, at);
