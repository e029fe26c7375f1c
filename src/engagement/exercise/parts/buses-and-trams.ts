/** Buses round the ring road, the St George's tram stop shut, and an old man taken ill at a stop. */
import { lines, type Thread } from '../script.rules.ts';

export const busesAndTrams: Thread = {
  key: 'buses-and-trams',
  title: "Bus diversions and the St George's tram stop",
  tags: ['#WVbuses', '#StGeorges', '#PipersRow'],
  spine: [
    {
      id: 'lichfield',
      at: '16:59',
      by: 'wv_bus_alerts',
      kind: 'information',
      says: 'Lichfield Street is blocked at Queen Square. Services 1, 59 and 79 are going round by the ring road. Delays up to 15 minutes.',
      spread: 2,
    },
    {
      id: 'tram',
      at: '18:21',
      by: 'midtram_updates',
      kind: 'information',
      says: "St George's stop is CLOSED at the request of the police. Trams from Birmingham turn back one stop earlier. Tickets are valid on the buses, where there are buses.",
      spread: 5,
    },
    {
      id: 'station',
      at: '18:49',
      by: 'wv_bus_alerts',
      kind: 'information',
      says: 'Pipers Row bus station: stands A to K closed from 18:45. Pick up on Railway Drive instead. Staff in orange will show you.',
      spread: 3,
    },
    {
      id: 'bal',
      at: '19:31',
      by: 'bus_driver_bal',
      kind: 'information',
      says: 'Brought the 11 in by Snow Hill and had a crowd round me banging on the glass. All passengers fine. Not going back that way tonight, sorry',
      spread: 2,
    },
    {
      id: 'help-stop',
      at: '20:05',
      by: 'clippie_jean',
      kind: 'call-for-help',
      incident: 'collapsed-at-stop',
      says: 'Elderly gentleman has gone down at the stop on Railway Drive, grey as paper, not talking sense. We have been holding for an ambulance 14 minutes. His name is Alf, he has a heart card in his wallet.',
      spread: 4,
    },
    {
      id: 'help-stop-2',
      at: '20:10',
      by: 'ravi_rides',
      kind: 'call-for-help',
      incident: 'collapsed-at-stop',
      to: 'help-stop',
      says: "I'm with him and Jean. He has stopped answering us. I know CPR, is there a defibrillator near Railway Drive? The one on the wall is empty",
    },
    {
      id: 'alf-ok',
      at: '20:34',
      by: 'clippie_jean',
      kind: 'thanks',
      to: 'help-stop',
      says: 'They got to Alf. Two paramedics running up from the station. He squeezed my hand. Thank you whoever passed it on.',
      spread: 2,
    },
    {
      id: 'nightbus',
      at: '21:06',
      by: 'wv_bus_alerts',
      kind: 'information',
      says: 'Buses are running again from Railway Drive every half hour to Bilston, Wednesfield, Penn, Tettenhall and Low Hill until midnight. Free tonight.',
      spread: 4,
    },
  ],
  crowd: [
    {
      from: '17:00',
      to: '18:20',
      kind: 'question',
      by: ['resident', 'parent', 'student', 'worker'],
      says: lines`
        Where does the {bus} go from now? Stood here {mins} with two bags of frozen
        is the {bus} running to {area} or am I walking
        What's up with the buses? Nothing on {road} for {mins}
        Does anyone know if Lichfield Street's open yet
        app says the {bus} is due and has said so for {mins}
      `,
      uses: 3,
    },
    {
      from: '18:22',
      to: '20:50',
      kind: 'question',
      by: ['resident', 'parent', 'student', 'worker'],
      says: lines`
        Is St George's tram stop shut? Nobody on the tram's telling us anything
        How do I get home to {area} from the train station?
        Are taxis coming into town at all? Been ringing {mins}
        {kin} is stuck at Pipers Row with no money and a flat phone, which way should they walk?
        Are the trains stopping at Wolverhampton or going straight through
        can i get from {area} to {area} without going through the middle
        Is the {bus} still turning up on Railway Drive?
        Will there be a last bus to {area} tonight, nan's stuck at ours
      `,
      uses: 3,
    },
    {
      from: '18:25',
      to: '20:40',
      kind: 'information',
      by: ['worker', 'resident', 'student'],
      says: lines`
        Driver says {bus} is missing out the bus station, getting on at the ring road
        {road} solid from the island to the lights
        The {bus} is going up {road} instead, told us at the stop
        St George's shut, gates across, a man in orange is sending us to the other stop
        Tram turned round and took us all back. Lady next to me has missed her shift
        Ring road down to one lane by St John's, cones and police
        Taxi firm says no pick-ups inside the ring road, walk to Chapel Ash and they'll have you
      `,
      uses: 2,
    },
    {
      from: '17:30',
      to: '20:50',
      kind: 'claim',
      by: ['resident', 'student', 'worker', 'mischief'],
      says: lines`
        they've stopped every bus in the city
        No trams at all till tomorrow, driver told us
        Somebody's put a brick through the {bus}
        They've shut the train station and are sending everyone back to Birmingham
        St George's is shut because there's a package on the platform
        heard a bus has been took over by lads at Snow Hill
      `,
    },
    {
      from: '18:40',
      to: '21:00',
      kind: 'other',
      by: ['resident', 'parent', 'student', 'worker', 'bus-driver'],
      says: lines`
        Driver on ours took everyone right to their own road end. Give that woman a medal
        Walked from town to {home} in flip flops. Ring me when they've invented pavements
        Twelve strangers sharing one taxi, it's like a sitcom
        Stuck behind a police van and a man selling roses at the lights
        Nobody on this top deck is saying a word. Never heard a 59 so quiet
        I've been on this bus so long I've got a vote
      `,
    },
    {
      from: '18:25',
      to: '20:50',
      kind: 'question',
      language: 'pl',
      by: ['resident', 'parent', 'worker', 'student'],
      says: lines`
        Czy tramwaje jeżdżą? Przystanek St George's jest zamknięty.
        Jak wrócić do domu na Heath Town? Autobusów nie ma.
        Skąd teraz odjeżdża autobus do Bilston?
      `,
    },
    {
      from: '18:25',
      to: '20:50',
      kind: 'question',
      language: 'pa',
      by: ['resident', 'parent', 'worker', 'student', 'bus-driver'],
      says: lines`
        ਬੱਸਾਂ ਚੱਲ ਰਹੀਆਂ ਹਨ ਜਾਂ ਨਹੀਂ? ਮੇਰੀ ਮਾਤਾ ਜੀ ਸ਼ਹਿਰ ਵਿੱਚ ਹਨ।
        ਪੈੱਨ ਜਾਣ ਵਾਲੀ ਬੱਸ ਕਿੱਥੋਂ ਮਿਲੇਗੀ?
      `,
    },
    {
      from: '20:07',
      to: '20:30',
      kind: 'call-for-help',
      incident: 'collapsed-at-stop',
      by: ['resident', 'worker', 'student'],
      says: lines`
        Old fella collapsed by the buses on Railway Drive, people round him but no ambulance. Please someone get through
        Need a defib on Railway Drive NOW, man in his 80s not breathing right
      `,
    },
    {
      from: '18:50',
      to: '20:40',
      kind: 'information',
      by: ['bus-driver'],
      says: lines`
        We're running round the outside, if you want the centre get off at Chapel Ash and think again
        Six buses nose to tail on {road}, drivers sharing a flask
      `,
    },
  ],
};
