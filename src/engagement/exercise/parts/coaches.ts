/** "They are not from here": coaches and minibuses that somebody saw, or heard of. It cannot be settled tonight. */
import { lines, type Thread } from '../script.rules.ts';

export const coaches: Thread = {
  key: 'coaches',
  title: 'Claim: people are being brought in by coach',
  tags: ['#Wolverhampton', '#coaches'],
  spine: [
    {
      id: 'first',
      at: '18:42',
      by: 'patriot_pete_8841',
      kind: 'claim',
      rumour: 'coaches',
      says: 'THREE coaches just come off the motorway full of lads in black. They are being BUSSED IN to smash our city. Somebody is paying for this',
      spread: 7,
    },
    {
      id: 'photo',
      at: '18:59',
      by: 'wv_leaks_daily',
      kind: 'claim',
      rumour: 'coaches',
      says: 'Photo: coach parked on the Stafford Road, blinds down. Make your own mind up.',
      spread: 5,
    },
    {
      id: 'wedding',
      at: '19:23',
      by: 'harj_on_the_hill',
      kind: 'information',
      rumour: 'coaches',
      to: 'photo',
      says: "That coach is my cousin's wedding party from Slough. There's forty aunties on it and they have been told not to get off. They are not happy",
      spread: 4,
    },
    {
      id: 'freelance',
      at: '19:48',
      by: 'freelance_otis_q',
      kind: 'information',
      rumour: 'coaches',
      says: 'I have spoken to nine young men in town tonight. Five live in Wolverhampton, two in Walsall, one in Birmingham and one would not say. Make of that what you like, nine is not a number.',
      spread: 2,
    },
    {
      id: 'minibus',
      at: '19:36',
      by: 'cabbie_kev_wv',
      kind: 'information',
      rumour: 'coaches',
      says: 'White minibus dropped about a dozen off on Cleveland Street at twenty past 7, all hoods, then went off towards the Penn Road. Plate QK00 VAN. I have told 101 as well',
      spread: 3,
    },
  ],
  crowd: [
    {
      from: '18:44',
      to: '20:50',
      kind: 'claim',
      rumour: 'coaches',
      by: ['resident', 'worker', 'mischief', 'parent', 'student'],
      says: lines`
        These ain't Wolverhampton people, they've come in from outside
        Two minibuses unloading by {exit}, none of them from round here
        Coachloads from Birmingham getting off on {road}
        {kin} counted four coaches on the ring road, all dark windows
        Accents in {street} weren't local. Manchester I'd say. Or posh
        there's cars with plates from all over parked round {area}
        They came up on the tram before it stopped, hundreds of em
        Lads getting changed behind a coach on {road}, everything black
        Someone's paying them fifty quid each, heard it from three people
        Vans going round {area} picking kids up and taking them into town
      `,
      uses: 2,
    },
    {
      from: '18:46',
      to: '20:40',
      kind: 'question',
      rumour: 'coaches',
      by: ['resident', 'parent', 'worker', 'student', 'shopkeeper'],
      says: lines`
        Is it true they're coming in on coaches?
        Has anyone actually seen one of these coaches or just the photo of one?
        Who's paying for the coaches then
        Are the police stopping coaches on the motorway?
        are there really people coming to {area} from Birmingham
      `,
    },
    {
      from: '18:50',
      to: '20:50',
      kind: 'other',
      by: ['resident', 'worker'],
      rumour: 'coaches',
      says: lines`
        Always somebody from somewhere else isn't it. I recognised three of them from the school run
        In 1981 they said coaches. In 2011 they said coaches. I've yet to meet the coach
        I drive coaches. Nobody has ever hired me to do a riot. The paperwork alone
        Careful with "not from round here". My dad got that for thirty years in Low Hill
        Doesn't matter where they're from, matters what they've got in their hands
      `,
    },
    {
      from: '19:10',
      to: '20:40',
      kind: 'abuse',
      by: ['mischief'],
      says: lines`
        its that lot again, you all know who, ship em out
        Typical. Every time. Send the lot back to wherever they got on
        go back to your own end you animals
      `,
    },
  ],
};
