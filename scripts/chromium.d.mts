import type { Browser } from 'playwright';

export function findChromium(): string | null;
export function chromiumPath(): Promise<string>;
export function launchChromium(): Promise<Browser>;
export function ensureChromium(): string;
