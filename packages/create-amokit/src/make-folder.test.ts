import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeFolder } from './make-folder.ts';
import { CreateError } from './options.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'make-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const fill = (workplace: string) => {
  mkdirSync(join(workplace, 'src'));
  writeFileSync(join(workplace, 'src/a.ts'), 'a');
};

describe('makeFolder', () => {
  it('fills an empty folder without replacing it, as a person may stand in it', () => {
    const root = temporaryFolder();
    const { ino } = statSync(root);
    makeFolder(root, fill);
    expect(statSync(root).ino).toBe(ino);
    expect(readdirSync(root).sort()).toEqual(['.gitignore', 'src']);
  });

  it('takes a repository in which nothing is yet', () => {
    const root = temporaryFolder();
    mkdirSync(join(root, '.git'));
    makeFolder(root, fill);
    expect(readdirSync(root).sort()).toEqual(['.git', '.gitignore', 'src']);
  });

  it('leaves nothing behind where filling fails, and passes on a fault that is not of the system', () => {
    const parent = temporaryFolder();
    const failing = () => {
      throw new TypeError('a fault');
    };
    expect(() => makeFolder(join(parent, 'new'), failing)).toThrow(TypeError);
    expect(readdirSync(parent)).toEqual([]);
  });

  it.each([
    ['a file', 'file', /is a file/],
    ['a place in a file', 'file/new', /is a file/],
    ['a name that is too long', 'x'.repeat(300), /could not be made/],
  ])('says what is wrong with %s', (_what, name, message) => {
    const parent = temporaryFolder();
    writeFileSync(join(parent, 'file'), 'mine');
    const make = () => makeFolder(join(parent, name), fill);
    expect(make).toThrow(CreateError);
    expect(make).toThrow(message);
    expect(existsSync(join(parent, 'file'))).toBe(true);
  });
});
