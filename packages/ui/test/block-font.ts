/**
 * A font whose letters are blocks: with it a text is as wide and as high on every machine, whatever
 * fonts that has, and pictures of components can be compared closely.
 *
 * @module
 */

/** Units of an em; a letter is half of it wide, so that blocks of 14 px stand on whole pixels. */
const em = 1400;
const advance = em / 2;
const ascent = 1100;
const descent = 300;

/** Latin, Cyrillic, punctuation with currencies and arrows, signs. */
const ranges = [
  [0x20, 0x24f],
  [0x300, 0x4ff],
  [0x2000, 0x22ff],
  [0x2500, 0x27ff],
  [0xffff, 0xffff],
] as const;

const isBlank = (code: number): boolean =>
  [0x20, 0xa0, 0x202f].includes(code) || (code >= 0x2000 && code <= 0x200f);

type Table = readonly number[];

/** 16 bits a number, most significant byte first. */
const words = (...numbers: readonly number[]): Table =>
  numbers.flatMap((number) => [(number >> 8) & 255, number & 255]);

const longs = (...numbers: readonly number[]): Table =>
  numbers.flatMap((number) => words(number >>> 16, number & 0xffff));

/** Which letter is which glyph: 1 is nothing, 2 a block. */
function cmap(): Table {
  const count = ranges.length;
  const lengths = ranges.map(([first, last]) => last - first + 1);
  const offsets = lengths.map(
    (_, index) =>
      2 * (count - index + lengths.slice(0, index).reduce((sum, each) => sum + each, 0)),
  );
  const glyphs = ranges.flatMap(([first], index) =>
    Array.from({ length: lengths[index] ?? 0 }, (_, at) => {
      if (first + at === 0xffff) return 0;
      return isBlank(first + at) ? 1 : 2;
    }),
  );
  const body = [
    ...words(count * 2, 8, 2, count * 2 - 8),
    ...words(...ranges.map(([, last]) => last), 0, ...ranges.map(([first]) => first)),
    ...words(...ranges.map(() => 0), ...offsets, ...glyphs),
  ];
  return [...words(0, 1, 3, 1), ...longs(12), ...words(4, body.length + 6, 0), ...body];
}

/** A rectangle that stands on the line, in the format of TrueType. */
function block(height: number): Table {
  const [left, right] = [100, 600];
  return [
    ...words(1, left, 0, right, height, 3, 0),
    // Four points on the curve, with coordinates of 16 bits, each from the one before.
    ...[1, 1, 1, 1],
    ...words(left, 0, right - left, 0),
    ...words(0, height, 0, -height),
  ];
}

function tables(height: number): Readonly<Record<string, Table>> {
  const glyph = block(height);
  const name = 'Blocks';
  const zeros = (count: number) => Array.from({ length: count }, () => 0);
  return {
    'OS/2': [
      ...words(4, advance, 400, 5, 0, ...zeros(11)),
      ...zeros(10),
      ...longs(0, 0, 0, 0, 0x20202020),
      ...words(0x40, 0x20, 0xffff, ascent, -descent, 0, ascent, descent),
      ...longs(0, 0),
      ...words(700, 1000, 0, 0x20, 1),
    ],
    cmap: cmap(),
    glyf: glyph,
    head: [
      ...longs(0x10000, 0x10000, 0, 0x5f0f3cf5),
      ...words(3, em),
      ...longs(0, 0, 0, 0),
      ...words(0, 0, advance, height, 0, 8, 2, 1, 0),
    ],
    hhea: [
      ...longs(0x10000),
      ...words(ascent, -descent, 0, advance, 0, 0, advance, 1, 0, 0, 0, 0, 0, 0, 0, 1),
    ],
    hmtx: words(advance, 100, 0, 100),
    loca: longs(0, 0, 0, glyph.length),
    maxp: [...longs(0x10000), ...words(3, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
    name: [
      ...words(0, 1, 18, 3, 1, 0x409, 1, name.length * 2, 0),
      ...[...name].flatMap((letter) => words(letter.charCodeAt(0))),
    ],
    post: longs(0x30000, 0, 0, 0, 0, 0, 0, 0),
  };
}

/** The font as a file of the format TrueType. */
function fontFile(height: number): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(tables(height));
  const head: number[] = [...longs(0x10000), ...words(entries.length, 128, 3, 32)];
  const body: number[] = [];
  const start = 12 + 16 * entries.length;
  for (const [tag, table] of entries) {
    const padded = [...table, ...Array.from({ length: -table.length & 3 }, () => 0)];
    head.push(...[...tag].map((letter) => letter.charCodeAt(0)));
    // No browser looks at the sum of a table.
    head.push(...longs(0, start + body.length, table.length));
    body.push(...padded);
  }
  return Uint8Array.from([...head, ...body]);
}

/** Loads the font under the name `Blocks`, regular and with higher blocks for bold. */
export async function loadBlocks(): Promise<void> {
  for (const [weight, height] of [
    ['100 500', 700],
    ['501 900', 1000],
  ] as const) {
    const face = new FontFace('Blocks', fontFile(height), { weight });
    document.fonts.add(await face.load());
  }
}
