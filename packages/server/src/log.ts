import { isAmoError } from '@amokit/client';

/** One line of the log: an event and facts about it, without secrets and without names of people. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  /** What happened: `request`, `token_refused`, `installed` … */
  readonly event: string;
  readonly [fact: string]: string | number | boolean | undefined;
}

export type Log = (entry: LogEntry) => void;

/** Writes entries as lines of JSON, for whoever collects them. */
export function jsonLog(write: (line: string) => void = console.log): Log {
  return (entry) => write(JSON.stringify({ time: new Date().toISOString(), ...entry }));
}

/** What a log may say of a fault: its name, and the words of errors whose words hold no secret. */
export function factsOf(error: unknown): { readonly error: string; readonly detail?: string } {
  const { name } = error instanceof Error ? error : { name: 'unknown' };
  if (isAmoError(error, 'USAGE')) return { error: name, detail: error.message };
  // Of the system: EACCES, ENOSPC, ECONNREFUSED. Its message may hold more than a log should.
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^E[A-Z0-9]+$/.test(code) ? { error: name, detail: code } : { error: name };
}
