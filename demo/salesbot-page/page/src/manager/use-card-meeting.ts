import type { ClientCore } from '@amokit/client';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { type CardMeeting, isCardMeeting } from '../../../agreed/page-answers.ts';
import type { PageRefusal } from '../texts/page-texts.ts';
import { type OpenedPage, refusalOf } from './open-manager-page.ts';

type Open = Extract<OpenedPage, { readonly crm: unknown }>;

export interface CardModel {
  readonly name: string;
  readonly shown?: CardMeeting | undefined;
  readonly refusal?: PageRefusal | undefined;
  readonly busy: boolean;
  readonly moved: boolean;
  load(): Promise<void>;
  move(start: number): Promise<boolean>;
}

/** Refusals of one move: what was there stays. */
const passing: readonly PageRefusal[] = ['taken', 'changed', 'crm', 'offline', 'server'];

interface Shown {
  readonly name: string;
  readonly meeting?: CardMeeting | undefined;
  readonly refusal?: PageRefusal | undefined;
  readonly moved?: boolean;
}

const nameOf = async ({ crm, card }: Open): Promise<string> =>
  (await crm[card.type].get(card.id))?.name ?? '';

async function askServer(crm: ClientCore, path: string, body?: unknown): Promise<CardMeeting> {
  const method = body === undefined ? 'GET' : 'POST';
  const said = await crm.request({ method, path, ...(body !== undefined && { body }) });
  if (!isCardMeeting(said)) throw new Error('the server answered with something else');
  return said;
}

/** The meeting of a card, read and moved through the server with the session of this page. */
export function useCardMeeting(opened: Open): CardModel {
  const { crm, card } = opened;
  const path = `/meetings/${card.type}/${card.id}`;
  const [shown, setShown] = useState<Shown>({ name: '' });
  const [busy, setBusy] = useState(true);

  const load = useCallback(async () => {
    setBusy(true);
    try {
      const [name, meeting] = await Promise.all([nameOf(opened), askServer(crm, path)]);
      setShown({ name, meeting });
    } catch (error) {
      setShown({ name: '', refusal: refusalOf(error) });
    }
    setBusy(false);
  }, [opened, crm, path]);

  useEffect(() => {
    void load();
  }, [load]);

  const move = async (start: number): Promise<boolean> => {
    const version = shown.meeting?.meeting?.version;
    setBusy(true);
    try {
      const meeting = await askServer(crm, path, { start, version });
      setShown(({ name }) => ({ name, meeting, moved: true }));
      return true;
    } catch (error) {
      const refusal = refusalOf(error);
      const fresh = passing.includes(refusal)
        ? await askServer(crm, path).catch(() => shown.meeting)
        : undefined;
      setShown(({ name }) => ({ name, meeting: fresh, refusal }));
      return false;
    } finally {
      setBusy(false);
    }
  };

  return {
    name: shown.name,
    shown: shown.meeting,
    refusal: shown.refusal,
    moved: shown.moved ?? false,
    busy,
    load,
    move,
  };
}
