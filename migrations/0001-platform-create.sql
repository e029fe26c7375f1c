-- One row: what this database is. An exercise's database can never be opened as live, nor the other way round.
create table installation (
  singleton boolean primary key default true check (singleton),
  mode text not null check (mode in ('exercise', 'live')),
  exercise text,
  force_name text not null,
  created_at timestamptz not null,
  check (mode = 'exercise' or exercise is null)
);

create table member (
  id uuid primary key,
  name text not null,
  title text not null,
  roles text[] not null,
  deactivated_at timestamptz
);

create table outbox_event (
  id uuid primary key,
  seq bigint generated always as identity,
  type text not null,
  payload jsonb not null,
  occurred_at timestamptz not null
);
create index outbox_event_seq on outbox_event (seq);
