/** The holding line: neutral standard words, never the claim, so that one press can never repeat a rumour. */
import type { Words } from './wording.rules.ts';

export const holdingForMs = 30 * 60 * 1000;

/** `place` is where the story says that it happens, when it says so. */
export function holdingWords(place: string | undefined): Words {
  const where = place ? ` in ${place}` : '';
  return {
    title: place ? `We are looking into what is happening${where}` : 'We are looking into what people are asking us',
    text:
      `We know that people are asking us about something${where}. We are finding out what has happened, and we will ` +
      'say here what we can confirm.\n\n' +
      'If somebody is in danger, call 999. If you have seen something yourself, call 101 or tell us online. ' +
      'Please share only what you know to be true.',
    because: null,
  };
}
