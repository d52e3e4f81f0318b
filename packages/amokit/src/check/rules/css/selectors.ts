import type { Root, Rule as StyleRuleNode } from 'postcss';
import { say } from '../../../say.ts';
import { cssSelectorParser } from '../../css-parsers.ts';
import { type StyleFinding, styleRule } from '../../css-rule.ts';
import { pages } from '../../rule.ts';

/** The beginnings of class names that the CRM's own page uses. */
const systemClass =
  /^(js-(widget|ac)-|control-|button-input($|-inner|_blue|_mini)|modal($|-body|-body__|-scroller|-list)|card-(entity|fields|holder|tabs|task|widgets__widget($|_|-caption))|list__|list-top|pipeline_|pipeline-|nav__|left-menu|linked-form|feed-|notes-wrapper|widget-settings|widget_settings_block|page-loader|content-table|tips-|h-resp|n-avatar|checkboxes_dropdown|multisuggest|switcher$|switcher_|switcher__|note--|digital-pipeline|work-area$|safari_input)/;

interface Selector {
  readonly rule: StyleRuleNode;
  /** Whole, as it is written. */
  readonly text: string;
  /** The outermost part: `.a.b` of `.a.b > p`. */
  readonly classes: readonly string[];
  readonly hasId: boolean;
  readonly isRootPart: boolean;
}

const inKeyframes = (rule: StyleRuleNode) =>
  rule.parent?.type === 'atrule' &&
  'name' in rule.parent &&
  /keyframes$/.test(String(rule.parent.name));

/** Where the page's root is asked about its theme, what follows is the outermost part. */
const isThemeRoot = (part: string) => /^(:root|html)(\[[^\]]+\])?$/.test(part);

function* selectorsOf(root: Root): Generator<Selector> {
  const rules: StyleRuleNode[] = [];
  root.walkRules((rule) => {
    // A nested rule stands under its parent, which is looked at itself.
    if (rule.parent?.type !== 'rule' && !inKeyframes(rule)) rules.push(rule);
  });
  for (const rule of rules) {
    for (const selector of cssSelectorParser()().astSync(rule.selector, { lossless: false })
      .nodes) {
      const compounds = selector.split((node) => node.type === 'combinator');
      const texts = compounds.map((nodes) =>
        nodes.filter(({ type }) => type !== 'combinator').join(''),
      );
      const first = texts.length > 1 && isThemeRoot(texts[0] ?? '') ? 1 : 0;
      const nodes = (compounds[first] ?? []).filter(({ type }) => type !== 'combinator');
      yield {
        rule,
        text: String(selector).trim(),
        classes: nodes.flatMap((node) => (node.type === 'class' ? [node.value] : [])),
        hasId: nodes.some(({ type }) => type === 'id'),
        isRootPart: isThemeRoot(texts[first] ?? ''),
      };
    }
  }
}

const onlyVariables = (rule: StyleRuleNode) =>
  rule.nodes.every((node) => node.type !== 'decl' || node.prop.startsWith('--'));

export const globalSelector = styleRule({
  id: 'css/global-selector',
  severity: 'error',
  moderation: true,
  summary: 'Every selector starts with a class or an id of the widget.',
  source: pages.requirements,
  *find(root): Generator<StyleFinding> {
    for (const { rule, text, classes, hasId, isRootPart } of selectorsOf(root)) {
      if (hasId || classes.length > 0 || (isRootPart && onlyVariables(rule))) continue;
      yield {
        position: rule.source?.start,
        message: say({
          en: `"${text}" changes the CRM's own page`,
          ru: `«${text}» меняет страницу самой CRM`,
        }),
        fix: say({
          en: `start it with a class of your widget: .my-widget ${text}`,
          ru: `начните с класса вашего виджета: .my-widget ${text}`,
        }),
      };
    }
  },
});

export const systemSelector = styleRule({
  id: 'css/system-class',
  severity: 'error',
  moderation: true,
  summary: 'Classes of the CRM are styled only inside the widget.',
  source: pages.requirements,
  *find(root): Generator<StyleFinding> {
    for (const { rule, text, classes, hasId } of selectorsOf(root)) {
      if (hasId || classes.length === 0 || !classes.every((name) => systemClass.test(name)))
        continue;
      yield {
        position: rule.source?.start,
        message: say({
          en: `"${text}" is a class of the CRM: its own page changes`,
          ru: `«${text}» — класс CRM: изменится её страница`,
        }),
        fix: say({
          en: `start it with a class of your widget: .my-widget ${text}`,
          ru: `начните с класса вашего виджета: .my-widget ${text}`,
        }),
      };
    }
  },
});
