/** Public face of `desk`. Nothing else in this folder may be imported from outside it. */
export { openAlarms, type Alarm } from './alarm.store.ts';
export {
  acknowledgeAlarm,
  clearAlarm,
  deskChanged,
  deskRoles,
  isAnybodyReading,
  markAway,
  markPresent,
  raiseAlarm,
  type AcknowledgeRefusal,
  type DeskDeps,
} from './desk.ts';
export { deskRoutes } from './desk.routes.tsx';
