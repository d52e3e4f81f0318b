import { describe, expect, it } from 'vitest';
import { blocksOf, readPage, typeErrors } from '../../client/test/docs-code.ts';

/** What the blocks of code take as given. */
const given = `
import type { Client, services } from '@amokit/client';
import type { Lead } from '@amokit/contract';
declare global {
  const crm: Client<typeof services>;
  const lead: Lead;
}
`;

describe('the guide', () => {
  it('has code that the types of the packages take', () => {
    const blocks = blocksOf('docs/ui.md', 'tsx');
    expect(blocks.length).toBeGreaterThan(4);
    expect(typeErrors({ package: 'packages/ui', blocks, given, language: 'tsx' })).toBe('');
  });

  it('names every component that reads the account', () => {
    const page = readPage('docs/ui.md');
    const values = readPage('packages/ui/src/crm/index.ts').matchAll(/^export \{ (.*) \} from/gm);
    const names = [...values].flatMap(([, list = '']) => list.split(', '));
    const components = names.filter((name) => /^[A-Z]/.test(name));
    expect(components.length).toBeGreaterThan(6);
    expect(
      components.filter((name) => !page.includes(`\`${name}\``) && !page.includes(`${name}.`)),
    ).toEqual([]);
  });
});
