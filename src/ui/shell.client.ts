/** Starts GOV.UK's own scripts, for the page and for whatever htmx swaps in later. Radios need none: see 20-components.css. */
import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  ServiceNavigation,
  SkipLink,
  Tabs,
  createAll,
} from 'govuk-frontend';

declare const document: {
  readonly body: { readonly classList: { add(...names: string[]): void } };
  addEventListener(type: string, listen: () => void): void;
};

// Its scripts refuse to start unless the body says so; boot.client.ts has told the style sheet already.
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
const components = [Button, CharacterCount, Checkboxes, NotificationBanner, ServiceNavigation, SkipLink, Tabs];

function start(): void {
  // What has been started before says so by an error, which is no news.
  for (const component of components) createAll(component, undefined, { onError: () => undefined });
}

start();
createAll(ErrorSummary);
document.addEventListener('htmx:after:settle', start);
