import { describe, expect, it } from 'vitest';
import { seedAccount } from '../seed/seed.ts';
import { createClock } from '../store/clock.ts';
import { createUploads, limits } from './uploads.ts';

const author = { id: 1, type: 'internal' };

describe('createUploads', () => {
  it('keeps no more of files that are on their way than of those that are there', () => {
    const db = seedAccount({ language: 'en', brand: 'amocrm', clock: createClock() });
    const uploads = createUploads(db);
    const part = new Uint8Array(limits.part);
    const mostParts = limits.all / limits.part;
    /** A file of which all is sent but the last part. */
    const begin = (parts: number) => {
      let { token } = uploads.open({ file_name: 'x', file_size: parts * limits.part }, author);
      for (let sent = 1; sent < parts; sent += 1) {
        const result = uploads.take(token, part);
        if (!('next' in result)) throw new Error('the file is whole too soon');
        token = result.next;
      }
      return token;
    };
    const first = begin(mostParts / 2);
    expect(() => begin(mostParts)).toThrow(
      `The sandbox keeps ${limits.all} bytes of files at most`,
    );
    // What was begun before goes on.
    expect(uploads.take(first, part)).toHaveProperty('file');
  });
});
