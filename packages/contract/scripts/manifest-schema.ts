import { z } from 'zod';
import { manifest } from '../src/schemas/index.ts';

/** `manifest.json` as JSON Schema: editors complete and check by it. */
export function manifestSchema() {
  return {
    ...z.toJSONSchema(manifest, { io: 'input' }),
    $id: 'https://unpkg.com/@amokit/contract/manifest.schema.json',
    title: 'manifest.json of an amoCRM or Kommo widget',
  };
}
