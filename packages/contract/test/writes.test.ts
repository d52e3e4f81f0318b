import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import * as s from '../src/schemas/index.ts';

const pathsOf = (schema: z.ZodType, value: unknown) =>
  (schema.safeParse(value).error?.issues ?? []).map(({ path }) => path.join('.'));

describe('what is written', () => {
  it('may be an empty lead, for which the API has defaults', () => {
    expect(pathsOf(s.leadCreate, {})).toEqual([]);
  });

  it('may have keys that the API ignores', () => {
    expect(s.leadCreate.parse({ name: 'A', group_id: 1 })).toEqual({ name: 'A', group_id: 1 });
  });

  it('has numbers where numbers belong', () => {
    expect(pathsOf(s.leadCreate, { price: '10', status_id: 'new' })).toEqual([
      'price',
      'status_id',
    ]);
  });

  it('needs the id of what changes', () => {
    expect(pathsOf(s.contactUpdate, { name: 'A' })).toEqual(['id']);
  });

  it('clears a field with null, and tags with null', () => {
    const lead = {
      id: 1,
      custom_fields_values: [{ field_id: 2, values: null }],
      _embedded: { tags: null },
    };
    expect(pathsOf(s.leadUpdate, lead)).toEqual([]);
  });

  it('names a choice by value, id or code, and a chained list by its elements', () => {
    const forms = [
      { value: 'A' },
      { enum_id: 1 },
      { enum_code: 'WORK' },
      { catalog_id: 1001, catalog_element_id: 2 },
    ];
    for (const value of forms) {
      expect(pathsOf(s.customFieldValuesWrite, { field_id: 1, values: [value] })).toEqual([]);
    }
    expect(pathsOf(s.customFieldValuesWrite, { field_id: 1, values: ['A'] })).not.toEqual([]);
  });

  it('ties the params of a note to its type', () => {
    const note = { entity_id: 1, note_type: 'sms_in', params: { text: 'Hi' } };
    expect(pathsOf(s.noteCreate, note)).toEqual(['params.phone']);
    expect(pathsOf(s.noteCreate, { ...note, note_type: 'link_followed' })).toEqual(['note_type']);
  });

  it('gives a field what its type is nothing without', () => {
    expect(pathsOf(s.customFieldCreate, { name: 'A', type: 'text' })).toEqual([]);
    expect(pathsOf(s.customFieldCreate, { name: 'A', type: 'select' })).toEqual(['enums']);
    expect(pathsOf(s.customFieldCreate, { name: 'A', type: 'monetary' })).toEqual(['currency']);
    expect(pathsOf(s.customFieldCreate, { name: 'A', type: 'org_legal_name' })).toEqual(['type']);
  });

  it('earns points or redeems them, never both', () => {
    expect(pathsOf(s.earnPoints, { earn: 5 })).toEqual([]);
    expect(pathsOf(s.earnPoints, { earn: 5, redeem: 1 })).toEqual(['redeem']);
  });

  it('gives a button a website, or puts it into an app', () => {
    expect(pathsOf(s.websiteButtonCreate, { pipeline_id: 1 })).toEqual(['trusted_websites']);
    expect(pathsOf(s.websiteButtonCreate, { pipeline_id: 1, is_used_in_app: true })).toEqual([]);
  });

  it('lets a bot go on with ten short steps at most', () => {
    const step = { handler: 'show', params: { type: 'text', value: 'Hi' } };
    expect(pathsOf(s.botContinue, { execute_handlers: Array(10).fill(step) })).toEqual([]);
    expect(pathsOf(s.botContinue, { execute_handlers: Array(11).fill(step) })).not.toEqual([]);
    const long = { ...step, params: { type: 'text', value: 'x'.repeat(81) } };
    expect(pathsOf(s.botContinue, { execute_handlers: [long] })).toEqual([
      'execute_handlers.0.params.value',
    ]);
  });

  it('has an external id of 36 printable characters', () => {
    const source = { name: 'A', external_id: 'a b' };
    expect(pathsOf(s.sourceCreate, source)).toEqual([]);
    expect(pathsOf(s.sourceCreate, { ...source, external_id: 'й' })).toEqual(['external_id']);
    expect(pathsOf(s.sourceCreate, { ...source, external_id: 'x'.repeat(37) })).toEqual([
      'external_id',
    ]);
  });

  it('survives anything that JSON can hold', () => {
    const junk = [null, true, 0, '', [], {}, [[]], { id: {} }, { _embedded: 1 }, '\u0000'];
    for (const { create, update, actions } of Object.values<s.EntitySchemas>(s.entitySchemas)) {
      const bodies = [create, update, ...Object.values(actions).map(({ body }) => body)];
      for (const schema of bodies) for (const value of junk) schema.safeParse(value);
    }
  });
});
