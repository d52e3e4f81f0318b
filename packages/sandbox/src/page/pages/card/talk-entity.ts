import type { BotEntity } from '../../../page-shapes/bots.ts';
import type { CardEntity } from '../../data/api.ts';

/** The entity for which bots work and chats are held; nobody talks with a company. */
export const talkEntity = (entity: CardEntity): BotEntity | undefined =>
  entity === 'companies' ? undefined : entity;
