import { chromium } from 'playwright';
import { it } from 'vitest';
import { createSandbox } from '/work/main/packages/sandbox/src/index.ts';
it('x', async () => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  for (const [language, brand, colorScheme, width] of [['ru','amocrm','light',900],['en','kommo','dark',380]] as const) {
    const s = await createSandbox({ language, brand });
    const port = new URL(s.apiUrl).port;
    const page = await browser.newPage({ viewport: { width, height: 640 }, colorScheme });
    await page.goto(`http://www.${brand}.localhost:${port}/oauth?client_id=${s.integration.clientId}&state=1`);
    await page.screenshot({ path: `/tmp/consent-${language}.png` });
    const back = page.waitForRequest((r) => r.url().startsWith('https://example.test/'));
    await page.getByRole('button').first().click();
    console.log((await back).url().slice(0, 90));
    await page.goto(`http://www.${brand}.localhost:${port}/oauth?client_id=nope`);
    await page.screenshot({ path: `/tmp/problem-${language}.png` });
    await page.close(); await s.close();
  }
  await browser.close();
}, 60000);
