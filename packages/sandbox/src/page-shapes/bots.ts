/**
 * Bots as the designer and the cards show them.
 *
 * @module
 */

/** A way out of a block, as `salesbotDesignerSettings` has named it. */
export interface BotExit {
  readonly code: string;
  readonly title: string;
}

/** A block of a bot: what one step of the designer does, and where it leads. */
export interface BotBlock {
  /** Unique in its bot. */
  readonly id: string;
  /** The code of the widget that wrote the program; null for the CRM's own message. */
  readonly widget: string | null;
  /** The code of the block in the manifest's `salesbot_designer`. */
  readonly handler: string;
  /** The values of its fields. */
  readonly params: Readonly<Record<string, string>>;
  /** Empty where there is one way on, which has no name. */
  readonly exits: readonly BotExit[];
  /** The id of the block after each exit, by the exit's code; `''` for the way that has no name. */
  readonly next: Readonly<Record<string, string>>;
  /** What `onSalesbotDesignerSave` has answered: steps by number. */
  readonly program: unknown;
}

/** `GET /ajax/bots`: a bot of the account. */
export interface PageBot {
  readonly id: number;
  readonly name: string;
  /** The first one is where the bot begins; null for a bot that a program has brought as a whole. */
  readonly blocks: readonly BotBlock[] | null;
  /** The steps of such a bot; null where there are blocks. */
  readonly program: unknown;
}

/** `POST /ajax/bots` for a bot of the designer: a new one, or with its id the same one changed. */
export interface SaveBotBody {
  readonly id?: number;
  readonly name: string;
  readonly blocks: readonly BotBlock[];
}

/** The entities that bots work for. */
export type BotEntity = 'leads' | 'contacts' | 'customers';

/** `POST /ajax/bots/{id}/run` and `…/stop`: for whom. */
export interface RunBotBody {
  readonly entity_type: BotEntity;
  readonly entity_id: number;
}

/** `GET /ajax/bot_runs?entity_type=leads&entity_id=1`: a bot at work for an entity, newest last. */
export interface PageBotRun {
  readonly id: number;
  readonly botId: number;
  readonly botName: string;
  /** What it waits for: the client's answer, a widget's word; or it is over. */
  readonly state: 'running' | 'answer' | 'widget' | 'done';
}
