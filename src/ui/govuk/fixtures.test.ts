/** Every example that govuk-frontend ships for a component of ours must come out of it: an upgrade shows here what moved. */
import { readdirSync, readFileSync } from 'node:fs';
import { jsx } from 'hono/jsx';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { normalised, propsFrom } from './fixtures.testing.ts';
import * as govuk from './index.ts';

const examples = new URL('../../../node_modules/govuk-frontend/dist/govuk/components/', import.meta.url);
const fixtureFile = z.object({
  fixtures: z.array(z.object({ name: z.string(), options: z.record(z.string(), z.unknown()), html: z.string() })),
});

/** Components whose outermost `text` or `html` we take as children. */
const withChildren = new Set(
  ['back-link', 'button', 'details', 'error-message', 'fieldset', 'hint', 'inset-text', 'label', 'panel'].concat([
    'phase-banner',
    'skip-link',
    'tag',
    'warning-text',
  ]),
);

/** Examples that ours do not reproduce, on purpose. One that starts to pass must be taken off this list. */
const noTag = 'a phase banner without its phase says nothing: `tag` is required';
const exceptions: Readonly<Record<string, string>> = {
  'phase-banner: attributes': noTag,
  'phase-banner: classes': noTag,
  'phase-banner: html as text': noTag,
  'phase-banner: text': noTag,
  'select: hint': 'a select without options: `items` is required',
};

const pascal = (name: string) => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
const fixturesOf = (component: string) =>
  fixtureFile.parse(JSON.parse(readFileSync(new URL(`${component}/fixtures.json`, examples), 'utf8'))).fixtures;

const shipped = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const ours = new Map(
  Object.entries(govuk).map(([name, component]) => [shipped.find((one) => pascal(one) === name) ?? name, component]),
);

const outcomes = [...ours].flatMap(([component, render]) =>
  (shipped.includes(component) ? fixturesOf(component) : []).map(({ name, options, html }) => {
    const props = notificationText(component, propsFrom(options, withChildren.has(component)), options);
    return { id: `${component}: ${name}`, component, actual: rendered(render, props), expected: normalised(html) };
  }),
);

it.each([...ours.keys()])('%s is as govuk-frontend renders it', (component) => {
  const checked = outcomes.filter((outcome) => outcome.component === component);
  expect(checked, 'a component without examples is one that govuk-frontend does not have').not.toEqual([]);
  const moved = checked.filter(({ id, actual, expected }) => actual !== expected && !(id in exceptions));
  expect(Object.fromEntries(moved.map(({ id, actual }) => [id, actual]))).toEqual(
    Object.fromEntries(moved.map(({ id, expected }) => [id, expected])),
  );
});

it('lists no exception that passes or is gone', () => {
  const failing = outcomes.filter(({ actual, expected }) => actual !== expected).map(({ id }) => id);
  expect(Object.keys(exceptions).filter((id) => !failing.includes(id))).toEqual([]);
});

it('covers the examples that it says it covers', ({ annotate }) => {
  const all = shipped.flatMap(fixturesOf).length;
  const passing = outcomes.length - Object.keys(exceptions).length;
  const summary = `${passing} of ${all} govuk-frontend fixtures (${ours.size} of ${shipped.length} components, ${Object.keys(exceptions).length} exceptions)`;
  process.stdout.write(`  ${summary}\n`);
  // Written out, so that an upgrade that brings or takes examples has to be looked at.
  expect(summary).toBe('588 of 725 govuk-frontend fixtures (29 of 39 components, 5 exceptions)');
  return annotate(summary);
});

/** An example that leaves out what our types demand may fail to render; that is a difference like any other. */
function rendered(render: (typeof govuk)[keyof typeof govuk], props: Readonly<Record<string, unknown>>): string {
  try {
    return normalised(String(jsx(render, { ...props })));
  } catch (error) {
    return `does not render: ${String(error)}`;
  }
}

/** The banner shows `text` large and `html` as it is, so for it alone the two are different props. */
function notificationText(
  component: string,
  props: Readonly<Record<string, unknown>>,
  options: Readonly<Record<string, unknown>>,
) {
  if (component !== 'notification-banner' || !options['html']) return props;
  const { text, ...rest } = props;
  return { ...rest, children: text };
}
