/** The package carries no types; this is what shell.client.ts uses of it. */
declare module 'govuk-frontend' {
  type Component = new ($root: never, config?: never) => object;
  export const Button: Component;
  export const CharacterCount: Component;
  export const Checkboxes: Component;
  export const ErrorSummary: Component;
  export const NotificationBanner: Component;
  export const ServiceNavigation: Component;
  export const SkipLink: Component;
  export const Tabs: Component;
  export function createAll(
    component: Component,
    config?: object,
    options?: { readonly onError?: (error: unknown) => void },
  ): object[];
}
