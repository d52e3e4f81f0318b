import type { RuleExample } from './rule-examples.ts';

const manifest = (from: string, to: string) => ({
  'manifest.json': (text: string) => text.replace(from, to),
});

const english = (from: string, to: string) => ({
  'i18n/en.json': (text: string) => text.replace(from, to),
});

/** Cases of rules about the manifest, texts and files; see `rule-examples.ts`. */
export const fileExamples: Readonly<Record<string, RuleExample>> = {
  'zip/required-files': { bad: { 'script.js': null }, good: {} },
  'zip/bom': {
    bad: { 'i18n/en.json': (text) => `\uFEFF${text}` },
    good: english('Short', 'Short: \uFEFF'),
  },
  'zip/line-ends': {
    bad: { 'style.css': '.own {\r\n  color: red;\r\n}\r\n' },
    good: { 'style.css': '.own {\n  color: red;\n}\n' },
  },
  'zip/stray-files': {
    bad: { '.DS_Store': '', 'script.js.map': '{}' },
    good: { 'lib/table.js': 'define([], {});\n' },
  },
  'manifest/json': {
    bad: manifest('"locations"', '// where it runs\n  "locations"'),
    good: manifest('"locations"', '\n  "locations"'),
  },
  'manifest/duplicate-key': {
    bad: manifest('"version"', '"version": "1.0.0",\n    "version"'),
    good: {},
  },
  'manifest/shape': {
    bad: manifest('"installation": true', '"installation": "yes"'),
    good: manifest('"installation": true', '"installation": false'),
  },
  'manifest/location-unknown': {
    bad: manifest('"ccard-1"', '"card"'),
    good: manifest('"ccard-1"', '"comcard-1"'),
  },
  'manifest/location-suffix': {
    bad: manifest('"ccard-1"', '"everywhere-1"'),
    good: manifest('"ccard-1"', '"everywhere"'),
  },
  'manifest/location-twice': {
    bad: manifest('"ccard-1"', '"ccard-1",\n    "ccard-0"'),
    good: manifest('"ccard-1"', '"ccard-0"'),
  },
  'manifest/location-block': {
    bad: manifest('"ccard-1"', '"advanced_settings"'),
    good: {
      'manifest.json': (text) =>
        text
          .replace('"ccard-1"', '"advanced_settings"')
          .replace('"locations"', '"advanced": { "title": "widget.name" },\n  "locations"'),
    },
  },
  'manifest/interface-version': {
    bad: manifest('"interface_version": 2', '"interface_version": 1'),
    good: {},
  },
  'manifest/showcase': {
    bad: manifest('"installation": true', '"installation": true,\n    "is_showcase": true'),
    good: manifest('"installation": true', '"installation": false,\n    "is_showcase": true'),
  },
  'manifest/support': {
    bad: manifest('"email": "help@example.com"', ''),
    good: manifest('"email": "help@example.com"', '"link": "https://example.com/help"'),
  },
  'manifest/custom-once': {
    bad: {
      'manifest.json': (text) =>
        text
          .replace('"text"', '"custom"')
          .replace(
            '"settings": {',
            '"settings": {\n    "other": { "name": "settings.api_key", "type": "custom" },',
          ),
    },
    good: manifest('"text"', '"custom"'),
  },
  'manifest/version': {
    bad: manifest('"1.2.3"', '"1.2"'),
    good: manifest('"1.2.3"', '"1.10.0"'),
  },
  'i18n/json': {
    bad: english('"Long"', "'Long'"),
    good: english('"Long"', '"It\'s long"'),
  },
  'i18n/duplicate-key': {
    bad: english('"description"', '"name": "Another",\n    "description"'),
    good: {},
  },
  'i18n/missing-file': { bad: { 'i18n/en.json': null }, good: {} },
  'i18n/unused-file': {
    bad: { 'i18n/es.json': '{ "widget": { "name": "Correo" } }\n' },
    good: {},
  },
  'i18n/same-keys': {
    bad: english('"description"', '"hint": "Press it",\n    "description"'),
    good: {
      'i18n/en.json': (text) =>
        text.replace('"description"', '"hint": "Press it",\n    "description"'),
      'i18n/ru.json': (text) =>
        text.replace('"description"', '"hint": "Нажмите",\n    "description"'),
    },
  },
  'i18n/texts-only': { bad: english('"Short"', '12'), good: english('"Short"', '"12"') },
  'i18n/empty-text': { bad: english('"Short"', '" "'), good: english('"Short"', '"-"') },
  'image/missing-logo': { bad: { 'images/logo_small.png': null }, good: {} },
  'image/logo-size': { bad: { 'images/logo.png': 'GIF89a' }, good: {} },
  'image/weight': {
    bad: { 'images/photo.png': 'x'.repeat(310 * 1024) },
    good: { 'images/photo.png': 'x'.repeat(290 * 1024) },
  },
};
