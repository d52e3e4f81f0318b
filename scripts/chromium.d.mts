export function findChromium(): string | null;
export function chromiumPath(): Promise<string>;
export function ensureChromium(): string;
