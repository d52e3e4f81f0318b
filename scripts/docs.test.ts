import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (page: string) => readFileSync(join(root, page), 'utf8');

const pages = [
  'README.md',
  'README.ru.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const russian = pages.filter((page) => page.endsWith('.ru.md'));

const withoutCode = (text: string) =>
  text.replace(/^ *```.*?^ *```$/gms, '').replace(/`[^`\n]*`/g, '');

/** `## A heading` → `#a-heading`, as code hosts do it. */
const anchorsOf = (page: string) =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(
    ([, title = '']) =>
      `#${title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-')}`,
  );

/** What a page is built of: the levels of headings, languages of code, and rows of tables. */
const shapeOf = (page: string) =>
  [...read(page).matchAll(/^ *(#+) |^ *```(\w+)|^(\|)/gm)].map(
    ([, heading, language, row]) => heading ?? language ?? row,
  );

describe('the guides', () => {
  it.each(pages)('lead from %s to pages and headings that are there', (page) => {
    const links = [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(
      ([, link = '']) => (/^https?:/.test(link) ? [] : [link]),
    );
    const lost = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path ? join(dirname(page), decodeURI(path)) : page;
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(target).includes(`#${decodeURI(anchor)}`);
    });
    expect(lost).toEqual([]);
  });

  it.each(russian)('say the same in %s as in English', (page) => {
    const english = page.replace('.ru.md', '.md');
    expect(shapeOf(page)).toEqual(shapeOf(english));
    expect(read(page)).toContain(`](${english.replace('docs/', '')})`);
    expect(read(english)).toContain(`](${page.replace('docs/', '')})`);
  });

  it('lead a Russian reader to Russian pages where there are some', () => {
    const lost = russian.flatMap((page) =>
      [...withoutCode(read(page)).matchAll(/\]\(([\w./-]+)\.md[)#]/g)]
        .map(([, link = '']) => link)
        .filter((link) => !link.endsWith('.ru') && link !== page.replace(/^docs\/|\.ru\.md$/g, ''))
        .filter((link) => existsSync(join(root, dirname(page), `${link}.ru.md`)))
        .map((link) => `${page}: ${link}.md`),
    );
    expect(lost).toEqual([]);
  });
});
