/**
 * For every rule a case that it must find and one that it must leave alone, as changes to a widget
 * that has nothing to mend. The pages in `docs/rules` show them.
 */

import { fileExamples } from './file-examples.ts';

/** Files of a widget: the text that replaces the whole file, a function of what is there, or null. */
export type Change = Readonly<Record<string, string | ((text: string) => string) | null>>;

export interface RuleExample {
  readonly bad: string | Change;
  readonly good: string | Change;
}

/** A body for script.js: the least that is a whole widget. */
export const script = (body: string): string =>
  `define(['jquery'], function ($) {
  return function () {
    var self = this;
${body.replace(/^(?=.)/gm, '    ')}
    return this;
  };
});
`;

const manifest = (from: string, to: string): Change => ({
  'manifest.json': (text) => text.replace(from, to),
});

const english = (to: string): Change => ({
  'i18n/en.json': (text) => text.replace('"Short"', JSON.stringify(to)),
});

const css = (text: string): Change => ({
  'style.css': `${text}\n`,
  'script.js': script("self.style = '/style.css?v=' + self.get_version();"),
});

/** Strings are bodies of script.js. */
export const ruleExamples: Readonly<Record<string, RuleExample>> = {
  ...fileExamples,
  'code/syntax': { bad: 'var a = ;', good: 'var a = 1;\nself.a = a;' },
  'code/no-define': {
    bad: { 'script.js': 'window.widget = function () {};\n' },
    good: 'self.a = 1;',
  },
  'code/external-dependency': {
    bad: { 'script.js': "define(['https://cdn.example.com/lib.js'], function () {});\n" },
    good: { 'script.js': "define(['jquery'], function () {});\n" },
  },
  'code/public-cdn': {
    bad: {
      'script.js': "define(['https://cdn.jsdelivr.net/npm/lib@1/lib.js'], function () {});\n",
    },
    good: {
      'script.js': "define(['./lib.js'], function () {});\n",
      'lib.js': 'define([], {});\n',
    },
  },
  'code/missing-dependency': {
    bad: { 'script.js': "define(['./lib/table.js'], function () {});\n" },
    good: {
      'script.js': "define(['./table.js'], function () {});\n",
      'table.js': 'define([], {});\n',
    },
  },
  'code/unknown-module': {
    bad: { 'script.js': "define(['lodash'], function () {});\n" },
    good: { 'script.js': "define(['underscore', 'lib/components/base/modal'], function () {});\n" },
  },
  'code/eval': { bad: "self.a = eval('1 + 1');", good: "self.a = JSON.parse('2');" },
  'code/dialogs': { bad: "alert('Saved');", good: 'self.notify = function (alert) { alert(1); };' },
  'code/console': {
    bad: "console.log('here');",
    good: "console.debug('here');\ntry { self.a(); } catch (error) { console.trace(error); }",
  },
  'code/debugger': { bad: 'debugger;', good: 'self.a = 1;' },
  'code/host-write': {
    bad: 'APP.data.mine = 1;',
    good: "self.user = APP.constant('user');",
  },
  'code/host-undocumented': {
    bad: 'self.a = APP.inbox.counters;',
    good: 'self.a = APP.data.current_card;',
  },
  'code/sync-request': {
    bad: "$.ajax({ url: '/api/v4/account', async: false });",
    good: "$.ajax({ url: '/api/v4/account', async: true });",
  },
  'code/request-in-loop': {
    bad: "self.ids.forEach(function (id) { $.get('/api/v4/leads/' + id); });",
    good: "self.ids.forEach(function (id) { self.add(function () { $.get('/api/v4/leads/' + id); }); });",
  },
  'code/injected-script': {
    bad: "document.head.appendChild(document.createElement('script'));",
    good: "document.head.appendChild(document.createElement('link'));",
  },
  'code/undeclared': { bad: 'total = 1;', good: 'var total = 1;\nself.total = total;' },
  'code/page-variable': { bad: 'window.myTotal = 1;', good: 'window.location = "/leads/";' },
  'code/minified': {
    bad: { 'script.js': `define([],function(){${'var a=1;a=a+1;'.repeat(200)}});\n` },
    good: { 'script.js': script('var a = 1;\na = a + 1;\n'.repeat(200)) },
  },
  'code/commented-code': {
    bad: '// var a = APP.constant("account").id;\nself.a = 1;',
    good: '// The id of the account; it never changes.\nself.a = 1;',
  },
  'code/missing-callback': {
    bad: 'self.callbacks = { render: function () { return true; } };',
    good: 'self.callbacks = { render: self.a, init: self.a, bind_actions: self.a, settings: self.a, onSave: self.a };',
  },
  'code/unknown-callback': {
    bad: 'self.callbacks = { tasks: { selected: function () {} } };',
    good: 'self.callbacks = { todo: { selected: function () {} } };',
  },
  'code/callback-returns': {
    bad: 'self.callbacks = { init: function () { self.a = 1; } };',
    good: 'self.callbacks = { init: function () { self.a = 1; return true; } };',
  },
  'code/developer-address': {
    bad: "self.server = 'http://localhost:3000';",
    good: "self.server = 'https://api.example.com';",
  },
  'code/insecure-address': {
    bad: "self.server = 'http://api.example.com';",
    good: "self.svg = 'http://www.w3.org/2000/svg';",
  },
  'code/style-version': {
    bad: "$('head').append('<link rel=\"stylesheet\" href=\"' + self.path + '/style.css\">');",
    good: "$('head').append('<link rel=\"stylesheet\" href=\"' + self.path + '/style.css?v=' + self.v + '\">');",
  },
  'code/switcher-class': {
    bad: "self.on = $('.a').hasClass('switcher__on');",
    good: "self.on = $('.a').val();",
  },
  'code/virtual-click': {
    bad: "$('.js-widget-install').trigger('click');",
    good: "$('.js-widget-install').on('click', self.a);",
  },
  'css/syntax': { bad: css('.my-widget { color: red'), good: css('.my-widget { color: red }') },
  'css/global-selector': {
    bad: css('input { color: red }'),
    good: css('.my-widget input { color: red }\n@keyframes a { from { top: 0 } }'),
  },
  'css/system-class': {
    bad: css('.control-select { color: red }'),
    good: css('.my-widget .control-select { color: green }'),
  },
  'css/system-variable': {
    bad: css(':root { --palette-text-primary: red }'),
    good: css(
      ':root[data-color-scheme="dark"] { --my-widget-text: red }\n.my-widget { color: var(--palette-text-primary) }',
    ),
  },
  'css/external': {
    bad: css('.my-widget { background: url(https://example.com/a.png) }'),
    good: css('.my-widget { background: url(data:image/gif;base64,R0lGODlhAQABAAAAACw=) }'),
  },
  'css/commented-code': {
    bad: css('/* background: #fafafa; */\n.my-widget { color: red }'),
    good: css('/* Our own colour: it stands on the logo too. */\n.my-widget { color: red }'),
  },
  'text/wrong-language': { bad: english('Коротко'), good: english('Short words') },
  'text/russian-domain': {
    bad: english('Look at help.example.ru'),
    good: english('Look at help.example.com'),
  },
  'text/currency': { bad: english('From 990 ₽'), good: english('From $9.90') },
  'text/brand-name': {
    bad: { 'i18n/en.json': (text) => text.replace('Name en', 'Mail for amoCRM') },
    good: { 'i18n/en.json': (text) => text.replace('Long', 'Mail for amoCRM') },
  },
  'text/script': { bad: english('<b onclick="go()">Go</b>'), good: english('<b>Go</b>') },
  'text/length': {
    bad: english('A description that is much too long for the list'.repeat(2)),
    good: english('A short one'),
  },
  'text/ai-agent': {
    bad: manifest('"ccard-1"', '"ai_agent"'),
    good: {
      'manifest.json': (text) => text.replace('"ccard-1"', '"ai_agent"'),
      'i18n/en.json': (text) =>
        text.replace('"description"', '"ai_agent_description": "Answers", "description"'),
      'i18n/ru.json': (text) =>
        text.replace('"description"', '"ai_agent_description": "Отвечает", "description"'),
    },
  },
  'manifest/unknown-key': {
    bad: manifest('"settings": {', '"setings": {},\n  "settings": {'),
    good: {},
  },
  'manifest/unused-block': {
    bad: manifest('"locations"', '"advanced": { "title": "widget.name" },\n  "locations"'),
    good: {
      'manifest.json': (text) =>
        text
          .replace('"locations"', '"advanced": { "title": "widget.name" },\n  "locations"')
          .replace('"ccard-1"', '"advanced_settings"'),
    },
  },
  'manifest/card-sdk': {
    bad: manifest('"lcard-1",\n    "ccard-1"', '"card_sdk"'),
    good: manifest('"ccard-1"', '"card_sdk"'),
  },
  'manifest/insecure-address': {
    bad: manifest('"locations"', '"sms": { "endpoint": "http://sms.example.com" },\n  "locations"'),
    good: manifest(
      '"locations"',
      '"sms": { "endpoint": "https://sms.example.com" },\n  "locations"',
    ),
  },
  'i18n/missing-key': {
    bad: manifest(
      '"locations"',
      '"salesbot_designer": { "ask": { "name": "bot.ask", "settings": { "text": { "name": "bot.text", "type": "text" } } } },\n  "locations"',
    ),
    good: manifest(
      '"locations"',
      '"salesbot_designer": { "logo": "/images/logo.png", "ask": { "name": "widget.name", "settings": { "text": { "name": "A text of its own", "type": "text" } } } },\n  "locations"',
    ),
  },
  'zip/location-file': {
    bad: manifest('"ccard-1"', '"personal_page"'),
    good: {
      'manifest.json': (text) => text.replace('"ccard-1"', '"personal_page"'),
      'personal_page.js': 'define([], function () { return {}; });\n',
    },
  },
  'code/location-callback': {
    bad: manifest('"ccard-1"', '"widget_page"'),
    good: {
      'manifest.json': (text) => text.replace('"ccard-1"', '"widget_page"'),
      'script.js': script('self.callbacks.initMenuPage = function () {};'),
    },
  },
  'text/brand-spelling': {
    bad: { 'i18n/ru.json': (text) => text.replace('Long', 'Почта для AMO CRM') },
    good: {
      'i18n/ru.json': (text) => text.replace('Long', 'Почта для amoCRM, help@amocrm.example.com'),
    },
  },
  'text/plain-link': {
    bad: { 'i18n/en.json': (text) => text.replace('Long', 'More: https://example.com/help') },
    good: {
      'i18n/en.json': (text) =>
        text.replace('Long', "<a href='https://example.com/help'>https://example.com/help</a>"),
    },
  },
  'image/menu-icon-contrast': {
    bad: {
      'manifest.json': (text) =>
        text.replace(
          '"locations"',
          '"left_menu": { "a": { "icon": "/images/a.svg" } },\n  "locations"',
        ),
      'images/a.svg': '<svg viewBox="0 0 1 1"><path fill="#123" d="M0 0h1v1z"/></svg>\n',
    },
    good: {
      'manifest.json': (text) =>
        text.replace(
          '"locations"',
          '"left_menu": { "a": { "icon": "/images/a.svg" } },\n  "locations"',
        ),
      'images/a.svg': '<svg viewBox="0 0 1 1"><path fill="#7d8fa0" d="M0 0h1v1z"/></svg>\n',
    },
  },
  'manifest/missing-file': {
    bad: manifest(
      '"locations"',
      '"salesbot_designer": { "logo": "/images/bot.png" },\n  "locations"',
    ),
    good: manifest(
      '"locations"',
      '"salesbot_designer": { "logo": "/images/logo.png" },\n  "locations"',
    ),
  },
  'manifest/required-blocks': {
    bad: { 'manifest.json': (text) => text.replace('"settings": {', '"dp_settings": {') },
    good: {},
  },
  'manifest/locale-amocrm': { bad: manifest('"ru",', '"tr",'), good: {} },
  'manifest/locale-kommo': { bad: {}, good: manifest('"ru",', '"es",') },
  'manifest/no-locations': {
    bad: manifest('"lcard-1",\n    "ccard-1",\n    "settings"', ''),
    good: {},
  },
  'manifest/duplicate-location': { bad: manifest('"ccard-1"', '"lcard-1"'), good: {} },
  'manifest/tour': {
    bad: {},
    good: {
      'manifest.json': (text) =>
        text.replace(
          '"locations"',
          '"tour": { "is_tour": true, "tour_images": { "ru": ["/images/a.png"], "en": ["/images/a.png"] }, "tour_description": "widget.description" },\n  "locations"',
        ),
    },
  },
  'image/tour-size': {
    bad: manifest(
      '"locations"',
      '"tour": { "is_tour": true, "tour_images": { "ru": ["/images/logo.png"] } },\n  "locations"',
    ),
    good: {},
  },
  'secret/known-form': {
    bad: "self.key = 'AKIA' + '1';\nself.bot = '1234567890:AAabcdefghijklmnopqrstuvwxyz_ABCDEF';",
    good: "self.key = '1234567890:AA';",
  },
  'secret/named': {
    bad: "self.options = { client_secret: 'b7Xk29fQz81LmP04sT6w' };",
    good: "self.options = { client_secret: 'settings.client_secret', api_key: '', password: 'pass' };",
  },
  'secret/manifest-key': {
    bad: manifest('"version"', '"secret_key": "b7Xk29fQz81LmP04",\n    "version"'),
    good: manifest('"version"', '"secret_key": "",\n    "version"'),
  },
  'zip/unused-file': {
    bad: { 'notes/plan.txt': 'later' },
    good: { 'templates/row.twig': 'a', 'script.js': script("self.row = 'templates/row.twig';") },
  },
};
