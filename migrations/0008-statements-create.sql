-- What we could say, what we say, how it was released, corrected and withdrawn.
create table fact (
  id uuid primary key,
  -- Words are null once a withdrawal has sealed them.
  text text,
  source text,
  grade text not null check (grade in ('seen-by-police', 'confirmed', 'one-source', 'not-confirmed')),
  story_id uuid,
  decider_id uuid not null references member (id),
  asked_by uuid not null,
  asked_at timestamptz not null,
  state text not null check (state in ('pending', 'cleared', 'not-cleared')),
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  chases integer not null default 0,
  next_chase_at timestamptz,
  sealed_at timestamptz,
  check ((state = 'pending') = (decided_at is null)),
  check ((state = 'pending') = (next_chase_at is not null)),
  check ((sealed_at is null) = (text is not null and source is not null)),
  check (state <> 'not-cleared' or reason is not null or sealed_at is not null)
);
create index fact_chase on fact (next_chase_at) where state = 'pending';

create table statement (
  id uuid primary key,
  kind text not null check (kind in ('line', 'holding', 'cannot-say')),
  created_by uuid not null,
  created_at timestamptz not null,
  first_published_at timestamptz,
  -- When the public last saw it change: published, corrected or withdrawn.
  changed_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_category text check (
    withdrawn_category in ('court-order', 'anonymity', 'data-protection', 'next-of-kin', 'other-legal')
  ),
  withdrawn_authority text,
  check ((withdrawn_at is null) = (withdrawn_category is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index statement_changed on statement (changed_at desc) where first_published_at is not null;

create table statement_story (
  statement_id uuid not null references statement (id),
  story_id uuid not null,
  primary key (statement_id, story_id)
);
create index statement_story_story on statement_story (story_id);

-- One wording of a statement: number 1 is what was said first, each further one is a correction.
create table wording (
  id uuid primary key,
  statement_id uuid not null references statement (id),
  number integer not null check (number >= 1),
  tier text not null check (tier in ('routine', 'arrest', 'death', 'child', 'live-operation', 'risk-to-life')),
  state text not null check (state in ('draft', 'awaiting-approval', 'scheduled', 'published', 'discarded')),
  title text,
  text text,
  because text,
  correction_reason text,
  revision integer not null,
  words_revision integer not null,
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  authors uuid[] not null,
  submitted_by uuid,
  submitted_at timestamptz,
  publish_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  published_by uuid,
  published_at timestamptz,
  alone_by uuid,
  alone_reason text,
  review_due_at timestamptz,
  reviewed_by uuid,
  reviewed_at timestamptz,
  review_note text,
  returned_by uuid,
  returned_at timestamptz,
  returned_reason text,
  sealed_at timestamptz,
  unique (statement_id, number),
  constraint wording_approved_by_another_person
    check (approved_by <> drafted_by and not (approved_by = any (authors)) and approved_by <> submitted_by),
  constraint wording_released_by_two_people check (
    state not in ('scheduled', 'published')
    or tier = 'routine'
    or approved_by is not null
    or (tier = 'risk-to-life' and alone_by is not null)
  ),
  constraint wording_alone_only_for_life check (alone_by is null or (tier = 'risk-to-life' and review_due_at is not null)),
  constraint wording_reviewed_by_another_person check (reviewed_by <> alone_by),
  check ((state = 'published') = (published_at is not null)),
  check (state <> 'scheduled' or publish_at is not null),
  check ((sealed_at is null) = (title is not null and text is not null)),
  check (number = 1 or sealed_at is not null or correction_reason is not null)
);
-- At most one wording of a statement is being worked on, so that two corrections cannot race.
create unique index wording_open on wording (statement_id)
  where state in ('draft', 'awaiting-approval', 'scheduled');
create index wording_due on wording (publish_at) where state = 'scheduled';
create index wording_search on wording
  using gin (to_tsvector('english', coalesce(title, '') || ' ' || coalesce(text, '') || ' ' || coalesce(because, '')))
  where state = 'published';

-- Every text that anybody saved while drafting. Emptied by a withdrawal, whose sealed words keep them.
create table wording_revision (
  wording_id uuid not null references wording (id),
  revision integer not null,
  title text not null,
  text text not null,
  because text,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (wording_id, revision)
);

create table wording_fact (
  wording_id uuid not null references wording (id),
  fact_id uuid not null references fact (id),
  primary key (wording_id, fact_id)
);
create index wording_fact_fact on wording_fact (fact_id);

create table stop_answer (
  wording_id uuid not null references wording (id),
  stop text not null,
  answer text not null check (answer in ('no', 'yes')),
  suggested boolean not null,
  answered_by uuid not null,
  answered_at timestamptz not null,
  -- The revision of the words that was answered for, and for which the stop was lifted.
  revision integer not null,
  lifted_by uuid,
  lifted_at timestamptz,
  lift_revision integer,
  lift_decided_by text,
  lift_reason text,
  primary key (wording_id, stop),
  check ((lifted_by is null) = (lifted_at is null))
);

-- What a withdrawal took away, readable only with the installation's key and by a recorded act.
create table sealed_words (
  id uuid primary key,
  statement_id uuid not null references statement (id),
  sealed_by uuid not null,
  sealed_at timestamptz not null,
  nonce text not null,
  ciphertext text not null
);
