/** A gurdwara, a church hall and a mosque open their doors. Good news that people hardly dare to believe. */
import { lines, type Thread } from '../script.rules.ts';

export const doorsOpen: Thread = {
  key: 'doors-open',
  title: 'Gurdwara, church hall and mosque open their doors',
  tags: ['#DoorsOpen', '#Blakenhall', '#Wolverhampton'],
  spine: [
    {
      id: 'langar',
      at: '19:34',
      by: 'blakenhall_langar',
      kind: 'information',
      rumour: 'doors-open',
      says: 'The gurdwara in Blakenhall is open all night for anyone: stranded, frightened, hungry, old, young, any faith or none. There is dal, there is a sofa, there is a phone charger. ਜੀ ਆਇਆਂ ਨੂੰ',
      spread: 9,
    },
    {
      id: 'hall',
      at: '19:39',
      by: 'st_oswins_hall',
      kind: 'information',
      rumour: 'doors-open',
      says: "St Oswin's Hall, off Queen Street, side door. If you cannot get home come in. Toast, toilets, a piano nobody may play. Older people especially: we will ring your family.",
      spread: 6,
    },
    {
      id: 'mosque',
      at: '19:47',
      by: 'reans_mosque_vols',
      kind: 'information',
      rumour: 'doors-open',
      says: 'Whitmore Reans: the mosque hall is open and our lads are walking elderly neighbours home, any neighbour. Knock, or ring the number on the door.',
      spread: 6,
    },
    {
      id: 'doubt',
      at: '19:59',
      by: 'chantelle_wv10',
      kind: 'question',
      rumour: 'doors-open',
      to: 'langar',
      says: "is this real? not being rude there's that much rubbish tonight. my nan's stuck in blakenhall and i need to send her somewhere",
    },
    {
      id: 'yes',
      at: '20:02',
      by: 'gurps_blakenhall',
      kind: 'information',
      rumour: 'doors-open',
      to: 'doubt',
      says: 'its real, im on the door. whats your nans name, ill go and fetch her',
      spread: 2,
    },
    {
      id: 'nan',
      at: '20:33',
      by: 'chantelle_wv10',
      kind: 'thanks',
      to: 'yes',
      says: "nan is having her second dinner and has been told about somebody's son who is a dentist. thank you from the bottom of my heart",
      spread: 3,
    },
    {
      id: 'bad',
      at: '20:11',
      by: 'patriot_pete_8841',
      kind: 'claim',
      rumour: 'doors-open',
      to: 'mosque',
      says: 'Fake. Its a trap. Do not go in these places',
    },
  ],
  crowd: [
    {
      from: '19:37',
      to: '21:10',
      kind: 'claim',
      rumour: 'doors-open',
      by: ['resident', 'parent', 'student', 'worker'],
      says: lines`
        Gurdwara's doing free food and beds for anyone stuck, tell your {area} people
        I've heard the temple on the Dudley Road side is taking in old folk
        They're saying the church hall off Queen Street is open if you can't get home
        mosque lads walking pensioners home in Whitmore Reans, someone tell me that's true
        Heard there's four places open now for people stranded, any faith
      `,
    },
    {
      from: '19:38',
      to: '21:00',
      kind: 'question',
      rumour: 'doors-open',
      by: ['resident', 'parent', 'student', 'worker'],
      says: lines`
        Is the gurdwara really open to anybody? We're two students and a dog
        Where exactly is St Oswin's, is it safe to walk from {street}?
        Can someone fetch {kin} from {street} and walk them to the hall?
        Is there step-free access, mom's on a frame
        are they still open now
        do you need anything? we've got blankets and about nine pounds of rice
      `,
    },
    {
      from: '19:50',
      to: '21:20',
      kind: 'information',
      rumour: 'doors-open',
      by: ['resident', 'community', 'student', 'worker'],
      says: lines`
        At St Oswin's now. Forty people, one piano, zero trouble
        Room for about thirty more at the gurdwara, parking round the back, cover your head, we've got scarves
        Got a minibus doing Blakenhall to Penn every half hour from the gurdwara gate, just ask for Bal's nephew
        The hall has nappies now, thank you whoever left them
      `,
    },
    {
      from: '19:45',
      to: '21:40',
      kind: 'thanks',
      rumour: 'doors-open',
      by: ['resident', 'parent', 'student', 'shopkeeper'],
      says: lines`
        Seventy-eight years old and I've been carried home like the Queen of Sheba. Thank you boys x
        That dal has saved my life. My actual life
        This is my Wolverhampton. Not the glass. This
        Never been in a gurdwara before tonight. Going back Sunday with a cake
        To the lads from the mosque who waited till my mother had found her key: thank you
        Met my neighbour of eleven years tonight on a church bench. His name's Errol
        Bless you St Oswins. toast has never tasted like that
      `,
    },
    {
      from: '19:40',
      to: '21:20',
      kind: 'information',
      rumour: 'doors-open',
      language: 'pa',
      by: ['resident', 'community', 'parent', 'shopkeeper'],
      says: lines`
        ਗੁਰਦੁਆਰਾ ਸਾਹਿਬ ਸਾਰੀ ਰਾਤ ਖੁੱਲ੍ਹਾ ਹੈ। ਸਭ ਦਾ ਸੁਆਗਤ ਹੈ।
        ਲੰਗਰ ਤਿਆਰ ਹੈ। ਜਿਹੜਾ ਵੀ ਘਰ ਨਹੀਂ ਜਾ ਸਕਦਾ, ਇੱਥੇ ਆ ਜਾਓ।
        ਬਜ਼ੁਰਗਾਂ ਨੂੰ ਲੈਣ ਲਈ ਸਾਡੀ ਗੱਡੀ ਆ ਸਕਦੀ ਹੈ, ਫ਼ੋਨ ਕਰੋ।
      `,
    },
    {
      from: '19:45',
      to: '21:20',
      kind: 'information',
      rumour: 'doors-open',
      language: 'pl',
      by: ['resident', 'community', 'parent'],
      says: lines`
        Jeśli nie możecie wrócić do domu, gurdwara w Blakenhall jest otwarta dla wszystkich. Jest ciepłe jedzenie.
        Sala przy Queen Street też otwarta, można poczekać i naładować telefon.
        Polska szkoła sobotnia szuka noclegu dla dwóch rodzin z Heath Town. Kto pomoże?
      `,
    },
    {
      from: '20:02',
      to: '20:14',
      kind: 'information',
      rumour: 'doors-open',
      by: ['community'],
      says: lines`
        A lady in a blue coat has just brought in a little one, the police have been told
      `,
    },
    {
      from: '20:30',
      to: '21:20',
      kind: 'information',
      rumour: 'doors-open',
      by: ['community', 'resident'],
      says: lines`
        Heath Town community room open as well for people from the flats
      `,
    },
    {
      from: '20:00',
      to: '21:30',
      kind: 'thanks',
      rumour: 'doors-open',
      language: 'pa',
      by: ['resident', 'parent', 'student'],
      says: lines`
        ਸੇਵਾ ਕਰਨ ਵਾਲਿਆਂ ਦਾ ਬਹੁਤ ਬਹੁਤ ਧੰਨਵਾਦ।
      `,
    },
  ],
};
