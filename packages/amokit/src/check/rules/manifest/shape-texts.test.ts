import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shapeTextInRussian } from './shape-texts.ts';

const schemas = new URL('../../../../../contract/src/schemas/', import.meta.url);

const texts = readdirSync(schemas)
  .filter((name) => name.startsWith('manifest'))
  .flatMap((name) => [
    ...readFileSync(new URL(name, schemas), 'utf8').matchAll(/\berror: ['`]([^'`$]+)/g),
  ])
  .map(([, text = '']) => text);

describe('the texts of the manifest schema', () => {
  it('are all known in Russian', () => {
    expect(texts.length).toBeGreaterThan(15);
    for (const text of texts) expect(shapeTextInRussian(text)).not.toContain('не подходит');
  });

  it('stay as they are where they are new', () => {
    expect(shapeTextInRussian('must be green')).toBe('не подходит: «must be green»');
  });
});
