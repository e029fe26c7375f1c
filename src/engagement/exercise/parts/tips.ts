/** What people know and want to give: plates, clips, faces, boxes in a hallway. */
import { lines, type Thread } from '../script.rules.ts';

export const tips: Thread = {
  key: 'tips',
  title: 'Information for the police about the damage and thefts',
  tags: ['#Wolverhampton', '#appeal'],
  spine: [
    {
      id: 'plate',
      at: '19:58',
      by: 'security_seb_wv',
      kind: 'information',
      says: 'Black hatchback loading boxes from the trainer shop at the Salop Street side, 19:44 to 19:49, BX00 KTN, driver stopped in the car. I have it on our camera, kept from 19:30',
      spread: 2,
    },
    {
      id: 'van',
      at: '20:18',
      by: 'parcel_pete_wv',
      kind: 'information',
      says: 'dark van BV00 RHU went past me three times round snow hill, passenger had a scaffold pole out the window. dashcam is on my seat if you want it',
    },
    {
      id: 'how',
      at: '20:26',
      by: 'minal_m_wv4',
      kind: 'question',
      says: 'How do you send the police a video without putting your name to it? I can see faces in mine and they live near me.',
      spread: 2,
    },
    {
      id: 'crime',
      at: '20:32',
      by: 'ted_reads_maps',
      kind: 'information',
      to: 'how',
      says: 'Keep the original, do not send it by a chat app, that squashes it. Write down where you stood and the time. Then wait to be told where it should go.',
    },
    {
      id: 'mom',
      at: '21:16',
      by: 'leanne_lowhill',
      kind: 'question',
      says: "My son's come in with two boxes he can't explain. He's fifteen. I love him and I'm not hiding it. What do I actually do? Who do I ring so he's treated right?",
      spread: 3,
    },
    {
      id: 'mel',
      at: '21:22',
      by: 'youth_hut_mel',
      kind: 'information',
      to: 'mom',
      says: 'Leanne, message me, I will come with you both in the morning and I know a good solicitor. You have done the hard bit already.',
    },
    {
      id: 'sold',
      at: '21:31',
      by: 'ruby_skates',
      kind: 'information',
      says: 'someone is already selling trainers still in the box from a profile made today, "collection low hill, no questions". screenshots saved with the time on',
    },
  ],
  crowd: [
    {
      from: '20:02',
      to: '21:50',
      kind: 'information',
      by: ['resident', 'worker', 'shopkeeper', 'student', 'parent'],
      says: lines`
        Got clear footage from our upstairs window on {street}, 19:20 to 19:45. Where do I send it?
        The one in the {colour} jacket with the white stripe put in three windows on {street}, I watched him do it
        Four lads ran down our entry in {area} and left a holdall behind the bins. Haven't touched it
        Our doorbell's got the whole of the car park at the back of {street}, happy to hand it over
        There's a pile of boxes being carried into a house in {area}. I don't want my name anywhere near this
        Saw a lad chuck a hammer into the canal by the Broad Street bridge, about five to eight
        {colour} car, no front plate, dropping lads off by {exit} again and again
        I recognised two of them from the gym. I'll tell a policeman, I won't tell the internet
        DA00 WLF is the little van that had the ladder on, outside the jewellers 19:38
        A bike's been left by the railings on {street} with a rucksack of phones on it, still in wrappers
        Found a mask and gloves in my front hedge in {home}, put a bucket over them
        Someone in a {colour} tracksuit was handing out bricks from a shopping trolley by {exit}
        A lad on our landing's bragging he's got six phones. Flat number to whoever asks properly
      `,
    },
    {
      from: '19:45',
      to: '21:50',
      kind: 'question',
      by: ['resident', 'shopkeeper', 'worker', 'parent', 'student'],
      says: lines`
        Is there somewhere to upload videos yet?
        Can you report stuff anonymously and have it really be anonymous?
        Do they want the footage tonight or when it's calmed down
        who do i tell about stolen stuff being sold online
        I've got blood on my step from somebody climbing over. Do I wash it or leave it?
        101 has had me on hold {mins}, is there another way to give information?
      `,
    },
    {
      from: '20:20',
      to: '21:50',
      kind: 'information',
      language: 'pl',
      by: ['resident', 'shopkeeper', 'worker'],
      says: lines`
        Mam nagranie z kamery sklepowej. Komu mogę je przekazać?
        Widziałem, jak ktoś wrzucał pudełka do białego busa. Zapisałem godzinę: 19:50.
      `,
    },
    {
      from: '20:20',
      to: '21:50',
      kind: 'information',
      language: 'pa',
      by: ['resident', 'shopkeeper', 'worker'],
      says: lines`
        ਸਾਡੀ ਦੁਕਾਨ ਦੇ ਕੈਮਰੇ ਵਿੱਚ ਸਭ ਕੁਝ ਹੈ। ਪੁਲਿਸ ਨੂੰ ਕਿਵੇਂ ਦੇਈਏ?
        ਮੈਂ ਦੋ ਮੁੰਡੇ ਦੇਖੇ ਜਿਨ੍ਹਾਂ ਨੇ ਸ਼ੀਸ਼ਾ ਤੋੜਿਆ।
      `,
    },
    {
      from: '20:05',
      to: '21:50',
      kind: 'information',
      by: ['shopkeeper'],
      says: lines`
        Our counter faces the street: I saw who threw the first one. Older man. Bald. Not a kid
      `,
    },
    {
      from: '20:05',
      to: '21:50',
      kind: 'information',
      by: ['worker'],
      says: lines`
        My cab camera has all of Cleveland Street from 7 till 8
      `,
    },
  ],
};
