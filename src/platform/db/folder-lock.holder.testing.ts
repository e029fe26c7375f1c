/** A process that takes a folder, says so and stays, until it is killed. */
import { lockFolder } from './folder-lock.ts';

const lock = await lockFolder(process.argv[2] ?? '');
process.send?.('held');
process.on('disconnect', () => lock.release());
