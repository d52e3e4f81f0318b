import { z } from 'zod';

/** A schema as JSON Schema, as far as these tests look into it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
}

/** The JSON Schema of a zod schema, and a way to follow its references and alternatives. */
export function jsonSchemaOf(schema: z.ZodType) {
  const root: JsonSchema = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as never;
  const alternatives = (node: JsonSchema): JsonSchema[] => {
    if (node.$ref) {
      const target = root.$defs?.[node.$ref.replace('#/$defs/', '')];
      return target ? alternatives(target) : [root];
    }
    const several = node.anyOf ?? node.oneOf;
    return several ? several.flatMap(alternatives) : [node];
  };
  return { root, alternatives };
}

/** Everything that may stand at a path like `_embedded.tags[].name`; empty where nothing may. */
export function nodesAt(schema: z.ZodType, path: string): JsonSchema[] {
  const { root, alternatives } = jsonSchemaOf(schema);
  let nodes = alternatives(root);
  for (const step of path.split(/\.|(?=\[\])/).filter(Boolean)) {
    nodes = nodes.flatMap((node) => {
      if (step === '[]')
        return node.items ? alternatives(node.items) : isAnything(node) ? [{}] : [];
      const property = node.properties?.[step];
      if (property) return alternatives(property);
      if (
        node.additionalProperties instanceof Object &&
        Object.keys(node.additionalProperties)[0]
      ) {
        return alternatives(node.additionalProperties);
      }
      return isAnything(node) || (node.type === 'object' && !node.properties) ? [{}] : [];
    });
  }
  return nodes;
}

/** True of `z.unknown()`. */
export const isAnything = (node: JsonSchema) =>
  node.type === undefined && node.const === undefined && node.enum === undefined;
