/** A six-year-old is lost in the crowd by the bus station, and found; the appeal runs on without her. */
import { lines, type Thread } from '../script.rules.ts';

export const missingChild: Thread = {
  key: 'missing-child',
  title: 'Anaya, six, lost by the bus station',
  tags: ['#Anaya', '#Wolverhampton', '#Missing'],
  spine: [
    {
      id: 'lost',
      at: '19:38',
      by: 'sam_anaya_mom',
      kind: 'call-for-help',
      incident: 'missing-anaya',
      says: "I've lost my daughter. Anaya, she is 6, yellow dress, two plaits, one shoe light up. We were by the bus station on Pipers Row and everyone ran and I lost her hand. PLEASE",
      spread: 14,
    },
    {
      id: 'where',
      at: '19:41',
      by: 'route59_rog',
      kind: 'question',
      to: 'lost',
      says: 'Which stand were you at when you saw her last? I am on Railway Drive, will get all the drivers looking.',
    },
    {
      id: 'stand',
      at: '19:43',
      by: 'sam_anaya_mom',
      kind: 'information',
      to: 'where',
      says: 'stand F. by the photo booth. she likes the photo booth. i have looked in it and i have looked in it',
    },
    {
      id: 'seen',
      at: '19:56',
      by: 'aleks_student_wv',
      kind: 'information',
      incident: 'missing-anaya',
      to: 'lost',
      says: 'A small girl in yellow was with an older lady in a blue coat, walking up Queen Street about 10 minutes ago. She was holding her hand and not crying.',
      spread: 4,
    },
    {
      id: 'van-scare',
      at: '20:07',
      by: 'truth_siren_mids',
      kind: 'claim',
      says: 'Little girl TAKEN in a white van from Wolverhampton bus station. Police covering it up because of the riot. Share share share',
      spread: 6,
    },
    {
      id: 'hall',
      at: '20:27',
      by: 'st_oswins_hall',
      kind: 'information',
      incident: 'missing-anaya',
      says: "To the mother of a little girl with two plaits and one light-up shoe: she is with us at St Oswin's, eating toast. A lady brought her in at eight. We have told the police and will give her to nobody else.",
      spread: 6,
    },
    {
      id: 'found',
      at: '20:44',
      by: 'sam_anaya_mom',
      kind: 'thanks',
      to: 'hall',
      says: 'I HAVE GOT HER. I have got her. Thank you to the lady in the blue coat, I never got your name. She says you had mints.',
      spread: 6,
    },
    {
      id: 'stop',
      at: '20:50',
      by: 'ringroad_review',
      kind: 'information',
      says: 'Anaya is FOUND and with her mom. Please delete the missing posts, they have her picture on and they will go round for years otherwise.',
      spread: 4,
    },
  ],
  crowd: [
    {
      from: '19:40',
      to: '20:26',
      kind: 'call-for-help',
      incident: 'missing-anaya',
      by: ['resident', 'parent', 'student', 'worker'],
      says: lines`
        MISSING: little girl age 6 yellow dress plaits, bus station Wolverhampton, look now please
        Six year old lost in all that by Pipers Row. Yellow dress. Everyone near there LOOK DOWN and look
      `,
    },
    {
      from: '19:42',
      to: '20:30',
      kind: 'information',
      by: ['resident', 'bus-driver', 'worker', 'student', 'shopkeeper'],
      answers: 'lost',
      says: lines`
        Checked every bus on Railway Drive, upstairs and down, not on any of them
        Looked right along Queen Street to the corner, no sign, shops are letting us check inside
        Station staff have got her description, they're looking on the platforms
        Girl in yellow by the Art Gallery but she's with her dad, about ten, not her
        Security here, I've gone back over the cameras by stand F: she goes off left with a lady, 19:34
        Two of us walking the canal side with torches so nobody else needs to do that bit
        A police lady has got the photo and is radioing it now
      `,
    },
    {
      from: '19:42',
      to: '20:40',
      kind: 'question',
      by: ['resident', 'parent', 'student'],
      says: lines`
        Has the little girl been found yet?
        what was she wearing again, yellow dress?
        Does she know her mom's number, some of them learn it at school
        Is anyone checking the toilets at the bus station and inside the photo booth?
        Should we come down and help look or keep out the way?
        Any news on Anaya? Can't settle
      `,
    },
    {
      from: '19:45',
      to: '20:40',
      kind: 'other',
      by: ['resident', 'parent', 'community'],
      says: lines`
        Please God let her be found
        Hugging mine so tight they've complained
        Every mother in this city is looking for that child tonight
        I feel sick. I lost mine for four minutes in a shop once and I've never got over it
        That poor mom. Somebody stand with her, don't let her be on her own
      `,
    },
    {
      from: '20:08',
      to: '20:50',
      kind: 'claim',
      by: ['resident', 'mischief', 'parent'],
      says: lines`
        white van, two men, girl in yellow, that's what they're saying
        They've found her shoe. Only her shoe
        heard she's been took, keep your kids in {area}
        There's a gang using the riot to take children, it's been on three pages
      `,
    },
    {
      from: '20:46',
      to: '21:30',
      kind: 'thanks',
      answers: 'found',
      by: ['resident', 'parent', 'student', 'community'],
      says: lines`
        Oh thank heavens. Crying in the middle of the kitchen
        Lady in the blue coat, wherever you are, you're a queen
        Mints and toast. That's how you save a child. Well done everyone
        Best post of the night. Best post of the year
        never been so happy about a stranger's kid
      `,
    },
    {
      from: '20:52',
      to: '21:55',
      kind: 'question',
      by: ['resident', 'parent'],
      says: lines`
        Just seen this, is the little girl in yellow still missing?
        Is Anaya found? Someone's shared it in our {area} group again just now
        Has anyone heard if that child was found, it's still going round
      `,
    },
    {
      from: '19:45',
      to: '20:26',
      kind: 'call-for-help',
      incident: 'missing-anaya',
      language: 'pl',
      by: ['resident', 'parent', 'student'],
      says: lines`
        Zaginęła dziewczynka, 6 lat, żółta sukienka, dwa warkocze. Dworzec autobusowy.
        Szukamy małej Anayi. Kto jest blisko dworca, proszę się rozejrzeć!
      `,
    },
    {
      from: '19:45',
      to: '20:26',
      kind: 'call-for-help',
      incident: 'missing-anaya',
      language: 'pa',
      by: ['resident', 'parent', 'student'],
      says: lines`
        ਛੇ ਸਾਲ ਦੀ ਬੱਚੀ ਗੁਆਚ ਗਈ ਹੈ, ਪੀਲੀ ਫਰਾਕ, ਦੋ ਗੁੱਤਾਂ। ਬੱਸ ਅੱਡੇ ਕੋਲ ਦੇਖੋ ਜੀ।
      `,
    },
    {
      from: '20:48',
      to: '21:20',
      kind: 'thanks',
      answers: 'found',
      by: ['bus-driver'],
      says: lines`
        From all the drivers on Railway Drive: get her home safe Sam, free ride if you need it
      `,
    },
    {
      from: '19:55',
      to: '20:40',
      kind: 'question',
      language: 'pa',
      by: ['resident', 'parent', 'student'],
      says: lines`
        ਕੀ ਬੱਚੀ ਮਿਲ ਗਈ? ਅਸੀਂ ਅਰਦਾਸ ਕਰ ਰਹੇ ਹਾਂ।
      `,
    },
  ],
};
