import { zlibSync } from 'fflate';

/** A picture as rows of red, green, blue and alpha, a byte each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(
    [...type].map((letter) => letter.charCodeAt(0)),
    4,
  );
  out.set(data, 8);
  view.setUint32(data.length + 8, crc32(out.subarray(4, data.length + 8)));
  return out;
}

/** The colours of a picture, at most 256 of them, or undefined where there are more. */
function paletteOf(pixels: Uint32Array): readonly number[] | undefined {
  const colours = new Set<number>();
  for (const pixel of pixels) {
    colours.add(pixel);
    if (colours.size > 256) return undefined;
  }
  // Those that are not opaque first: the list of alphas may then be short.
  return [...colours].sort((a, b) => (a >>> 24) - (b >>> 24) || a - b);
}

/**
 * A PNG with a palette: a logo of few colours weighs a fraction of what true colour does.
 *
 * @returns undefined where the picture has more than 256 colours
 */
export function encodePalettePng({ width, height, rgba }: Pixels): Uint8Array | undefined {
  const view = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const pixels = Uint32Array.from({ length: width * height }, (_, index) =>
    view.getUint32(index * 4, true),
  );
  const palette = paletteOf(pixels);
  if (!palette) return undefined;
  const index = new Map(palette.map((colour, place) => [colour, place]));
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      // The first byte of a row is its filter, 0: none helps where neighbours are equal.
      rows[y * (width + 1) + 1 + x] = index.get(pixels[y * width + x] ?? 0) ?? 0;
    }
  }
  const header = new Uint8Array(13);
  const headerView = new DataView(header.buffer);
  headerView.setUint32(0, width);
  headerView.setUint32(4, height);
  header.set([8, 3], 8);
  const alphas = palette.map((colour) => colour >>> 24).filter((alpha) => alpha < 255);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Uint8Array.from(palette.flatMap((c) => [c & 255, (c >>> 8) & 255, (c >>> 16) & 255])),
    ),
    ...(alphas.length > 0 ? [chunk('tRNS', Uint8Array.from(alphas))] : []),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
