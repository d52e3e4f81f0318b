import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { manifestSchema } from '../scripts/manifest-schema.ts';
import { openapiDocument } from '../scripts/openapi/document.ts';
import { routes } from '../scripts/openapi/routes.ts';

const committed = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const mend = 'run: npm run documents -w packages/contract';

describe('openapi.json', () => {
  const document = asJson(openapiDocument()) as {
    paths: Record<string, Record<string, { operationId?: string }>>;
    components: { schemas: Record<string, unknown> };
  };

  it('is in step with the services and the schemas', () => {
    expect(committed('openapi.json'), mend).toEqual(document);
  });

  it('is a valid OpenAPI 3.1 document', async () => {
    const { valid, errors } = await new Validator().validate(document as never);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  it('has every endpoint at every path', () => {
    for (const { path, endpoint } of routes()) {
      expect(document.paths[path]?.[endpoint.method.toLowerCase()], path).toBeDefined();
    }
  });

  it('gives every operation an id of its own', () => {
    const ids = Object.values(document.paths)
      .flatMap((path) => Object.values(path))
      .flatMap(({ operationId }) => operationId ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('refers to components that are there', () => {
    const text = JSON.stringify(document);
    const refs = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    const missing = refs.filter(
      ([, kind = '', name = '']) => !Object.hasOwn(Object(Object(document.components)[kind]), name),
    );
    expect(refs.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  it('lets answers grow and tells no limits of JavaScript', () => {
    const text = JSON.stringify(document.components);
    expect(text).not.toContain('"additionalProperties":false');
    expect(text).not.toContain(String(Number.MAX_SAFE_INTEGER));
  });
});

describe('manifest.schema.json', () => {
  it('is in step with the schema of the manifest', () => {
    expect(committed('manifest.schema.json'), mend).toEqual(asJson(manifestSchema()));
  });
});
