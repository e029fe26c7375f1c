/** Off-road bikes in Ettingshall: an everyday nuisance, with some real information in it. */
import { lines, type Thread } from '../script.rules.ts';

export const offRoadBikes: Thread = {
  key: 'off-road-bikes',
  title: 'Off-road bikes in Ettingshall and Bilston',
  tags: ['#Ettingshall', '#bikes'],
  spine: [
    {
      id: 'heard',
      at: '16:19',
      by: 'ettingshall_eve',
      kind: 'claim',
      says: "Here we go. Two off-road bikes up and down the back of Ettingshall Park, no helmets, and there's a summer play scheme out on that grass.",
    },
    {
      id: 'plate',
      at: '16:44',
      by: 'lanesfield_len',
      kind: 'information',
      to: 'heard',
      says: 'They come and go out of a dark green van parked by the garages off Spring Vale. Plate BF00 MPD. I wrote it down, time 16:40.',
      spread: 1,
    },
    {
      id: 'report',
      at: '16:50',
      by: 'ettingshall_eve',
      kind: 'question',
      to: 'plate',
      says: 'Can we give that to the police without our names on it Len? I have to live round here.',
    },
    {
      id: 'council',
      at: '17:12',
      by: 'cllr_sahlane',
      kind: 'information',
      to: 'heard',
      says: 'This is on the list for the neighbourhood meeting on Thursday. Times and places help more than anything: please keep noting them.',
    },
  ],
  crowd: [
    {
      from: '16:24',
      to: '18:30',
      kind: 'claim',
      by: ['resident', 'parent'],
      answers: 'heard',
      says: lines`
        They came through the Bilston Road underpass at about fifty, I had the babby in the pram
        One of them's that blue and white thing from last week, you can hear it in Lanesfield
        they went straight across the cricket square. The groundsman's in tears
        It'll be somebody's leg before anything is done
        Same time every day the schools am off
      `,
    },
    {
      from: '16:30',
      to: '18:40',
      kind: 'information',
      by: ['resident', 'parent', 'worker'],
      answers: 'heard',
      says: lines`
        They fill up at the garage on the Bilston Road with a jerry can about 4, the lad behind the till will tell you
        One rider about 17, yellow gloves, other one bigger with a camo jacket. Didn't see faces
        There's a gap in the fence behind the tram line where they get in, council wants to put a barrier there
        Bikes are kept in a lock-up with a red door, second row, off Parkfield. I won't say more on here
      `,
    },
    {
      from: '16:40',
      to: '18:50',
      kind: 'question',
      by: ['resident', 'parent'],
      says: lines`
        Do the police still have them bikes of their own to chase em with?
        Does anyone follow up when you report these bikes or does it go in a drawer
        Is it even legal to ride them on {area} park? Asking before I shout at someone's grandson
      `,
    },
    {
      from: '16:40',
      to: '18:20',
      kind: 'other',
      by: ['resident', 'student'],
      says: lines`
        we used to have go-karts made of pram wheels and nobody rang anybody
        Give em a proper track and half of this stops, I've been saying it since 2009
        Noise like a wasp in a biscuit tin all afternoon
        the bikes woke the babby so now the whole street is awake
      `,
    },
    {
      from: '17:27',
      to: '17:50',
      kind: 'information',
      answers: 'heard',
      by: ['resident'],
      says: lines`
        Heading towards Bilston on the canal path 17:25, two up
      `,
    },
  ],
};
