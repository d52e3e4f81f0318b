/**
 * What needs Node: stores in a folder, and listening on a port.
 *
 * @module
 */

export { fileInbox } from './inbox/file-inbox.ts';
export type { Listening, ListenOptions } from './node/listen.ts';
export { listen } from './node/listen.ts';
export type { FileStoresOptions } from './stores/file-stores.ts';
export { fileStores } from './stores/file-stores.ts';
