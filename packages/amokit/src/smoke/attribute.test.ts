import { describe, expect, it } from 'vitest';
import { attribute } from './attribute.ts';
import type { JournalLine } from './journal.ts';
import type { WidgetFiles } from './widget-files.ts';

const path = 'http://widgets.amocrm.localhost:8484/upl/mine/widget';

const filesOf = (texts: Readonly<Record<string, string>>): WidgetFiles => ({
  text: (name) => texts[name],
  mentions: (text) => Object.values(texts).some((content) => content.includes(text)),
  matches: (pattern) => Object.values(texts).some((content) => pattern.test(content)),
});

const line = (text: string, detail: string): JournalLine => ({
  kind: 'error',
  widget: 'mine',
  text,
  detail,
});

/** An error at the first place of `script.js` where the code has `at`. */
function thrown(code: string, at: string, text: string) {
  const offset = code.indexOf(at);
  const before = code.slice(0, offset).split('\n');
  const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  const stack = `TypeError: ${path}/script.js is wrong\n    at init (${path}/script.js?v=1.0.0:${place})\n    at http://demo.amocrm.localhost:8484/page/assets/index.js:1:1`;
  return attribute(line(text, stack), { path }, filesOf({ 'script.js': code }));
}

describe('attribute', () => {
  it.each([
    [
      'a member of APP that is not there',
      'APP.none.deep();',
      'deep',
      "init: Cannot read properties of undefined (reading 'deep')",
    ],
    [
      'a function of APP that is not there',
      'APP.none();',
      'none',
      'init: APP.none is not a function',
    ],
    [
      'what a variable has taken from APP',
      'var card = APP.data.current_card;\ncard.hidden.model;',
      'model',
      "init: Cannot read properties of undefined (reading 'model')",
    ],
    [
      'a member that the CRM gives',
      'self.crm_post();',
      'crm_post',
      'init: self.crm_post is not a function',
    ],
    ['a global of the page', 'Twig({});', 'Twig', 'init: Twig is not defined'],
    [
      'a node of the page',
      'document.querySelector(".crm-thing").click();',
      'click',
      "init: Cannot read properties of null (reading 'click')",
    ],
  ])('blames the platform for %s', (_what, code, at, text) => {
    const { source, reason } = thrown(code, at, text);
    expect(source).toBe('platform');
    expect(reason).toBeTruthy();
  });

  it.each([
    ['a method of its own', 'self.mine();', 'mine', 'init: self.mine is not a function'],
    ['`this` of a callback', 'this.system();', 'system', 'init: this.system is not a function'],
    ['a name that nobody declares', 'nobody();', 'nobody', 'init: nobody is not defined'],
    [
      'a node of its own that it did not make',
      'var html = \'<p class="own-thing">\';\ndocument.querySelector(".own-thing").click();',
      'click',
      "init: Cannot read properties of null (reading 'click')",
    ],
    [
      'an id of another account',
      "AMOCRM.constant('account').cf[self.config.city].ENUMS;",
      'ENUMS',
      "init: Cannot read properties of undefined (reading 'ENUMS')",
    ],
    ['what it throws itself', 'throw new Error("no");', 'new', 'init: no'],
    [
      'an answer that it does not look at',
      'fetch(x).then((answer) => answer.list.map(String));',
      'map',
      "unhandled rejection: Cannot read properties of undefined (reading 'map')",
    ],
  ])('blames the widget for %s', (_what, code, at, text) => {
    expect(thrown(code, at, text).source).toBe('widget');
  });

  it('blames the widget for a card that it looks for where there is none', () => {
    const stack = `TypeError: x\n    at init (${path}/script.js:1:29)`;
    const text = "init: Cannot read properties of undefined (reading 'attributes')";
    const files = filesOf({ 'script.js': 'APP.data.current_card.model.attributes' });
    expect(attribute(line(text, stack), { path }, files, false).source).toBe('widget');
    expect(attribute(line(text, stack), { path }, files).source).toBe('platform');
  });

  it('gives the frames in the widget alone, with paths in the widget', () => {
    expect(thrown('self.mine();', 'mine', 'init: self.mine is not a function').stack).toBe(
      'at init (script.js:1:6)',
    );
  });

  it('blames the caller for what a library throws, and the page for what it throws itself', () => {
    const library = 'http://demo.amocrm.localhost:8484/page/vendor/jquery.js:2:30';
    const own = 'http://demo.amocrm.localhost:8484/page/assets/index.js:1:9';
    const files = filesOf({ 'script.js': '$("[");' });
    const at = (first: string, second: string) =>
      attribute(
        line('init: wrong', `Error: wrong\n    at a (${first})\n    at b (${second})`),
        { path },
        files,
      );
    expect(at(library, `${path}/script.js:1:1`).source).toBe('widget');
    expect(at(own, `${path}/script.js:1:1`).source).toBe('platform');
  });

  it('says why a widget can not be loaded', () => {
    const load = (text: string, code: string) =>
      attribute(line(`load: ${text}`, ''), { path }, filesOf({ 'script.js': code }));
    expect(load('script.js could not be loaded', 'var a = ;')).toMatchObject({
      source: 'widget',
      reason: expect.stringMatching(/^script\.js:1:9: syntax error/),
    });
    const asks = (id: string) => `script.js asks for ${id}, which could not be loaded: no`;
    expect(load(asks('lib/common/none'), 'define([])')).toMatchObject({
      source: 'platform',
      reason: 'the CRM has the module lib/common/none, the sandbox has not',
    });
    expect(load(asks('FileAPI'), 'define([])').source).toBe('platform');
    expect(load(asks('@entry@'), 'define([])')).toMatchObject({
      source: 'widget',
      reason: expect.stringContaining('the CRM offers no module @entry@'),
    });
    expect(load(asks(`${path}/lib/x.js`), 'define([])')).toMatchObject({
      source: 'widget',
      message: 'load: script.js asks for lib/x.js, which could not be loaded: no',
      reason: expect.stringContaining('there is no file lib/x.js'),
    });
    expect(load(asks('//cdn.example.com/x.js'), 'define([])').reason).toContain('remote code');
    const app = `script.js asks for ${path}/script.js?cache=1, which could not be loaded`;
    expect(load(`${app}: no root`, 'define([])').reason).toBe(
      'script.js threw an error while it was loaded',
    );
    expect(load(`${app}: Script error for "script.js"`, 'define([])').reason).toBe(
      'script.js is there, but it is no module',
    );
  });
});
