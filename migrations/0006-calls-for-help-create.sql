-- One task per post that says a life is at risk. It closes only with a control-room log number or a reason.
create table call_for_help (
  id uuid primary key,
  post_id uuid not null unique references post (id) on delete cascade,
  story_id uuid,
  -- The post whose words this one repeats. Both are tasks: two people may cry in the same words.
  repeats_post_id uuid,
  because jsonb not null,
  opened_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  log_number text check (btrim(log_number) <> ''),
  close_reason text check (btrim(close_reason) <> ''),
  check ((acknowledged_at is null) = (acknowledged_by is null)),
  check ((closed_at is null) = (closed_by is null)),
  check (closed_at is null or acknowledged_at is not null),
  check ((closed_at is null) = (log_number is null and close_reason is null))
);
create index call_for_help_open on call_for_help (opened_at) where closed_at is null;
create index call_for_help_closed on call_for_help (closed_at desc) where closed_at is not null;
create index call_for_help_story on call_for_help (story_id) where closed_at is null;
create index call_for_help_repeats on call_for_help (repeats_post_id) where closed_at is null;
