/** Public face of `places`. Nothing else in this folder may be imported from outside it. */
export { gazetteer, type PlaceName } from './gazetteer.rules.ts';
