/** The kitchen sink's messages. */
import {
  BackLink,
  Breadcrumbs,
  Details,
  ErrorSummary,
  InsetText,
  NotificationBanner,
  Panel,
  PhaseBanner,
  ServiceNavigation,
  WarningText,
} from './govuk/index.ts';

export function Messages() {
  return (
    <>
      <BackLink href="#back" />
      <Breadcrumbs
        items={[{ text: 'Home', href: '#home' }, { text: 'Is it true?', href: '#true' }, { text: 'Lions' }]}
      />
      <ErrorSummary
        disableAutoFocus
        errorList={[
          { text: 'Say what happened', href: '#what' },
          { text: 'Choose whether it is still going on', href: '#going-on' },
        ]}
      />
      <NotificationBanner text="Queen Street is open again." />
      <NotificationBanner type="success" titleId="saved" disableAutoFocus>
        <p class="govuk-notification-banner__heading">
          Your line is out.{' '}
          <a class="govuk-notification-banner__link" href="#line">
            See it as the public does
          </a>
        </p>
      </NotificationBanner>
      <h2 class="govuk-heading-l">Words</h2>
      <p class="govuk-body-l">We know that many of you are worried. Here is what we know, and what we do not.</p>
      <p class="govuk-body">
        A paragraph with{' '}
        <a class="govuk-link" href="#link">
          a link
        </a>
        , a <strong>strong word</strong> and a second sentence, so that the lines wrap and the measure can be judged by
        eye.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>the road is closed until eight</li>
        <li>nobody is hurt</li>
      </ul>
      <InsetText>We cannot say more while a person is before the court.</InsetText>
      <WarningText>Do not go near the building.</WarningText>
      <Details summaryText="How we check a rumour" open>
        We ask the people who would know, write down whom and when, and a person decides.
      </Details>
      <Panel titleText="We have it" headingLevel={2}>
        Your number is <strong>WV 4821</strong>
      </Panel>
      <PhaseBanner tag={{ text: 'Trial' }}>This page is new: tell us what is wrong with it.</PhaseBanner>
      <ServiceNavigation
        navigationId="sub"
        navigationLabel="Within this section"
        navigation={[
          { text: 'All', href: '#all', current: true },
          { text: 'Open', href: '#open' },
        ]}
      />
    </>
  );
}
