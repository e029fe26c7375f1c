create table alarm (
  id uuid primary key,
  kind text not null,
  subject_id text not null,
  text text not null,
  href text not null,
  roles text[] not null,
  raised_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  cleared_at timestamptz
);
-- One alarm of a kind about one thing at a time, however many processes notice it.
create unique index alarm_open on alarm (kind, subject_id) where cleared_at is null;

create table desk_presence (
  member_id uuid primary key,
  seen_at timestamptz not null
);
