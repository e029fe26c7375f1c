/** The claim that New Cross has shut its doors, which keeps sick people at home. */
import { lines, type Thread } from '../script.rules.ts';

export const aAndE: Thread = {
  key: 'a-and-e',
  title: 'Claim: A&E at New Cross is closed',
  tags: ['#NewCross', '#AandE'],
  spine: [
    {
      id: 'first',
      at: '19:05',
      by: 'truth_siren_mids',
      kind: 'claim',
      rumour: 'a-and-e-closed',
      says: 'New Cross A&E is CLOSED. Locked down. They are turning people away at the doors, ambulances going to Walsall. My source is a nurse',
      spread: 9,
    },
    {
      id: 'porter',
      at: '19:17',
      by: 'porter_phil_nx',
      kind: 'information',
      rumour: 'a-and-e-closed',
      to: 'first',
      says: 'im stood in it. its open. its always open. theres a queue because theres always a queue',
      spread: 4,
    },
    {
      id: 'baby',
      at: '19:24',
      by: 'tasha_tots',
      kind: 'question',
      rumour: 'a-and-e-closed',
      says: 'my babby has a temp of 39.8 and wont feed. someone said new cross is shut?? do i go walsall or dudley or what, i dont drive',
      spread: 3,
    },
    {
      id: 'baby-2',
      at: '19:27',
      by: 'nhs_nell_nights',
      kind: 'information',
      rumour: 'a-and-e-closed',
      to: 'baby',
      says: "Tasha it's OPEN. Ring 111 now or get a cab to New Cross, the children's door is round the side, tell them his age and that he won't feed. Go.",
    },
    {
      id: 'baby-3',
      at: '20:41',
      by: 'tasha_tots',
      kind: 'thanks',
      to: 'baby-2',
      says: 'we been seen. ear infection. he has had his medicine and a biscuit. thank you nell i would of sat at home x',
      spread: 2,
    },
    {
      id: 'insulin',
      at: '19:44',
      by: 'carer_carol_wv',
      kind: 'call-for-help',
      incident: 'insulin',
      says: "My gentleman in Pendeford is diabetic and confused and sweating, I can't get him to drink, family were told A&E is shut so nobody has rung. I'm ringing 999 and can't get a line. Help me please",
      spread: 3,
    },
    {
      id: 'insulin-ok',
      at: '20:13',
      by: 'carer_carol_wv',
      kind: 'thanks',
      to: 'insulin',
      says: 'Crew with him now, sugar coming up, he has called me a daft bat so he is on the mend. Thank you.',
    },
  ],
  crowd: [
    {
      from: '19:07',
      to: '20:40',
      kind: 'claim',
      rumour: 'a-and-e-closed',
      by: ['resident', 'parent', 'student', 'mischief', 'worker'],
      says: lines`
        A&E's shut at New Cross, don't bother going
        They've locked the doors up the hospital because of the trouble
        {kin} just got turned away from New Cross, told to go Walsall
        Hospital's full and not taking anyone from town
        New Cross on lockdown, there's police on the doors
        dont go new cross its closed they only taking ambulances
        They've shut casualty, taxi driver told me he's had to take three people back home
        heard it's shut cos lads with injuries have been fighting in the waiting room
        Whole of New Cross has been evacuated, someone I know is a cleaner
        Hospital told my mate an eleven hour wait and then shut the door
      `,
      uses: 2,
    },
    {
      from: '19:08',
      to: '20:45',
      kind: 'question',
      rumour: 'a-and-e-closed',
      by: ['resident', 'parent', 'student', 'worker'],
      says: lines`
        Is New Cross A&E open or closed? {kin} has hurt their wrist
        Where do we go if A&E is shut?
        Is it really closed or just busy?
        Can someone at the hospital answer please, people are scared to go
        Is the road past New Cross open from {area}?
        got a hospital appointment 8am up New Cross, is it still on
        is maternity open?? asking for my sister she's 38 weeks and having twinges
        Are they letting visitors on the wards tonight
        Which is nearest if not New Cross, Walsall or Russells Hall? I'm in {area}
      `,
    },
    {
      from: '19:15',
      to: '20:50',
      kind: 'information',
      rumour: 'a-and-e-closed',
      by: ['worker', 'resident', 'parent'],
      says: lines`
        Just come out of New Cross A&E, it's OPEN, four hour wait, bring a phone charger
        There's one security guard and a man with a bucket. That's your lockdown
        Been sat in A&E since six. Nobody's been turned away, they've even got a telly working
        Come in by the Wednesfield Road side, the Heath Town end's got police cars parked across
        Main doors are one-in one-out for families so the corridor's clear. That isn't closed
        The walk-in centre in town did shut at seven, that'll be how it started
      `,
    },
    {
      from: '19:20',
      to: '20:50',
      kind: 'other',
      by: ['resident', 'worker', 'parent'],
      says: lines`
        Whoever started the A&E one: somebody could die of that. Actually die
        My sister's a nurse up there on her third night. She'd have something to say and it'd be short
        I nearly didn't go. Chest pains since tea. Glad I rang 111 first
        They can spell LOCKDOWN but they can't spell ambulance
      `,
    },
    {
      from: '19:20',
      to: '20:50',
      kind: 'question',
      rumour: 'a-and-e-closed',
      language: 'pl',
      by: ['resident', 'parent'],
      says: lines`
        Czy szpital New Cross jest zamknięty? Mam chore dziecko.
        Ktoś pisał, że pogotowie nie przyjmuje. Czy to prawda?
      `,
    },
    {
      from: '19:20',
      to: '20:50',
      kind: 'question',
      rumour: 'a-and-e-closed',
      language: 'pa',
      by: ['resident', 'parent', 'shopkeeper'],
      says: lines`
        ਕੀ ਨਿਊ ਕਰਾਸ ਹਸਪਤਾਲ ਬੰਦ ਹੈ? ਮੇਰੇ ਪਿਤਾ ਜੀ ਬਿਮਾਰ ਹਨ।
        ਕੋਈ ਦੱਸੋ ਜੀ, ਹਸਪਤਾਲ ਖੁੱਲ੍ਹਾ ਹੈ ਜਾਂ ਨਹੀਂ?
      `,
    },
    {
      from: '19:15',
      to: '20:50',
      kind: 'information',
      rumour: 'a-and-e-closed',
      by: ['worker'],
      says: lines`
        Open. Working here. Please come if you're ill, please don't come for a look
      `,
    },
  ],
};
