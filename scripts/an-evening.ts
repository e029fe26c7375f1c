/** An invented evening in Wolverhampton for the screenshots: who said what, and how long ago. */
import type { InventedPost } from '../test/desk.testing.ts';

type Talk = {
  /** The first and the last of it, in minutes before now. */
  readonly from: number;
  readonly to: number;
  /** How many more say the same again. */
  readonly shared: number;
  readonly says: readonly string[];
};

const people =
  'Ravi K|Jo Tranter|Marta W|Del Boyce|Sunita P|Kev Millward|Lena Fox|Gurpreet S|Nia Rowe|Tom Aldridge|Aleksandra B|Dot Perks|Manjit|Our Shaz|Callum R|Bev Hadley|Priya N|Ade O|Chantelle|Uncle Ron|Wednesfield Mum|Steelworks Sid|Park Village Pete|Hetty Cole|Jaswinder|Big Trev|Mrs Onions|Ola T|Number 529 Rider|Canalside Kim'.split(
    '|',
  );

const places = ['Mastodon', 'Bluesky', 'town forum', 'WV11 comments'];

const talks: Readonly<Record<string, Talk>> = {
  hospital: {
    from: 19,
    to: 1,
    shared: 9,
    says: [
      'Is it true A&E at New Cross is closed tonight? My dad needs to go',
      'Just been told A&E at New Cross has closed its doors, can anyone confirm?',
      'Has New Cross A&E really closed? There is a queue of ambulances outside',
      'Somebody at the bus stop said New Cross A&E is closed because of a fight in the waiting room',
      'They are saying A&E at New Cross is closed, please share so nobody wastes a journey',
      'Does anyone know if New Cross A&E is closed or is it just talk?',
      'Where do we go if A&E at New Cross is closed? Walsall?',
      'My neighbour is a porter and he says New Cross A&E is open, ignore what they say about closed',
      'New Cross A&E closed? Police car outside, nothing on their page',
      'Is New Cross A&E closed to walk in patients only, or everybody?',
    ],
  },
  cordon: {
    from: 74,
    to: 4,
    shared: 6,
    says: [
      'Why is Queen Square taped off? Police at every corner of it',
      'Police tape all round Queen Square in Wolverhampton, what happened?',
      'What is going on in Queen Square? Tape across, two vans and a tent',
      'Anyone know why Queen Square is taped off, my shift starts at six',
      'Officers would not say why Queen Square is taped off. Just keep back they said',
      'Queen Square still taped off after an hour. Is it safe to walk through town?',
      'Shop staff in Queen Square told to stay inside the tape, any news?',
      'Heard somebody was arrested in Queen Square before the tape went up',
      'Is Queen Square taped off because of a stabbing or what?',
    ],
  },
  fire: {
    from: 38,
    to: 2,
    shared: 5,
    says: [
      'Huge black smoke over the scrapyard on Dixon Street, is it the tyres again?',
      'Is the smoke from the Dixon Street scrapyard dangerous? Windows shut here',
      'Fire engines heading down Dixon Street to the scrapyard fire, loads of smoke',
      'Scrapyard fire on Dixon Street, smoke going right over All Saints',
      'Should we keep the kids in with the scrapyard smoke from Dixon Street?',
      'Dixon Street scrapyard fire: road closed both ends, smoke is thick',
      'Can anyone say what is burning at the scrapyard on Dixon Street? The smoke stinks',
    ],
  },
  tram: {
    from: 96,
    to: 22,
    shared: 5,
    says: [
      'Why is the tram stuck at The Royal? Half an hour and no announcement',
      'Tram stuck at The Royal with the doors shut, does anyone know why?',
      'Is the tram stuck at The Royal because of the overhead cable?',
      'The tram stuck at The Royal has a broken overhead cable, so the driver says',
      'Tram at The Royal still stuck, when will it run again?',
      'Credit to the officers walking people off the stuck tram at The Royal',
    ],
  },
  helicopter: {
    from: 31,
    to: 3,
    shared: 3,
    says: [
      'Why is the police helicopter circling over Heath Town?',
      'Helicopter circling low over Heath Town again, who are they looking for?',
      'That helicopter over Heath Town has its searchlight on now, what is happening?',
      'Anybody know why there is a helicopter over Heath Town? Baby cannot sleep',
      'Helicopter over Heath Town 25 minutes now, are we safe?',
    ],
  },
  horses: {
    from: 55,
    to: 12,
    shared: 3,
    says: [
      'Two horses loose on the Ring Road by Snow Hill, drive carefully',
      'Are there really horses on the Ring Road? Traffic is stopped at Snow Hill',
      'Horses on the Ring Road at Snow Hill, has anybody rung the police?',
      'The horses loose on the Ring Road have gone towards Snow Hill car park',
      'Horses caught at Snow Hill, officer leading one along the Ring Road by a scarf',
    ],
  },
  buses: {
    from: 27,
    to: 2,
    shared: 3,
    says: [
      'Are buses stopping at Pipers Row bus station tonight? Stand is empty',
      'Pipers Row bus station shut, where do the buses go from now?',
      'No buses at Pipers Row, driver says pick up on Railway Drive',
      'Which buses still run from Pipers Row? Stuck with two kids',
      'Bus station at Pipers Row closed, buses from Railway Drive instead',
    ],
  },
  match: {
    from: 14,
    to: 1,
    shared: 4,
    says: [
      'Is the match at Molineux tomorrow called off? Lad at work says so',
      'They say the match at Molineux is called off, who decides that?',
      'Anyone heard if tomorrow’s match at Molineux is called off?',
      'Molineux match called off tomorrow, that is what the group chat says',
      'Called off? Molineux box office says the match is on',
    ],
  },
  powerCut: {
    from: 7,
    to: 1,
    shared: 2,
    says: [
      'Power cut in Penn Fields, is it just our road?',
      'Is the power off all over Penn Fields? Street lights are out',
      'Power cut Penn Fields, traffic lights dead at the junction',
      'Penn Fields power cut here as well, anyone know how long?',
    ],
  },
  coaches: {
    from: 46,
    to: 9,
    shared: 3,
    says: [
      'Six coaches full of lads coming up the M6 for tonight, my mate saw them at the services',
      'Are coaches full of lads really coming up the M6 to Wolverhampton?',
      'Six coaches on the M6, everyone is sharing it. Is it true or the same rumour as last year?',
      'Coaches full of lads from the M6, keep your shutters down tonight',
      'The coaches on the M6 are a pensioners’ trip to Blackpool, I drove past them',
    ],
  },
  fireworks: {
    from: 50,
    to: 11,
    shared: 1,
    says: [
      'Fireworks being thrown at cars on Fifth Avenue in Low Hill',
      'More fireworks on Fifth Avenue Low Hill, kids on bikes',
      'Fifth Avenue Low Hill fireworks again, two wheelie bins gone up',
    ],
  },
  thanks: {
    from: 44,
    to: 15,
    shared: 1,
    says: [
      'Thank you to the street pastors giving out water in Victoria Street',
      'Street pastors on Victoria Street are angels, thank you',
      'Well done street pastors sweeping up glass on Victoria Street',
    ],
  },
  cat: {
    from: 110,
    to: 30,
    shared: 1,
    says: [
      'Has anybody seen Biscuit? Ginger cat, half an ear missing, Tettenhall Wood',
      'Still no sign of Biscuit the ginger cat in Tettenhall Wood',
      'Saw a ginger cat like Biscuit behind the chip shop in Tettenhall Wood',
    ],
  },
};

export const callForHelp: InventedPost = {
  text: 'Please help, my nan is on the third floor in Dixon Street, the smoke is coming in and she cannot breathe',
  minutesAgo: 1,
  by: 'Chantelle',
  source: 'Bluesky',
};

/** Told again later, and suggested to whoever keeps the rumour. */
export const saidAgain = 'New Cross A&E is closed, share this with everyone in Wednesfield';

/** All of it, the oldest first. The last of a talk comes thick and fast. */
export function anEvening(): readonly InventedPost[] {
  const posts = Object.values(talks).flatMap(({ from, to, says, shared }, talk) => {
    const all = [...says, ...Array.from({ length: shared }, (_, n) => says[(n * 2) % says.length] ?? '')];
    return all.map((text, n): InventedPost => {
      const along = Math.sqrt(n / Math.max(1, all.length - 1));
      const by = people[(n + talk * 7) % people.length] ?? '';
      return { text, minutesAgo: from - (from - to) * along, by, source: places[(n * 3 + talk) % places.length] ?? '' };
    });
  });
  return posts.toSorted((a, b) => b.minutesAgo - a.minutesAgo);
}
