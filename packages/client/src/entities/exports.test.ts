import { expect, it } from 'vitest';
import * as query from '../query/index.ts';
import * as entities from './index.ts';

it('exports these helpers of entities and no others', () => {
  expect(Object.keys(entities).sort()).toMatchInlineSnapshot(`
    [
      "addTags",
      "chunk",
      "clearField",
      "clearTags",
      "createFields",
      "createPipelines",
      "findField",
      "getBy",
      "indexBy",
      "pluck",
      "readEmails",
      "readField",
      "readPhones",
      "removeBy",
      "removeTags",
      "replaceBy",
      "replaceTags",
      "toApi",
      "writableKeys",
      "writeEmails",
      "writeField",
      "writePhones",
    ]
  `);
});

it('exports these names for queries and no others', () => {
  expect(Object.keys(query).sort()).toMatchInlineSnapshot(`
    [
      "alsoChanges",
      "createQueries",
    ]
  `);
});
