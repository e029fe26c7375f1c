import type { Frame } from '#ui/frame.ts';
import { InsetText } from '#ui/govuk/index.ts';
import { PublicPage } from '#ui/page.tsx';
import type { SignInLink } from './sign-in-links.ts';

type Props = { readonly frame: Frame; readonly links: readonly SignInLink[]; readonly expired?: boolean };

export function SignInPage({ frame, links, expired = false }: Props) {
  return (
    <PublicPage frame={frame} title="Sign in to the console">
      <h1 class="govuk-heading-l">Sign in to the console</h1>
      {expired && (
        <InsetText>This sign-in link is no longer valid. Ask for a new one, or choose a person below.</InsetText>
      )}
      {links.length > 0 ? (
        <>
          <p class="govuk-body">This is an exercise: everybody may be anybody. Choose who you are today.</p>
          <ul class="govuk-list govuk-list--spaced">
            {links.map((link) => (
              <li>
                <a class="govuk-link" href={link.path}>
                  {link.title}
                </a>{' '}
                — {link.name}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p class="govuk-body">Open the personal sign-in link that your administrator gave you.</p>
      )}
    </PublicPage>
  );
}
