import { expect, it } from 'vitest';
import * as server from './index.ts';
import * as node from './node.ts';
import * as redis from './redis.ts';

it('exports these names and no others', () => {
  expect(Object.keys(server).sort()).toMatchInlineSnapshot(`
    [
      "GiveUpError",
      "TokenRefusedError",
      "apiLimit",
      "botLimits",
      "checkBotAnswer",
      "createSeal",
      "createServer",
      "jsonLog",
      "memoryBudget",
      "memoryClaims",
      "memoryInbox",
      "memoryStores",
      "verifyBotToken",
      "verifyFrameToken",
      "verifyIntegrationToken",
      "verifySmsToken",
      "webhookEvents",
    ]
  `);
  expect(Object.keys(node).sort()).toMatchInlineSnapshot(`
    [
      "fileInbox",
      "fileStores",
      "listen",
    ]
  `);
  expect(Object.keys(redis).sort()).toMatchInlineSnapshot(`
    [
      "redisStores",
    ]
  `);
});
