/** Takes the pictures of the README and of the tour anew: `npm run build && node pictures/take.mjs`. */
import { fileURLToPath } from 'node:url';
import { sources } from '@amokit/client';
import { createSandbox } from '@amokit/sandbox';
import { chromium } from 'playwright';
import { freePort } from '../../beside-sandbox.mjs';
import { attach, widgetOf } from '../start.mjs';

const texts = {
  en: {
    button: 'Workshop button',
    new: 'New button',
    name: 'Name',
    pipeline: 'Pipeline',
    sites: 'Trusted sites',
    create: 'Create',
    made: 'The button is being made',
    dark: 'Dark',
    darkSite: 'Dark site',
    color: 'Colour of the button',
    code: 'The code for your site',
    open: 'Open the chat',
    own: 'Code of your own',
    put: 'Put it on this page',
    write: 'Write a message…',
    message: 'Do you make shelves to measure?',
    sources: 'Sources',
    landing: 'Landing',
    title: 'Shelves',
  },
  ru: {
    button: 'Кнопка мастерской',
    new: 'Новая кнопка',
    name: 'Название',
    pipeline: 'Воронка',
    sites: 'Доверенные сайты',
    create: 'Создать',
    made: 'Кнопка создаётся',
    dark: 'Тёмные',
    darkSite: 'Тёмный сайт',
    color: 'Цвет кнопки',
    code: 'Код для вашего сайта',
    open: 'Открыть чат',
    own: 'Свой код',
    put: 'Поставить на страницу',
    write: 'Напишите сообщение…',
    message: 'Делаете полки на заказ?',
    sources: 'Источники',
    landing: 'Лендинг',
    title: 'Полки',
  },
};

const port = await freePort();
const zip = await widgetOf({ backend: `http://127.0.0.1:${port}` });
const browser = await chromium.launch({
  ...(process.env.AMOKIT_CHROMIUM && { executablePath: process.env.AMOKIT_CHROMIUM }),
  args: ['--no-sandbox'],
});
for (const language of ['en', 'ru']) {
  const t = texts[language];
  const sandbox = await createSandbox({ widgets: [zip], language });
  const demo = await attach(sandbox, { port, zip });
  const context = await browser.newContext({ viewport: { width: 1000, height: 620 } });
  const page = await context.newPage();
  const shot = (name, of = page) =>
    of.screenshot({
      path: fileURLToPath(new URL(`${language}/${name}.png`, import.meta.url)),
    });

  await page.goto(`${sandbox.url}/settings/advanced/${sandbox.widgets[0].code}/`);
  await page.getByRole('button', { name: t.new }).click();
  await page.getByRole('textbox', { name: t.name, exact: true }).fill(t.title);
  await page.getByRole('combobox', { name: t.pipeline }).selectOption({ index: 1 });
  await page.getByRole('textbox', { name: t.sites }).fill('shelves.example\nblog.shelves.example');
  await shot('1-new');
  await page.getByRole('button', { name: t.create }).click();
  await page.getByText(t.made).waitFor();
  await shot('2-made');

  await page.goto(page.url());
  await page.getByText(t.button).click();
  await page.getByRole('button', { name: t.dark, exact: true }).click();
  await page.getByText(t.darkSite).click();
  await page.getByRole('textbox', { name: t.color, exact: true }).fill('#c2410c');
  await page.setViewportSize({ width: 1188, height: 616 });
  await page.locator('.look').evaluate((look) => look.scrollIntoView());
  await shot('3-look');
  const tour = new URL(`../images/tour-${language}.png`, import.meta.url);
  await page.screenshot({ path: fileURLToPath(tour) });
  await page.setViewportSize({ width: 1000, height: 620 });
  const code = await page.getByRole('region', { name: t.code }).locator('code').textContent();

  const site = await context.newPage();
  await site.goto(`${sandbox.siteUrl.replace('://', '://workshop.test.')}/`);
  await site.getByRole('textbox', { name: t.own }).fill(code ?? '');
  await site.getByRole('button', { name: t.put }).click();
  await site.getByRole('button', { name: t.open }).click();
  await site.getByRole('textbox', { name: t.write }).fill(t.message);
  await site.keyboard.press('Enter');
  await site.locator('[data-website-button] li[data-out]').first().waitFor();
  await shot('4-site', site);

  const client = await demo.backend.client(sandbox.account.id, { sources });
  const pages = [{ id: '1', name: 'WhatsApp', link: '+7 900 000-00-00' }];
  await client.sources.createOne({
    name: t.landing,
    external_id: 'landing',
    default: true,
    services: [{ type: 'whatsapp', pages }],
  });
  await page.getByRole('tab', { name: t.sources, exact: true }).click();
  await page.getByText(t.landing).first().waitFor();
  await shot('5-sources');
  await context.close();
  await demo.close();
  await sandbox.close();
}
await browser.close();
