import { useCallback, useEffect, useState } from 'preact/hooks';
import type { VisitState } from '../../../agreed/page-answers.ts';
import type { PageRefusal } from '../texts/page-texts.ts';
import { type VisitAnswer, visitCalls, visitIdOf } from './visit-calls.ts';

export interface VisitModel {
  /** What is before the client; absent before the first answer, and when there is none. */
  readonly state?: VisitState | undefined;
  /** Why the page, or the last thing that was done on it, can not be. */
  readonly refusal?: PageRefusal | undefined;
  readonly busy: boolean;
  load(): Promise<void>;
  choose(start: number, language: string): Promise<void>;
  refuse(): Promise<void>;
}

/** Refusals of one thing that was done: the page stays. */
const passing: readonly PageRefusal[] = ['taken', 'changed', 'crm', 'offline', 'server'];
/** Those after which something else holds than the page shows. */
const overtaken: readonly PageRefusal[] = ['taken', 'changed'];

interface Shown {
  readonly state?: VisitState | undefined;
  readonly refusal?: PageRefusal | undefined;
}

const afterAnswer = (shown: Shown, answered: VisitAnswer): Shown => {
  if ('answer' in answered) return { state: answered.answer };
  const { refusal } = answered;
  return { refusal, state: passing.includes(refusal) ? shown.state : undefined };
};

/** The visit that a ticket opens, or, without one, that this browser has opened. */
export function useVisit(ticket: string, known: string): VisitModel {
  const [shown, setShown] = useState<Shown>({});
  const [busy, setBusy] = useState(true);
  const id = ticket === '' ? known : visitIdOf(ticket);

  const ask = useCallback(async (asked: Promise<VisitAnswer>): Promise<VisitAnswer> => {
    setBusy(true);
    const answered = await asked;
    setShown((before) => afterAnswer(before, answered));
    setBusy(false);
    return answered;
  }, []);

  const load = useCallback(async () => {
    const answered = await ask(ticket === '' ? visitCalls.read(id) : visitCalls.open(ticket));
    if (!('answer' in answered)) return;
    // A reload finds the visit by its id, which alone opens nothing.
    const url = new URL(location.href);
    url.searchParams.set('visit', id);
    history.replaceState(history.state, '', url);
  }, [ticket, id, ask]);

  useEffect(() => {
    void load();
  }, [load]);

  const act = async (asked: Promise<VisitAnswer>): Promise<void> => {
    const answered = await ask(asked);
    if ('answer' in answered || !overtaken.includes(answered.refusal)) return;
    const fresh = await visitCalls.read(id);
    if ('answer' in fresh) setShown({ state: fresh.answer, refusal: answered.refusal });
  };

  return {
    ...shown,
    busy,
    load,
    choose: (start, language) => act(visitCalls.choose(id, start, language)),
    refuse: () => act(visitCalls.refuse(id)),
  };
}
