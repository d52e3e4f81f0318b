import { keep, readKept } from '../../state/kept.ts';

/** The errors that a person has closed, which are not shown again. The CRM keeps them in a cookie. */
export interface ClosedErrors {
  has(header: string, text: string): boolean;
  add(header: string, text: string): void;
}

const key = 'sandbox_closed_errors';
/** The oldest are forgotten. */
const most = 100;

const read = (): readonly string[] => (readKept(key) ?? '').split('\n').filter(Boolean);

const lineOf = (header: string, text: string): string => JSON.stringify([header, text]);

export const createClosedErrors = (): ClosedErrors => ({
  has: (header, text) => read().includes(lineOf(header, text)),
  add(header, text) {
    const kept = [...read(), lineOf(header, text)].slice(-most);
    keep(key, kept.join('\n'));
  },
});
