/**
 * Runs before anything is drawn, so that parts which JavaScript folds away never flash by. It stands in a file because
 * our content security policy allows no inline script.
 */
declare const document: { readonly documentElement: { readonly classList: { add(...names: string[]): void } } };

document.documentElement.classList.add('js-enabled', 'govuk-frontend-supported');
