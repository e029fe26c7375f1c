/** Notes that are put on the desk during the exercise: calls, chasers, and people who want things now. */
import type { InjectPart } from '../script.rules.ts';

export const injects: readonly InjectPart[] = [
  {
    at: '16:02',
    from: 'Duty supervisor',
    text: 'Handover: quiet day. Ettingshall bikes are on the list for Thursday. Press office shuts at six. Nothing planned in the city centre.',
  },
  {
    at: '16:51',
    from: 'Control room',
    text: 'Vehicle stop in Lichfield Street at 16:42, one detained, crowd of about thirty filming. No further units asked for.',
  },
  {
    at: '17:08',
    from: 'Control room',
    text: 'One male arrested. He is seventeen. Under no circumstances his name.',
    fact: 'stop',
  },
  {
    at: '17:19',
    from: 'Press office',
    text: 'Wulfrun Courier and Canal FM both ask whether somebody has died. What do we know? I have nothing.',
  },
  {
    at: '17:27',
    from: 'Custody sergeant',
    text: 'I hear what they are saying. I am looking at him. He is eating a biscuit. You may not say so until his mother has been told.',
    fact: 'alive',
  },
  {
    at: '17:44',
    from: 'Duty superintendent',
    text: 'You may say that there was a stop and an arrest. Who is drafting? I want to see it before it goes.',
  },
  {
    at: '17:57',
    from: 'Neighbourhood officer, Blakenhall',
    text: 'Shopkeepers on Dudley Road show me a list on a phone. What am I to tell them?',
  },
  {
    at: '18:10',
    from: 'Custody sergeant',
    text: 'His mother is here and agrees: alive, not badly hurt, no name. She asks what took you so long.',
    fact: 'alive',
  },
  {
    at: '18:25',
    from: 'Tram control room',
    text: "We have closed St George's as you asked. Please tell people why, they think it is a bomb.",
    fact: 'tram',
  },
  {
    at: '18:28',
    from: 'Force intelligence',
    text: 'The list is an old one, we have it from other towns. That is all we can tell you. No, we cannot say it is nothing.',
    fact: 'list-copied',
  },
  {
    at: '18:36',
    from: 'Professional standards',
    text: 'We have taken the stop on. Ask the public for whole recordings. Do not characterise it.',
    fact: 'referral',
  },
  {
    at: '18:51',
    from: 'Control room',
    text: 'Caller reports a llama on the Waterloo Road. Second caller says camel. We are treating it as genuine until somebody rings the farm.',
  },
  {
    at: '19:04',
    from: 'Foxglove City Farm',
    text: 'It is Gordon, he is our llama, he is a gentle soul but he kicks. Everything else is in. I have counted twice.',
    fact: 'llama-out',
  },
  {
    at: '19:15',
    from: 'Hospital site manager',
    text: 'WE ARE OPEN. Who is saying this? I have a waiting room full of people reading that they are not here.',
    fact: 'a-and-e-open',
  },
  {
    at: '19:20',
    from: 'Control room',
    text: 'First window, Dudley Street, 19:17. Silver is asking for two more serials. Your board is quicker than our phones: tell us what you see.',
  },
  {
    at: '19:33',
    from: 'Duty inspector',
    text: 'Dispersal order signed for inside the ring road. The map that you were sent has a street missing, wait for the next.',
    fact: 'dispersal',
  },
  {
    at: '19:34',
    from: 'Traffic',
    text: 'That coach on the Stafford Road is a wedding. Forty guests, all of them cross. Still looking for a white minibus.',
    fact: 'coach-wedding',
  },
  {
    at: '19:40',
    from: 'Control room',
    text: '999 is queuing at four minutes. Anything from the public that sounds like life at risk, ring the supervisor on the red line, not the queue.',
  },
  { at: '19:49', from: 'Traffic', text: 'Llama in custody. PC spat on. No complaint made.', fact: 'llama-caught' },
  {
    at: '19:50',
    from: 'Neighbourhood inspector',
    text: 'Been to the gurdwara, the church hall and the mosque. All open, all calm, all glad to be named.',
    fact: 'doors',
  },
  {
    at: '20:02',
    from: 'Fire control',
    text: 'On our way to Larkspur Court, parked cars on the approach. If your people know which flat, we need it now.',
  },
  {
    at: '20:18',
    from: 'Network operator',
    text: 'Mast 14 has no mains. It is not us and it is not you. Cause unknown.',
    fact: 'mast',
  },
  {
    at: '20:23',
    from: 'Fire incident commander',
    text: 'One lady out from the third floor, gone to New Cross. Nobody else known. Her daughter has not been told yet.',
    fact: 'rescued',
  },
  {
    at: '20:29',
    from: "Chief officer's staff officer",
    text: 'The Chief would like to know in two lines what the public believes right now that is not so.',
  },
  {
    at: '20:32',
    from: "PC at St Oswin's Hall",
    text: 'Got a six-year-old here, yellow dress, one shoe that lights up, jam to the elbows. Mom is four minutes away on foot.',
    fact: 'child-found',
  },
  {
    at: '20:37',
    from: 'Senior investigating officer',
    text: 'The man they are naming is the wrong man. He has begged us not to use his name, not even to clear him. Find words.',
    fact: 'wrong-name',
  },
  {
    at: '20:42',
    from: 'Control room',
    text: 'Crowd reported at a house in Fallings Park. Two cars going. If you hold a line about the name, it may stop the next one.',
  },
  {
    at: '20:45',
    from: 'Senior investigating officer',
    text: 'Cause of the fire: say nothing. I mean nothing. Not "suspicious", not "not suspicious".',
    fact: 'fire-cause',
  },
  {
    at: '20:51',
    from: 'Digital investigation',
    text: 'Upload page is ready for nine. Originals only.',
    fact: 'upload',
  },
  {
    at: '21:06',
    from: 'Custody',
    text: 'Eleven in, four juveniles. Do not use that yet, we think one has been counted twice.',
    fact: 'arrests',
  },
  {
    at: '21:19',
    from: 'Ambulance commander',
    text: 'Five patients tonight, two of them yours, none serious. Nobody stabbed, whatever you have read.',
    fact: 'injuries',
  },
  {
    at: '21:21',
    from: 'Crime scene manager',
    text: 'Bless the sweepers, but not Dudley Street before ten. That glass is mine.',
    fact: 'square-morning',
  },
  {
    at: '21:40',
    from: 'Duty supervisor',
    text: 'Relief comes on at ten. Handover note and tension summary, please: what is said, where, what we said, what is open.',
  },
];
