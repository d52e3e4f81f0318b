import { expect, it } from 'vitest';
import * as client from './index.ts';

it('exports these names and no others', () => {
  const ours = Object.keys(client).filter((name) => !(name in client.services));
  expect(ours.sort()).toMatchInlineSnapshot(`
    [
      "AmoAnswerError",
      "AmoCallerError",
      "AmoError",
      "AmoHttpError",
      "AmoNetworkError",
      "AmoRefreshError",
      "AmoRequestError",
      "AmoSignInError",
      "AmoTimeoutError",
      "AmoTokenError",
      "AmoUploadError",
      "AmoUsageError",
      "AmoWaitError",
      "AmoWriteError",
      "bearer",
      "createClient",
      "disposable",
      "downloadFile",
      "isAmoError",
      "joinReads",
      "readAccessToken",
      "readBotToken",
      "readFrameToken",
      "readIntegrationToken",
      "services",
      "session",
      "toQueryString",
      "uploadFile",
    ]
  `);
});

it('exports every service of the contract by its name', () => {
  expect(Object.keys(client)).toEqual(expect.arrayContaining(Object.keys(client.services)));
});
