import { useState } from 'preact/hooks';
import type { BotBlock, PageBot } from '../../../page-shapes/bots.ts';
import { AjaxError } from '../../data/ajax.ts';
import { saveBot } from '../../data/bots.ts';
import { messageOf } from '../../host/value.ts';
import { usePage, useTexts } from '../../page-context.ts';
import { blockPrograms } from './block-programs.ts';
import { type BotDraft, changeBlock, draftOf, withoutStaleLines } from './bot-draft.ts';

/** A bot in the designer, and what became of the last try to save it. */
export interface BotDraftState {
  readonly draft: BotDraft;
  readonly state: 'changed' | 'saving' | 'saved';
  /** What is wrong with blocks, by their ids. */
  readonly problems: Readonly<Record<string, string>>;
  /** What is wrong with the bot as a whole; empty when nothing is. */
  readonly refusal: string;
  edit(change: (before: BotDraft) => BotDraft): void;
  /** Notes what a widget says of its block, which is no change by a person. */
  note(id: string, change: (block: BotBlock) => BotBlock): void;
  save(): Promise<void>;
}

const idOf = ({ id }: BotBlock): string => id;

/** The draft of a bot, or of a new one; `saved` is told the id that it has in the account. */
export function useBotDraft(bot: PageBot | undefined, saved: (id: number) => void): BotDraftState {
  const page = usePage();
  const t = useTexts();
  const [draft, setDraft] = useState<BotDraft>(() =>
    bot ? draftOf(bot) : { id: null, name: t('salesbot.newName'), blocks: [] },
  );
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [state, setState] = useState<BotDraftState['state']>('changed');
  const [refusal, setRefusal] = useState('');

  /** The server names the block that it does not take. */
  const refuse = (error: unknown, blocks: readonly BotBlock[]) => {
    const reason = messageOf(error);
    const named = error instanceof AjaxError ? error.fields : [];
    const known = blocks.map(idOf).filter((id) => named.includes(id));
    setProblems(Object.fromEntries(known.map((id) => [id, reason])));
    setRefusal(known.length > 0 ? '' : reason);
  };

  const save = async () => {
    setState('saving');
    setRefusal('');
    const written = await blockPrograms(page, withoutStaleLines(draft.blocks));
    const blocks = written.map(({ block }) => block);
    const failed = written.flatMap(({ block, problem }) => (problem ? [[block.id, problem]] : []));
    setProblems(Object.fromEntries(failed));
    setDraft((before) => ({ ...before, blocks }));
    setState('changed');
    if (failed.length > 0) return;
    try {
      const { id } = await saveBot({
        ...(draft.id !== null && { id: draft.id }),
        name: draft.name.trim() || t('salesbot.newName'),
        blocks,
      });
      setDraft((before) => ({ ...before, id }));
      setState('saved');
      saved(id);
    } catch (error) {
      refuse(error, blocks);
    }
  };

  return {
    draft,
    state,
    problems,
    refusal,
    edit(change) {
      setState('changed');
      setDraft(change);
    },
    note: (id, change) => setDraft((before) => changeBlock(before, id, change)),
    save,
  };
}
