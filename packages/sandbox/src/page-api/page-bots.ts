import type { BotEntity, PageBot, PageBotRun } from '../page-shapes/bots.ts';
import type { Db } from '../store/db.ts';
import type { BotRow } from '../store/platform-rows.ts';

/** A bot as the page shows it. */
export const pageBot = ({ id, name, blocks, program }: BotRow): PageBot => ({
  id,
  name,
  blocks: blocks ?? null,
  program,
});

/** The runs of bots for an entity, oldest first. */
export const pageBotRuns = (db: Db, type: BotEntity, id: number): readonly PageBotRun[] =>
  db.rows.botRuns.by('entity', `${type}:${id}`).map((run) => ({
    id: run.id,
    botId: run.bot_id,
    botName: db.rows.bots.get(run.bot_id)?.name ?? String(run.bot_id),
    state: run.state,
  }));
