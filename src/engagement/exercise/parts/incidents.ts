/** The people who need help that evening, and to whom the desk should have handed them. */
import type { IncidentPart } from '../script.rules.ts';

export const incidents: readonly IncidentPart[] = [
  {
    id: 'locked-in-shop',
    story: 'dudley-street',
    need: 'Two shop workers locked in a stockroom while the shop is being broken up',
    where: 'Trainer shop, Dudley Street; fire door to the service yard behind Victoria Street',
    handover: {
      to: 'police',
      expected:
        'Control room told at once, with the fire door and that one telephone is on 4 %; log number on the task',
    },
  },
  {
    id: 'missing-anaya',
    story: 'missing-child',
    need: 'A girl of six lost in a running crowd',
    where: 'Stand F, Pipers Row bus station; later seen in Queen Street',
    handover: {
      to: 'police',
      expected:
        'Control room and the bus station team; the 19:56 sighting and the 20:27 message passed on as they come; nothing published with her picture after she is found',
    },
  },
  {
    id: 'insulin',
    story: 'a-and-e',
    need: 'A confused diabetic man whose family believed A&E closed',
    where: 'Pendeford, with his carer',
    handover: {
      to: 'ambulance',
      expected: 'Ambulance control by the control room; the carer answered that A&E is open',
    },
  },
  {
    id: 'larkspur-third-floor',
    story: 'bin-store-fire',
    need: 'A woman in a wheelchair above the fire, lift out, smoke on the landing',
    where: 'Flat 31, third floor, garage side, Larkspur Court, Heath Town',
    handover: {
      to: 'fire',
      expected: 'Fire control told of flat 31 and the side of the building before the first engine arrives at 20:04',
    },
  },
  {
    id: 'larkspur-bin-store',
    story: 'bin-store-fire',
    need: 'A man who sleeps in the burning bin store and has not been seen',
    where: 'Bin store, Larkspur Court, Heath Town',
    handover: {
      to: 'fire',
      expected: 'Fire control told that the bin store may be occupied; told again at 20:16 that he is safe',
    },
  },
  {
    id: 'larkspur-asthma',
    story: 'bin-store-fire',
    need: 'A boy with an asthma attack from the smoke; the first call is in Polish',
    where: 'By the bins, school side, Larkspur Court, Heath Town',
    handover: {
      to: 'ambulance',
      expected:
        'Ambulance control, and the crew on the ground; handed over from the Polish post, not only from the English one two minutes later',
    },
  },
  {
    id: 'glass-injury',
    story: 'dudley-street',
    need: 'A boy bleeding heavily from an arm cut by glass',
    where: 'Outside the halls on Stafford Street',
    handover: {
      to: 'ambulance',
      expected:
        'Ambulance control; answered with "press hard and keep pressing" in the words the ambulance service gives',
    },
  },
  {
    id: 'collapsed-at-stop',
    story: 'buses-and-trams',
    need: 'An old man collapsed with a heart condition; the defibrillator is missing',
    where: 'Bus stop on Railway Drive',
    handover: { to: 'ambulance', expected: 'Ambulance control, with the nearest defibrillator asked for' },
  },
  {
    id: 'threlsby-house',
    story: 'named-suspect',
    need: 'A woman and a baby in a house besieged by people looking for a wrongly named man',
    where: 'Fallings Park',
    handover: {
      to: 'police',
      expected: 'Control room as risk to life; the wrong-name line moved forward because of it',
    },
  },
];
