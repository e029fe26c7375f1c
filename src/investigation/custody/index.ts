/** Public face of `custody`: the two logs under everything. Nothing else in this folder may be imported from outside it. */
export { recordAccess, recordCustody, type AccessEntry, type CustodyEntry } from './record.ts';
export { fingerprint } from './seal.ts';
export { verifyLog, type LogVerdict } from './verify-log.ts';
export { entriesAbout, type LogRow } from './log.store.ts';
