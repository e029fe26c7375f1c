/** About, privacy, accessibility: written for people. What they promise is what the system does. */
import type { Child } from 'hono/jsx';
import type { Frame } from '#ui/frame.ts';
import { PublicPage } from '#ui/page.tsx';

function SmallPrint(props: { frame: Frame; title: string; children: Child }) {
  return (
    <PublicPage frame={props.frame} title={props.title}>
      <div class="bl-column bl-prose">
        <h1 class="govuk-heading-xl">{props.title}</h1>
        {props.children}
      </div>
    </PublicPage>
  );
}

export function AboutPage({ frame }: { frame: Frame }) {
  return (
    <SmallPrint frame={frame} title="About this site">
      <p class="govuk-body-l">
        This is the digital front desk of {frame.forceName}. We use it to tell you what we know when something happens,
        and to hear what you know and what you ask.
      </p>
      <h2 class="govuk-heading-m">What you can rely on</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>We say only what somebody entitled to it has cleared. When we cannot say something, we tell you why.</li>
        <li>Every update keeps its address for as long as we exist.</li>
        <li>
          When we get something wrong we correct it in the open: the old words stay, struck through, with the reason and
          the time.
        </li>
        <li>
          Sometimes the law orders us to take words away, for example to protect somebody’s anonymity. Then the page
          says that it was withdrawn, and when.
        </li>
        <li>No machine decides what is true. People do, and they can be asked.</li>
      </ul>
      <h2 class="govuk-heading-m">What this site is not for</h2>
      <p class="govuk-body">
        Do not report an emergency or a crime here. In an emergency call 999. To report a crime that is over, call 101.
        The desk is not staffed round the clock: the top of every page says whether somebody is reading now.
      </p>
      <h2 class="govuk-heading-m">Use what we say</h2>
      <p class="govuk-body">
        Share our updates. If you run a local site, take our <a href="/feed.atom">feed</a>: it tells you when we correct
        something. Please link to the update, so that your readers see corrections too.
      </p>
    </SmallPrint>
  );
}

export function PrivacyPage({ frame }: { frame: Frame }) {
  return (
    <SmallPrint frame={frame} title="Privacy">
      <p class="govuk-body-l">You can read everything here without telling us anything about yourself.</p>
      <h2 class="govuk-heading-m">When you read</h2>
      <p class="govuk-body">
        We set no cookies on public pages, use no analytics and load nothing from other companies. Your address on the
        internet reaches our server, as it must for the page to come back to you; we do not build a profile from it.
      </p>
      <h2 class="govuk-heading-m">When you tell us something</h2>
      <p class="govuk-body">
        The form asks for what you saw and where. You do not have to say who you are. People at the desk read it, and
        every look at it is written to a log that cannot be changed. What leads nowhere is deleted on a set day.
      </p>
      <h2 class="govuk-heading-m">What people post in public</h2>
      <p class="govuk-body">
        During an incident we read public posts about it, to learn what people ask and where help is needed. We search
        for events and places, not for people. Looking at one person again needs a recorded reason. Posts that lead
        nowhere are deleted.
      </p>
      <h2 class="govuk-heading-m">Your rights</h2>
      <p class="govuk-body">
        You can ask {frame.forceName} what it holds about you, and ask for it to be put right or erased, under the UK
        GDPR and the Data Protection Act 2018. If we do not answer you well, complain to the Information Commissioner’s
        Office, 0303 123 1113.
      </p>
    </SmallPrint>
  );
}

export function AccessibilityPage({ frame }: { frame: Frame }) {
  return (
    <SmallPrint frame={frame} title="Accessibility">
      <p class="govuk-body-l">
        {frame.forceName} wants everybody to be able to read these pages, on any device and with any aid.
      </p>
      <h2 class="govuk-heading-m">What you can do</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>enlarge the text to 400% without anything running off the screen</li>
        <li>use every page with a keyboard alone, or by speaking</li>
        <li>listen to every page with a screen reader: what is struck or added is also said in words</li>
        <li>read everything with JavaScript switched off</li>
        <li>read by night: the pages follow your device’s dark setting, and its setting for less motion</li>
      </ul>
      <h2 class="govuk-heading-m">How accessible it is</h2>
      <p class="govuk-body">
        We aim for the Web Content Accessibility Guidelines 2.2 at level AA. Every page is checked automatically each
        time we change the software. Automatic checks do not find everything.
      </p>
      <h2 class="govuk-heading-m">When something does not work for you</h2>
      <p class="govuk-body">
        <a href="/tell-us">Tell us</a> or call 101, and say which page it is. If you cannot use the telephone, text
        phone 18000 for emergencies and 18001 101 otherwise. If you are not content with our answer, contact the
        Equality Advisory and Support Service.
      </p>
    </SmallPrint>
  );
}
