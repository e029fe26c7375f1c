/** A fire in the bin store of some flats in Heath Town, with people above it who cannot use the stairs. */
import { lines, type Thread } from '../script.rules.ts';

export const binStoreFire: Thread = {
  key: 'bin-store-fire',
  title: 'Fire in the bin store at Larkspur Court, Heath Town',
  tags: ['#HeathTown', '#LarkspurCourt'],
  spine: [
    {
      id: 'smoke',
      at: '19:52',
      by: 'larkspur_tenant',
      kind: 'information',
      says: 'Fire in the bin store at Larkspur Court. Flames out the doors. Smoke coming up the stairwell on the B side. Fire brigade rung 19:51.',
      spread: 5,
    },
    {
      id: 'help-stairs',
      at: '19:54',
      by: 'stairwell_steph',
      kind: 'call-for-help',
      incident: 'larkspur-third-floor',
      says: 'HELP. Mrs Odell on the 3rd floor at Larkspur Court is in a wheelchair, lift has gone off, smoke on the landing. I can hear her banging. I cant get past the 2nd. Flat 31',
      spread: 9,
    },
    {
      id: 'help-stairs-2',
      at: '19:57',
      by: 'lil_keels',
      kind: 'call-for-help',
      incident: 'larkspur-third-floor',
      to: 'help-stairs',
      says: 'we can see her at the window waving a tea towel, third floor, the side by the garages. theres no fire engine yet WHERE ARE THEY',
      spread: 4,
    },
    {
      id: 'help-binstore',
      at: '20:00',
      by: 'topfloor_tez',
      kind: 'call-for-help',
      incident: 'larkspur-bin-store',
      says: 'there is a lad sleeps in that bin store. marlon. has anyone seen him out?? nobody has seen him come out',
      spread: 6,
    },
    {
      id: 'engine',
      at: '20:04',
      by: 'gosia_piecze',
      kind: 'information',
      says: 'Fire engine is here now, two of them, they came round by the school because of the cars.',
      spread: 2,
    },
    {
      id: 'marlon',
      at: '20:16',
      by: 'heathtown_tenants',
      kind: 'information',
      to: 'help-binstore',
      says: "Marlon Eddowick is safe. He was at the chippy. He is sat on the wall with a blanket and somebody else's dog. Please stop running back in to look.",
      spread: 4,
    },
    {
      id: 'out',
      at: '20:19',
      by: 'stairwell_steph',
      kind: 'thanks',
      to: 'help-stairs',
      says: 'They have got her. Carried her down in her own chair with a mask on. She waved. I am on the floor crying',
      spread: 5,
    },
    {
      id: 'asthma',
      at: '20:21',
      by: 'monika_mama_wv',
      kind: 'call-for-help',
      incident: 'larkspur-asthma',
      language: 'pl',
      says: 'Pomocy! Mój syn ma atak astmy od dymu, Larkspur Court, stoimy przy śmietnikach od strony szkoły. Nie mamy inhalatora. Proszę o karetkę!',
      spread: 3,
    },
    {
      id: 'asthma-2',
      at: '20:23',
      by: 'kasia_z_heath_town',
      kind: 'call-for-help',
      incident: 'larkspur-asthma',
      to: 'asthma',
      says: 'For English speakers: a little boy is having an asthma attack from the smoke, Larkspur Court, school side. No inhaler. They need an ambulance or anybody with a blue inhaler.',
      spread: 3,
    },
    {
      id: 'asthma-ok',
      at: '20:37',
      by: 'monika_mama_wv',
      kind: 'thanks',
      to: 'asthma',
      language: 'pl',
      says: 'Strażak dał mu tlen. Oddycha dobrze. Dziękujemy wszystkim z całego serca.',
    },
    {
      id: 'out-fire',
      at: '20:28',
      by: 'heathtown_tenants',
      kind: 'information',
      says: 'Fire is out, 20:25. Nobody missing that we know of: wardens are knocking every door with a list. Residents can wait in the community room, tea is on.',
      spread: 3,
    },
  ],
  crowd: [
    {
      from: '19:53',
      to: '20:26',
      kind: 'information',
      by: ['resident', 'parent', 'worker', 'student', 'shopkeeper'],
      says: lines`
        Black smoke over Heath Town, I can see it from {home}
        Flames coming out the bin store doors at Larkspur Court, about the height of a van
        Everyone from the A side is out on the grass, B side still coming down
        Neighbours are passing babbies out over the railings, it's like a chain
        the smoke alarm on four isn't even going off
        Some of the plastic bins are popping, stay back from the garages
        Baraka Mini Mart is handing out water and wet towels, door's open
      `,
    },
    {
      from: '19:55',
      to: '20:30',
      kind: 'question',
      by: ['resident', 'parent', 'worker', 'student'],
      says: lines`
        Is everyone out of Larkspur Court? {kin} lives on the second floor
        Which flats is it in Heath Town?
        anyone seen my dad, tall, blue cardigan, he lives at larkspur and he's not picking up
        Is the fire near the hospital end or the school end
        do we need to shut our windows in {area}, smell is awful
        What's in that smoke, is it plastic? I've got a newborn across the road
        Has someone told them about the lady in the wheelchair??
        Was it set on purpose?
        Where do people from the flats go tonight?
      `,
    },
    {
      from: '19:56',
      to: '20:17',
      kind: 'call-for-help',
      incident: 'larkspur-third-floor',
      by: ['resident', 'student', 'parent'],
      says: lines`
        Woman trapped third floor Larkspur Court Heath Town, wheelchair, can't get down. Tell the fire brigade!!
        There is a lady STUCK on floor 3 above that fire, flat 31, please please somebody
        third floor window larkspur court someone waving a cloth they need getting out
      `,
    },
    {
      from: '19:58',
      to: '20:50',
      kind: 'claim',
      by: ['resident', 'mischief', 'student'],
      says: lines`
        Whole tower's going up, they'll never stop it
        They petrol bombed the flats
        heard two people are dead in that fire
        Fire brigade won't come in cos of the riot, they're sat at the island waiting
        It was a firework, kids have been throwing them round the garages all week
        That's the third bin fire there since June, nobody's ever fixed the lock
        a lad in a grey tracksuit ran out the back of there just before it went up
        hydrant's been vandalised, that's why it took so long
      `,
    },
    {
      from: '20:05',
      to: '21:10',
      kind: 'other',
      by: ['resident', 'parent', 'student', 'community'],
      says: lines`
        I've lived there thirty years and tonight I met every one of my neighbours
        Shaking. It's only bins until it's your stairs
        Praying for everyone at Larkspur tonight 🙏
        My trainers have melted a bit and I don't even care
        the noise that lady was making with her saucepan. I'll hear that for a while
        Somebody could have died for a laugh
        That lad with no shoes going up and down them stairs telling folk to get out. Whoever you are
      `,
    },
    {
      from: '20:20',
      to: '21:30',
      kind: 'thanks',
      by: ['resident', 'parent', 'student', 'community'],
      says: lines`
        Fire crews you are made of something else. Thank you from all of B side
        Thank you to the young man who carried my mother's budgie down in his hood
        God bless Steph. She never stopped shouting till they came
        Thank you Baraka shop for the water and for not taking a penny
        thanks to the bobby who sat on the kerb with our kids and let them wear her hat
      `,
    },
    {
      from: '19:56',
      to: '20:40',
      kind: 'information',
      language: 'pl',
      by: ['resident', 'parent', 'student'],
      says: lines`
        Pali się śmietnik przy Larkspur Court na Heath Town. Dużo dymu na klatce.
        Straż już jest. Sąsiedzi stoją na trawie, proszę sprawdzić, czy wszyscy wyszli.
        Moja babcia jest bezpieczna, czekamy w sali na dole.
      `,
    },
    {
      from: '20:00',
      to: '20:40',
      kind: 'question',
      language: 'pa',
      by: ['resident', 'parent'],
      says: lines`
        ਹੀਥ ਟਾਊਨ ਵਿੱਚ ਅੱਗ ਲੱਗੀ ਹੈ। ਕੀ ਸਾਰੇ ਲੋਕ ਬਾਹਰ ਆ ਗਏ ਹਨ?
      `,
    },
    {
      from: '19:57',
      to: '20:03',
      kind: 'information',
      by: ['resident', 'parent'],
      says: lines`
        Lads from the five-a-side are moving cars by hand so the engine can get in. Proper lads
        Fire engine stuck behind parked cars on the bend, move your motors!!
      `,
    },
    {
      from: '20:07',
      to: '20:26',
      kind: 'information',
      by: ['resident', 'student', 'worker'],
      says: lines`
        smoke's gone white now so they're getting water on it
        They've got hoses up both stairs, crew going in with masks on
      `,
    },
  ],
};
