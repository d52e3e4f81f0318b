import { describe, expect, it } from 'vitest';
import { bodyOf, draftOf, emptySource, sourceProblems } from './source-draft.ts';

const good = { ...emptySource, name: 'Landing', externalId: 'landing' };

describe('sourceProblems', () => {
  it('finds nothing wrong with a name and an external id', () => {
    expect(sourceProblems(good, [])).toEqual(new Map());
  });

  it.each([
    [{ name: ' ' }, { name: 'name' }],
    [{ externalId: '' }, { externalId: 'externalId' }],
    [{ externalId: 'источник' }, { externalId: 'externalId' }],
    [{ externalId: 'x'.repeat(37) }, { externalId: 'externalId' }],
    [{ externalId: 'taken' }, { externalId: 'externalIdTaken' }],
    [
      { numbers: [{ id: '1', name: '', link: 'call me' }] },
      { '1-name': 'numberName', '1-link': 'number' },
    ],
  ])('finds what is wrong with %o', (changes, expected) => {
    const found = sourceProblems({ ...good, ...changes }, [{ external_id: 'taken' }]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});

describe('bodyOf', () => {
  it('gives back what a source has, so that saving it unchanged changes nothing', () => {
    const source = {
      id: 1,
      name: 'Sales',
      pipeline_id: 2,
      external_id: 'sales',
      default: true,
      origin_code: 'amo.ext.1',
      services: [
        {
          type: 'whatsapp' as const,
          params: { waba: true, is_supports_list_message: false },
          pages: [{ id: '7', name: 'Sales', link: '+7 900 000-00-00' }],
        },
      ],
    };
    const { id: _id, external_id: _external, ...rest } = source;
    expect(bodyOf(draftOf(source))).toEqual(rest);
  });
});
