-- One row per thing somebody published or sent us, whatever brought it.
create table post (
  id uuid primary key,
  seq bigint generated always as identity unique,
  source text not null,
  external_id text not null,
  author_handle text,
  author_name text,
  text text not null,
  reply_to text,
  url text,
  published_at timestamptz not null,
  time_doubted boolean not null,
  received_at timestamptz not null,
  edited_at timestamptz,
  withdrawn_at timestamptz,
  sorted_at timestamptz,
  regime text not null check (regime in ('uk-gdpr', 'law-enforcement')),
  delete_after timestamptz not null,
  delete_reason text not null,
  unique (source, external_id)
);
create index post_unsorted on post (seq) where sorted_at is null;
create index post_delete_after on post (delete_after);
create index post_received on post (received_at);

-- The original of every version, byte for byte as JSON text: kept beside the row that people read.
create table post_original (
  post_id uuid not null references post (id) on delete cascade,
  version integer not null,
  received_at timestamptz not null,
  original text not null,
  primary key (post_id, version)
);
