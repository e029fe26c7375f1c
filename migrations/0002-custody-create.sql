-- The two logs of the house: append-only, each row sealed to the one before it by its hash.
create table custody_entry (
  seq bigint primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null,
  previous_hash text not null,
  hash text not null unique
);
create index custody_entry_subject on custody_entry (subject_kind, subject_id, seq);

create table access_entry (
  seq bigint primary key,
  at timestamptz not null,
  actor text not null,
  action text not null check (action in ('collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure')),
  subject_kind text not null,
  subject_id text not null,
  purpose text not null,
  recipient text,
  detail jsonb not null,
  previous_hash text not null,
  hash text not null unique
);
create index access_entry_subject on access_entry (subject_kind, subject_id, seq);

create function log_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The % is append-only', tg_table_name;
end
$$;
create trigger custody_entry_append_only before update or delete on custody_entry
  for each row execute function log_is_append_only();
create trigger custody_entry_never_emptied before truncate on custody_entry
  for each statement execute function log_is_append_only();
create trigger access_entry_append_only before update or delete on access_entry
  for each row execute function log_is_append_only();
create trigger access_entry_never_emptied before truncate on access_entry
  for each statement execute function log_is_append_only();
