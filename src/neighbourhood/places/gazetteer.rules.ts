/**
 * The names of Wolverhampton as people say them.
 *
 * A spelling is matched without regard to capitals, so a name that is also a plain word ("Park", "the town") is
 * listed only in a form that nobody says of anything else.
 */
export type PlaceName = { readonly name: string; readonly aliases: readonly string[] };

/** Contains Ordnance Survey and ONS data © Crown copyright and database right 2016 (OGL v3.0). */
const wards: readonly (readonly [name: string, ...aliases: string[]])[] = [
  ['Bilston East'],
  ['Bilston North'],
  ['Blakenhall'],
  ['Bushbury North'],
  ['Bushbury South and Low Hill', 'Bushbury South'],
  ['East Park'],
  ['Ettingshall'],
  ['Fallings Park', 'Falling Park'],
  ['Graiseley', 'Graisley'],
  ['Heath Town'],
  ['Merry Hill'],
  ['Oxley'],
  ['Park ward'],
  ['Penn'],
  ['Spring Vale', 'Springvale'],
  ["St Peter's", 'St Peters', "Saint Peter's"],
  ['Tettenhall Regis'],
  ['Tettenhall Wightwick', 'Wightwick'],
  ['Wednesfield North'],
  ['Wednesfield South'],
];

const areas: typeof wards = [
  ['Wolverhampton', "W'ton", 'Wolvo', 'Wolvrampton'],
  ['City centre', 'town centre', 'Wolverhampton city centre', 'Wolverhampton town centre'],
  ['Aldersley'],
  ['All Saints'],
  ['Ashmore Park'],
  ['Bilston', 'Bilo'],
  ['Bradley'],
  ['Bradmore'],
  ['Bushbury'],
  ['Castlecroft'],
  ['Chapel Ash'],
  ['Claregate'],
  ['Compton'],
  ['Dunstall Hill', 'Dunstall'],
  ['Finchfield'],
  ['Fordhouses'],
  ['Goldthorn Park', 'Goldthorn Hill', 'Goldthorn'],
  ['Horseley Fields', 'Horsley Fields'],
  ['Lanesfield'],
  ['Low Hill'],
  ['Monmore Green', 'Monmore'],
  ['Newbridge'],
  ['Parkfields', 'Parkfield'],
  ['Pendeford'],
  ['Penn Fields'],
  ['Scotlands estate', 'the Scotlands'],
  ['Springfield'],
  ['Stow Lawn', 'Stowlawn'],
  ['Stow Heath', 'Stowheath'],
  ['The Lunt', 'Lunt estate'],
  ['Tettenhall'],
  ['Tettenhall Wood'],
  ['Warstones'],
  ['Wednesfield', 'Wedgefield'],
  ['Whitmore Reans', 'Whitmore Rans'],
  ['Wood End'],
];

const landmarks: typeof wards = [
  ['Bantock Park', 'Bantock House'],
  ['Bentley Bridge'],
  ['Bilston bus station'],
  ['Bilston Market'],
  ['Cannock Road', 'Cannock Rd'],
  ['Civic Hall', 'the Civic', 'Wolverhampton Civic', 'Civic Halls'],
  ['Cleveland Street'],
  ['Darlington Street', 'Darlington St'],
  ['Dudley Road', 'Dudley Rd'],
  ['Dudley Street', 'Dudley St'],
  ['Dunstall Park', 'Dunstall Park racecourse', 'Wolverhampton racecourse'],
  ['Grand Theatre', 'Wolverhampton Grand'],
  ['i54'],
  ['Lichfield Street', 'Lichfield St'],
  ['Mander Centre', 'Mander Center', 'the Mander', 'Manders'],
  ['Molineux', 'Molineux Stadium', 'Molinuex'],
  ['New Cross Hospital', 'New Cross', 'NewX'],
  ['Northycote Farm'],
  ['Penn Road', 'Penn Rd'],
  ['Pitt Street', 'Pitt St'],
  ['Queen Square', 'man on the horse', "man on the 'oss", 'mon on the oss'],
  ['Queen Street', 'Queen St'],
  ['Ring Road', 'ringroad'],
  ['School Street'],
  ['Snow Hill'],
  ['Stafford Road', 'Stafford Rd'],
  ['Stafford Street'],
  ['Tettenhall Road', 'Tettenhall Rd'],
  ['University of Wolverhampton', 'Wolverhampton University', 'Wolves uni', 'Wlv uni'],
  ['Victoria Street', 'Victoria St'],
  ['West Park'],
  ['Willenhall Road', 'Willenhall Rd'],
  ['Wolverhampton bus station', 'the bus station'],
  ['Wolverhampton Market', 'city market', 'the market square'],
  ['Wolverhampton station', 'Wolverhampton railway station', 'Wolverhampton train station', 'the train station'],
  ['Wulfrun Centre', 'Wulfrun Center', 'the Wulfrun'],
];

const known: readonly PlaceName[] = [...wards, ...areas, ...landmarks].map(([name, ...aliases]) => ({ name, aliases }));

/** Every name once. Wards come first. */
export function gazetteer(): readonly PlaceName[] {
  return known;
}
