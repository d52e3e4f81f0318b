/** What a value of JSON is called. */
export type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'object' | 'array';

/** What values at one place of an answer look like, however many there were. */
export interface Shape {
  readonly types: Set<JsonType>;
  /** How many objects there were, and how many of them have each key. */
  objects: number;
  readonly keys: Map<string, Shape>;
  /** How many times this place was there. */
  count: number;
  /** The items of arrays, by what kind they say they are; '' for those that do not. */
  readonly items: Map<string, Shape>;
}

export const emptyShape = (): Shape => ({
  types: new Set(),
  objects: 0,
  keys: new Map(),
  count: 0,
  items: new Map(),
});

/** Keys that say what kind an item is, so that like is compared with like. */
const kinds = ['field_type', 'note_type', 'category', 'to_entity_type', 'type'] as const;

/** A word of the platform; anything else could be data, and is not shown. */
const isWord = (text: string): boolean => /^[A-Za-z_][\w-]{0,63}$/.test(text);

/** Deeper than this no answer goes. */
const deepest = 40;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typeOf(value: unknown): JsonType {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'boolean' || type === 'number' || type === 'string' ? type : 'object';
}

function kindOf(item: unknown): string {
  if (!isObject(item)) return '';
  for (const key of kinds) {
    const said = item[key];
    if (typeof said === 'string' && isWord(said)) return `${key}=${said}`;
  }
  return '';
}

function into(shapes: Map<string, Shape>, name: string): Shape {
  const found = shapes.get(name) ?? emptyShape();
  shapes.set(name, found);
  return found;
}

/** Adds what a value looks like; the value itself is not kept. Ids as keys are all `*`. */
export function addShape(shape: Shape, value: unknown, depth = 0): Shape {
  shape.types.add(typeOf(value));
  shape.count += 1;
  if (depth > deepest) return shape;
  if (Array.isArray(value)) {
    for (const item of value) addShape(into(shape.items, kindOf(item)), item, depth + 1);
  } else if (isObject(value)) {
    shape.objects += 1;
    for (const [key, item] of Object.entries(value))
      addShape(into(shape.keys, isWord(key) ? key : '*'), item, depth + 1);
  }
  return shape;
}
