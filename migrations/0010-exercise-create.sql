-- The one run of a rehearsed event on this database. Without a row the product lives by the wall clock.
create table exercise_run (
  singleton boolean primary key default true check (singleton),
  name text not null,
  seed bigint not null,
  starts_at timestamptz not null,
  duration_ms integer not null,
  -- How far the event had gone when the desk sat down to it.
  opened_position_ms integer not null,
  speed integer not null check (speed > 0),
  state text not null check (state in ('running', 'paused', 'ended')),
  -- The position at a moment of the wall clock; everything else follows from these two and the speed.
  anchor_wall timestamptz not null,
  anchor_position_ms integer not null,
  -- Everything of the script up to here has been handed over, and when a player last saw to it.
  handed_ms integer not null,
  played_at_wall timestamptz not null,
  opened_at_wall timestamptz not null,
  -- One player at a time works on the facts ledger; one that died lets go after a few seconds.
  facts_leased_until timestamptz
);

-- Which post a line of the script became. What it really is stays in the script, where the desk cannot see it.
create table exercise_post (
  external_id text primary key,
  post_id uuid not null unique references post (id) on delete cascade
);

-- Which entry of the facts ledger a fact of the script became, and how many of its decisions have been made.
create table exercise_fact (
  script_id text primary key,
  fact_id uuid not null unique,
  decisions_made integer not null
);

-- What one shift leaves to the next, as a person wrote it. Also in live.
create table handover_note (
  id uuid primary key,
  kind text not null check (kind in ('handover', 'tension')),
  text text not null,
  written_by uuid not null,
  written_at timestamptz not null
);
create index handover_note_written on handover_note (written_at desc, id desc);
