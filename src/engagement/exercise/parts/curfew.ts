/** A dispersal order that people hear as a curfew. */
import { lines, type Thread } from '../script.rules.ts';

export const curfew: Thread = {
  key: 'curfew',
  title: "Claim: a curfew from nine o'clock",
  tags: ['#curfew', '#Wolverhampton'],
  spine: [
    {
      id: 'first',
      at: '19:21',
      by: 'wv_leaks_daily',
      kind: 'claim',
      rumour: 'curfew',
      says: 'OFFICIAL: curfew in Wolverhampton from 9pm. Anyone on the streets after that will be arrested on sight.',
      spread: 10,
    },
    {
      id: 'nights',
      at: '19:29',
      by: 'night_shift_nico',
      kind: 'question',
      rumour: 'curfew',
      says: 'i start at ten at the warehouse. is there a curfew or not because they will sack me if i dont go and apparently arrest me if i do',
      spread: 2,
    },
    {
      id: 'cllr',
      at: '19:43',
      by: 'cllr_b_ottershaw',
      kind: 'claim',
      rumour: 'curfew',
      says: 'I understand that a curfew is being considered. Residents of Bushbury should stay at home.',
      spread: 5,
    },
    {
      id: 'law',
      at: '19:50',
      by: 'debate_soc_dan',
      kind: 'information',
      rumour: 'curfew',
      to: 'first',
      says: 'There is no such power to close a city by tweet. Police CAN tell people in a marked area to leave it (a dispersal order). That is a map and a time, not a curfew. Has anyone seen the map?',
      spread: 3,
    },
    {
      id: 'map',
      at: '19:57',
      by: 'ringroad_review',
      kind: 'information',
      rumour: 'curfew',
      says: 'An officer on Darlington Street has shown us a paper: people can be told to leave the area INSIDE THE RING ROAD until 6 am. If you live or work there you may stay. That is what we saw, we have asked for it in writing.',
      spread: 5,
    },
    {
      id: 'cllr-2',
      at: '20:31',
      by: 'cllr_b_ottershaw',
      kind: 'information',
      rumour: 'curfew',
      to: 'cllr',
      says: 'Correction to my earlier post. There is no curfew. I should have checked before I wrote it and I am sorry.',
      spread: 2,
    },
  ],
  crowd: [
    {
      from: '19:23',
      to: '21:00',
      kind: 'claim',
      rumour: 'curfew',
      by: ['resident', 'student', 'parent', 'worker', 'mischief'],
      says: lines`
        There's a curfew at 9, get yourselves home
        Curfew from nine tonight all over the city, just been told at work
        They're arresting anyone out after 9 in {area}
        {kin} got told by a policeman there's a curfew coming
        curfew 9pm to 6am, no one in or out of {area}
        Army's on the ring road from nine, that's why the curfew
        My manager's shutting us at half eight because of the curfew
        It's under 18s only, home by nine or they'll take you home in a van
        First a curfew then what. Papers please
        They've put a curfew on {area} but not Tettenhall. Funny that
        whole week's curfew I heard, not just tonight
      `,
      uses: 2,
    },
    {
      from: '19:24',
      to: '21:10',
      kind: 'question',
      rumour: 'curfew',
      by: ['resident', 'parent', 'worker', 'student', 'shopkeeper', 'bus-driver'],
      says: lines`
        Is there a curfew tonight?
        What time is the curfew and does it count if you're walking the dog
        Can I drive to {area} after nine to fetch {kin} or will I get stopped?
        I'm a carer with four calls after 9. Am I allowed out?
        Is the chip shop open past the curfew
        who says theres a curfew? link?
        Does this dispersal thing cover {area} or only town?
        If I live inside the ring road can I get back to my own flat
        are under 18s allowed out or not, my mom says no and my mom is not the police
        We open at 5 am for the bread. Is anybody going to stop my lads coming to work?
      `,
    },
    {
      from: '19:55',
      to: '21:10',
      kind: 'information',
      rumour: 'curfew',
      by: ['resident', 'worker', 'student', 'community', 'bus-driver'],
      says: lines`
        Just asked an officer by Chapel Ash. No curfew. He said go home anyway, which is fair
        No one stopped me and I've driven from {area} to Penn and back
        Been handed a slip: leave the area inside the ring road, come back after 6 in the morning
        They let me through to my flat when I showed them my post
        Buses still picking people up so it's not a curfew is it
      `,
    },
    {
      from: '19:40',
      to: '21:20',
      kind: 'other',
      by: ['resident', 'student', 'parent'],
      says: lines`
        I've had a curfew since I had the twins
        Nine o'clock? I'm in bed at nine, curfew away
        Curfew my foot. If they can't get the bins they can't do a curfew
        It's quiet enough in {home} to hear next door not talking to each other
        We had curfews where I grew up. This is not that. Please use words carefully
      `,
    },
    {
      from: '19:30',
      to: '21:00',
      kind: 'question',
      rumour: 'curfew',
      language: 'pl',
      by: ['resident', 'parent', 'worker'],
      says: lines`
        Czy jest godzina policyjna od dziewiątej? Pracuję na nocną zmianę.
        Czy mogę wyjść z psem po dziewiątej, czy mnie zatrzymają?
        Mówią o godzinie policyjnej, ale nikt nie wie na pewno.
      `,
    },
    {
      from: '19:30',
      to: '21:00',
      kind: 'question',
      rumour: 'curfew',
      language: 'pa',
      by: ['resident', 'parent', 'worker', 'shopkeeper'],
      says: lines`
        ਕੀ ਨੌਂ ਵਜੇ ਤੋਂ ਕਰਫਿਊ ਹੈ?
        ਮੈਂ ਰਾਤ ਦੀ ਸ਼ਿਫਟ ਤੇ ਜਾਣਾ ਹੈ। ਕਰਫਿਊ ਹੈ ਜਾਂ ਨਹੀਂ?
      `,
    },
  ],
};
