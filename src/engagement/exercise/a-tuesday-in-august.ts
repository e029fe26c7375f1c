/** The rehearsed event "A Tuesday in August": its parts put together. A new thread is added to the list here. */
import { composeScript } from './compose-script.rules.ts';
import { aAndE } from './parts/a-and-e.ts';
import { anger } from './parts/anger.ts';
import { bins } from './parts/bins.ts';
import { binStoreFire } from './parts/bin-store-fire.ts';
import { brooms } from './parts/brooms.ts';
import { busesAndTrams } from './parts/buses-and-trams.ts';
import { coaches } from './parts/coaches.ts';
import { curfew } from './parts/curfew.ts';
import { custody } from './parts/custody.ts';
import { doorsOpen } from './parts/doors-open.ts';
import { dudleyStreet } from './parts/dudley-street.ts';
import { facts } from './parts/facts.ts';
import { incidents } from './parts/incidents.ts';
import { injects } from './parts/injects.ts';
import { llama } from './parts/llama.ts';
import { lostCat } from './parts/lost-cat.ts';
import { missingChild } from './parts/missing-child.ts';
import { namedSuspect } from './parts/named-suspect.ts';
import { offRoadBikes } from './parts/off-road-bikes.ts';
import { pavements } from './parts/pavements.ts';
import { phones } from './parts/phones.ts';
import { queenSquareStop } from './parts/queen-square-stop.ts';
import { rumours } from './parts/rumours.ts';
import { smallTalk } from './parts/small-talk.ts';
import { targetList } from './parts/target-list.ts';
import { tips } from './parts/tips.ts';
import { vigil } from './parts/vigil.ts';
import { voices } from './parts/voices.ts';
import { words } from './parts/words.ts';
import type { Rehearsal, Script } from './script.rules.ts';

export const aTuesdayInAugust: Rehearsal = {
  name: 'A Tuesday in August',
  // Tuesday 11 August 2026, 16:00 in Wolverhampton.
  startsAt: new Date('2026-08-11T16:00:00+01:00'),
  startTime: '16:00',
  endTime: '22:00',
  bustle: [
    ['16:00', 2],
    ['17:00', 3],
    ['17:20', 4],
    ['18:30', 5],
    ['19:15', 7],
    ['19:40', 10],
    ['20:15', 10],
    ['20:40', 7],
    ['21:15', 4],
    ['22:00', 1],
  ],
  voices,
  words,
  threads: [
    lostCat,
    bins,
    pavements,
    offRoadBikes,
    smallTalk,
    queenSquareStop,
    custody,
    vigil,
    targetList,
    busesAndTrams,
    llama,
    coaches,
    aAndE,
    dudleyStreet,
    curfew,
    doorsOpen,
    missingChild,
    phones,
    binStoreFire,
    namedSuspect,
    tips,
    anger,
    brooms,
  ],
  rumours,
  facts,
  injects,
  incidents,
};

/** The seed with which the exercise is played when nobody asks for another evening. */
export const usualSeed = 20_260_811;

export function generateScript(seed: number): Script {
  return composeScript(aTuesdayInAugust, seed);
}
