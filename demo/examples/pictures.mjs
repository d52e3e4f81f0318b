/** Takes the pictures of the tours and of the README anew: `npm run build && node pictures.mjs`. */
import { fileURLToPath } from 'node:url';
import { createSandbox } from '@amokit/sandbox';
import { chromium } from 'playwright';

const contact = '/contacts/detail/17000001';
const lead = '/leads/detail/16000002';

/** What is done before each picture. Names that differ by the language are in both. */
const scenes = {
  async telephony(page, go) {
    await go(contact);
    // The computer's own telephone would take over.
    await page.evaluate(() =>
      addEventListener('click', (event) => {
        if (event.composedPath()[0]?.protocol === 'tel:') event.preventDefault();
      }),
    );
    await page.locator('#card_holder .control-phone__formatted').first().click();
    await page.getByRole('menuitem', { name: /Call with a bar|Позвонить с панелью/ }).click();
    await page.getByRole('button', { name: /Talked|Поговорили/ }).waitFor();
  },
  async 'sms-source'(page, go) {
    await go(contact);
    const source = page.locator('select').filter({ hasText: 'SMS · ' });
    await source.selectOption({
      label: page.language === 'ru' ? 'SMS · Свой SMS' : 'SMS · Own SMS',
    });
    const text = { en: 'Your shelf is ready', ru: 'Ваша полка готова' }[page.language];
    await page.getByRole('textbox', { name: /^SMS · / }).fill(text);
  },
  async 'goods-tab'(page, go) {
    await go(lead);
    await page.locator('.js-card-tab').nth(1).click();
    for (const index of [0, 1]) {
      await page.locator('.card-sdk-tab__search').click();
      await page.locator('.card-sdk-tab__item_offered').nth(index).click();
    }
    await page.getByRole('button', { name: /Take the sum|Сумму/ }).click();
    await page.getByText(/The budget is|Бюджет теперь/).waitFor();
  },
  async 'share-out'(page, go) {
    await go('/leads/list/');
    const rows = page.locator('.js-list-row');
    await rows.first().waitFor();
    for (const row of [0, 1, 2, 3]) await rows.nth(row).getByRole('checkbox').check();
    await page.getByRole('button', { name: /^More$|^Ещё$/ }).click();
    await page.getByRole('menuitem', { name: /Share out leads|Раздать сделки/ }).click();
    await page.getByText(/^4 of 4|^Сделок: 4/).waitFor();
  },
  async 'follow-up'(page, go) {
    await go('/settings/pipeline/leads/');
    await page.locator('.digital-pipeline__column[data-id] .digital-pipeline__add').nth(1).click();
    await page.getByRole('menuitem', { name: /Follow-up lead|Следующая сделка/ }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('combobox', { name: /In which|В какой/ }).selectOption({ index: 2 });
    const name = { en: 'Delivery: {name}', ru: 'Доставка: {name}' }[page.language];
    await form.locator('[name="name"]').fill(name);
  },
  async 'fill-report'(page, go) {
    await go(`/settings/advanced/${page.code}/`);
    await page.getByRole('table').waitFor();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
  },
  async 'new-requests'(page, go, sandbox) {
    await page.clock.install({ time: Date.now() - 60_000 });
    await go('/leads/list/');
    await page.locator('.js-list-row').first().waitFor();
    const letter = { name: 'Grace', email: 'grace@example.com', text: 'Shelves' };
    sandbox.control.mailFromStranger(letter);
    const told = page.getByText(/A new request|Новая заявка/).first();
    while (!(await told.isVisible())) await page.clock.runFor(1_000);
  },
  async 'chat-links'(page, go) {
    await go(contact);
    await page
      .getByRole('link', { name: /^WhatsApp/ })
      .first()
      .waitFor();
  },
};

const only = process.argv.slice(2);
const browser = await chromium.launch({
  ...(process.env.AMOKIT_CHROMIUM && { executablePath: process.env.AMOKIT_CHROMIUM }),
  args: ['--no-sandbox'],
});
for (const [name, scene] of Object.entries(scenes)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const inWidget = (path) => fileURLToPath(new URL(`widgets/${name}/${path}`, import.meta.url));
  for (const language of ['en', 'ru']) {
    const sandbox = await createSandbox({ language, widgets: [inWidget('dist/widget.zip')] });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    Object.assign(page, { language, code: sandbox.widgets[0].code });
    await scene(page, (path) => page.goto(`${sandbox.url}${path}`), sandbox);
    await page.setViewportSize({ width: 1188, height: 616 });
    const path = inWidget(`images/tour-${language}.jpg`);
    for (const quality of [82, 70, 58]) {
      const picture = await page.screenshot({ path, type: 'jpeg', quality });
      if (picture.length <= 80_000) break;
    }
    await page.close();
    await sandbox.close();
  }
}
await browser.close();
