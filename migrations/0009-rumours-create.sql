-- The register of rumours: claims in our own words, with a status that only a person sets.
create table rumour (
  id uuid primary key,
  -- Raised by every decision: somebody who decided on an older page is told.
  version integer not null,
  claim text not null check (claim <> ''),
  description text not null,
  places text[] not null,
  priority text not null check (priority in ('low', 'medium', 'high')),
  answer_by timestamptz not null,
  status text not null check (status in ('new', 'under-investigation', 'confirmed-true', 'probably-true',
    'unverifiable-probably-true', 'unverifiable', 'unverifiable-probably-false', 'probably-false', 'confirmed-false')),
  settled_at timestamptz,
  names_person boolean not null,
  assigned_to uuid references member (id),
  opened_at timestamptz not null,
  opened_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  -- People whose sightings were forgotten on time: the count stays.
  people_forgotten integer not null default 0,
  -- What waits for a duty supervisor to look at for names.
  proposed_wording text,
  proposed_answer text,
  proposed_statement_id uuid,
  -- What the public sees: words of their own, never the claim itself.
  public_state text not null check (public_state in ('never', 'public', 'withdrawn')),
  public_wording text,
  public_answer text,
  public_statement_id uuid,
  public_since timestamptz,
  public_changed_at timestamptz,
  first_public_at timestamptz,
  names_checked_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  -- The words leave with the withdrawal, and a rumour that names somebody has none to show.
  check ((public_state = 'public') = (public_wording is not null and public_answer is not null and public_since is not null)),
  check (public_state = 'public' or (public_wording is null and public_answer is null and public_statement_id is null)),
  check (not (names_person and public_state = 'public'))
);
create index rumour_public on rumour (public_since desc) where public_state = 'public';

create table rumour_status_change (
  rumour_id uuid not null references rumour (id),
  version integer not null,
  at timestamptz not null,
  by_member uuid not null,
  from_status text not null,
  to_status text not null,
  reason text not null,
  primary key (rumour_id, version)
);

create table rumour_finding (
  id uuid primary key,
  rumour_id uuid not null references rumour (id),
  at timestamptz not null,
  by_member uuid not null,
  finding text not null,
  source text not null
);
create index rumour_finding_rumour on rumour_finding (rumour_id, at);

-- With whom it was checked: a body or a role, never a private person.
create table rumour_check (
  id uuid primary key,
  rumour_id uuid not null references rumour (id),
  at timestamptz not null,
  by_member uuid not null,
  with_whom text not null,
  asked_at timestamptz not null,
  answer text not null
);
create index rumour_check_rumour on rumour_check (rumour_id, asked_at);

-- Heard again. The post goes on its own day; the sighting loses who and what then, and still counts.
create table rumour_sighting (
  id uuid primary key,
  rumour_id uuid not null references rumour (id),
  heard_at timestamptz not null,
  place text not null,
  source_kind text not null,
  post_id uuid references post (id) on delete set null,
  story_id uuid,
  -- A fingerprint of the author that is different for every rumour, so that it cannot be used to follow somebody.
  person text,
  note text not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid,
  regime text not null check (regime in ('uk-gdpr', 'law-enforcement')),
  delete_after timestamptz not null,
  delete_reason text not null,
  forgotten_at timestamptz,
  check (forgotten_at is null or (person is null and post_id is null and note = ''))
);
create unique index rumour_sighting_post on rumour_sighting (rumour_id, post_id) where removed_at is null;
create index rumour_sighting_rumour on rumour_sighting (rumour_id, heard_at);
create index rumour_sighting_due on rumour_sighting (delete_after) where forgotten_at is null;

-- What a person said of a suggestion, remembered for the pair. Confirmed posts are sightings as well.
create table rumour_pair (
  rumour_id uuid not null references rumour (id),
  kind text not null check (kind in ('story', 'post')),
  subject_id uuid not null,
  verdict text not null check (verdict in ('same', 'different')),
  at timestamptz not null,
  by_member uuid not null,
  primary key (rumour_id, kind, subject_id)
);
create index rumour_pair_subject on rumour_pair (kind, subject_id);
