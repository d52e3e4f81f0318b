import { Problem } from './problem.ts';

/** The number in an address; 404 for what is none. */
export function pathId(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new Problem(404, 'Not Found');
  return Number(text);
}
