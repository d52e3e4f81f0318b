import { describe, expect, it } from 'vitest';
import type { BotBlock } from '../../../page-shapes/bots.ts';
import { messageExits, messageProgram } from './message-block.ts';

const message = (params: BotBlock['params']): BotBlock => ({
  id: 'a',
  widget: null,
  handler: 'message',
  params,
  exits: [],
  next: {},
  program: null,
});

describe('a message of a bot', () => {
  it('is sent, and the bot goes on', () => {
    const block = message({ text: 'Hello', answers: ' \n' });
    expect(messageExits(block, 'Other')).toEqual([]);
    expect(messageProgram(block)).toEqual([
      { question: [{ handler: 'show', params: { type: 'text', value: 'Hello' } }] },
    ]);
  });

  it('waits where it offers answers, each of which is an exit', () => {
    const block = message({ text: 'Well?', answers: 'Yes\n No \nYes' });
    expect(messageExits(block, 'Other')).toEqual([
      { code: 'answer:Yes', title: 'Yes' },
      { code: 'answer:No', title: 'No' },
      { code: 'other', title: 'Other' },
    ]);
    expect(messageProgram(block)).toMatchObject([
      {
        question: [{ params: { type: 'buttons', buttons: ['Yes', 'No'] } }],
        answer: [{ handler: 'buttons' }, { handler: 'exits', params: { value: 'other' } }],
      },
    ]);
  });
});
