/** The kitchen sink's small parts and data. People, posts and happenings are invented. */
import { Bars, Sparkline } from './charts.tsx';
import { Clock } from './clock.tsx';
import { Diff } from './diff.tsx';
import { Pagination, SummaryList, Table, Tabs, Tag, TaskList, type TagColour } from './govuk/index.ts';
import { Icon, iconNames } from './icon.tsx';
import { EmptyState, Scroll, VerdictMark } from './notices.tsx';
import { Post } from './post.tsx';
import { Elapsed, Time } from './time.tsx';

export const now = new Date('2026-08-04T15:42:00Z');
const minutes = (count: number) => count * 60_000;
const before = (count: number) => new Date(now.getTime() - minutes(count));
const colours: readonly TagColour[] = 'blue grey green teal purple magenta red orange yellow'
  .split(' ')
  .filter((one): one is TagColour => one !== '');

export function Parts() {
  return (
    <>
      <h2 class="govuk-heading-l">Parts</h2>
      <Answers />
      <Clocks />
      <Posts />
      <Numbers />
      <Data />
      <h3 class="govuk-heading-m">A correction</h3>
      <Diff
        before="Queen Street is closed between Dudley Street and Lichfield Street. The bus station is shut. Please keep away."
        after="Queen Street is closed between Dudley Street and Princess Street. The bus station is open. Please keep away."
      />
      <EmptyState title="Nobody is asking anything" icon="question">
        <p class="govuk-body">
          New questions come up here by themselves. The last one was answered at <Time at={before(95)} now={now} />.
        </p>
      </EmptyState>
    </>
  );
}

function Answers() {
  const rumours = [
    {
      verdict: 'false',
      title: 'Lions are loose near Dudley',
      said: 'The zoo has counted its animals. None is missing.',
    },
    {
      verdict: 'true',
      title: 'Queen Street is closed',
      said: 'Between Dudley Street and Princess Street, until about eight.',
    },
    {
      verdict: 'checking',
      title: 'New Cross has turned people away',
      said: 'We have asked the hospital and will say here what it tells us.',
    },
    {
      verdict: 'cannot-say',
      title: 'A man has been arrested',
      said: 'We cannot say while officers are still at the scene.',
    },
  ] as const;
  return (
    <>
      <h3 class="govuk-heading-m">Cards and answers</h3>
      <ul class="bl-grid">
        {rumours.map(({ verdict, title, said }, index) => (
          <li class="bl-card">
            <p class="bl-meta">
              Asked by {(index + 1) * 23} people · checked <Time at={before(index * 11)} now={now} />
            </p>
            <p class="bl-card__title">
              <a class="govuk-link" href={`#rumour-${index}`}>
                {title}
              </a>
            </p>
            <p class="govuk-body">
              <VerdictMark verdict={verdict} />
            </p>
            <p class="govuk-body">{said}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Clocks() {
  return (
    <>
      <h3 class="govuk-heading-m">Clocks, tags, times, signs</h3>
      <p class="govuk-body">
        <Clock state="calm" ms={minutes(4)} /> <Clock state="amber" ms={minutes(23)} />{' '}
        <Clock state="red" ms={minutes(72)} /> <Clock state="stopped" ms={minutes(9)} />{' '}
        <Clock state="amber" ms={minutes(31)} words="Holding line out" />
      </p>
      <p class="govuk-body">
        {colours.map((colour) => (
          <>
            <Tag colour={colour}>{colour}</Tag>{' '}
          </>
        ))}
      </p>
      <p class="govuk-body">
        First heard <Time at={before(70)} now={now} />, on the register since <Time at={before(2000)} now={now} />, last
        year <Time at={before(600_000)} now={now} />. People have asked for <Elapsed ms={minutes(23)} />.
      </p>
      <p class="govuk-body">
        {iconNames.map((name) => (
          <>
            <Icon name={name} />{' '}
          </>
        ))}
      </p>
    </>
  );
}

function Posts() {
  const common = { now, source: 'Mastodon' };
  return (
    <>
      <h3 class="govuk-heading-m">Posts</h3>
      <Post
        {...common}
        author="Dev from the card shop"
        at={before(12)}
        text={'Shutters coming down all along Dudley St.\nIs it true the lions are out of the zoo?? kids are asking'}
        href="https://social.example/@dev/1"
        tags={
          <>
            <Tag colour="purple">Question</Tag>
            <Tag colour="grey">Heard 14 times</Tag>
          </>
        }
        actions={
          <a class="govuk-link" href="#story">
            Open the story
          </a>
        }
      />
      <Post {...common} author="‮reversed‬ name" at={before(9)} text={'x'.repeat(700)} source="our form" />
      <Post
        {...common}
        author="سارة"
        at={before(3)}
        lang="ar"
        text="هل المستشفى مغلق الليلة؟ أحتاج إلى قسم الطوارئ"
        tags={<Tag colour="red">Call for help</Tag>}
      />
    </>
  );
}

function Numbers() {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-one-half">
        <h3 class="govuk-heading-m">Where people ask from</h3>
        <Bars
          label="Where people ask from"
          unit="posts"
          bars={[
            { label: 'Bilston', value: 1412, href: '#bilston' },
            { label: 'Wednesfield', value: 640 },
            { label: 'Whitmore Reans', value: 98 },
            { label: 'Perton', value: 0 },
          ]}
        />
      </div>
      <div class="govuk-grid-column-one-half">
        <h3 class="govuk-heading-m">Posts since one o'clock</h3>
        <p class="govuk-body">
          <Sparkline
            label="Posts each five minutes since 13:00"
            values={[1, 0, 2, 3, 2, 8, 13, 21, 34, 30, 41, 37]}
            width={280}
            height={72}
          />
        </p>
        <p class="govuk-body">
          Small, in a line: <Sparkline label="Lions: posts each minute" values={[0, 1, 5, 9, 4, 2]} /> and one value
          only: <Sparkline label="Posts" values={[3]} width={40} />
        </p>
      </div>
    </div>
  );
}

function Data() {
  return (
    <>
      <h3 class="govuk-heading-m">Tables and lists</h3>
      <Scroll label="Stories as a table">
        <Table
          caption="Stories now"
          captionClasses="govuk-table__caption--m"
          firstCellIsHeader
          head={[
            { text: 'Story' },
            { text: 'Unanswered' },
            { text: 'Posts', format: 'numeric' },
            { text: 'Asking', format: 'numeric' },
          ]}
          rows={[
            [
              {
                text: (
                  <a class="govuk-link" href="#lions">
                    Lions loose near Dudley
                  </a>
                ),
              },
              { text: <Clock state="red" ms={minutes(72)} /> },
              { text: '1,412', format: 'numeric' },
              { text: '208', format: 'numeric' },
            ],
            [
              {
                text: (
                  <a class="govuk-link" href="#hospital">
                    New Cross A&amp;E closed
                  </a>
                ),
              },
              { text: <Clock state="stopped" ms={minutes(9)} /> },
              { text: '640', format: 'numeric' },
              { text: '96', format: 'numeric' },
            ],
          ]}
        />
      </Scroll>
      <SummaryList
        card={{
          title: { text: 'Lions loose near Dudley', headingLevel: 4 },
          actions: { items: [{ href: '#status', text: 'Set the status' }] },
        }}
        rows={[
          { key: { text: 'Status' }, value: { text: <Tag colour="red">False</Tag> } },
          { key: { text: 'Checked with' }, value: { text: 'The zoo, by telephone, 15:20' } },
          {
            key: { text: 'Heard' },
            value: { text: '14 times in three places' },
            actions: { items: [{ href: '#heard', text: 'Show', visuallyHiddenText: 'where it was heard' }] },
          },
        ]}
      />
      <Tabs
        items={[
          { id: 'tab-asked', label: 'Asked', panel: { text: 'N people ask whether the hospital is closed.' } },
          { id: 'tab-said', label: 'Said', panel: { text: 'We said at 15:31 that it is open.' } },
        ]}
      />
      <TaskList
        items={[
          { title: { text: 'Facts cleared' }, href: '#facts', status: { text: 'Done' } },
          {
            title: { text: 'Second person' },
            hint: { text: 'An arrest is mentioned' },
            href: '#second',
            status: { tag: { text: 'To do', colour: 'yellow' } },
          },
        ]}
      />
      <Pagination
        previous={{ href: '#p1' }}
        next={{ href: '#p3' }}
        items={[
          { number: 1, href: '#p1' },
          { number: 2, href: '#p2', current: true },
          { ellipsis: true },
          { number: 9, href: '#p9' },
        ]}
      />
    </>
  );
}
