/** Tests in a browser: `npm install --save-dev playwright@1.65.1`, then `npm run e2e`. */
export default {
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  workers: 1,
  use: { accountLanguage: 'ru', brand: 'amocrm' },
};
