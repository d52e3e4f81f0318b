import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type ESTree, parseSync } from 'vite';
import type { Project } from '../project/load-project.ts';
import { say } from '../say.ts';
import { type Problem, positionAt } from '../user-error.ts';

/** The CRM draws their fields itself. */
const optional = new Set(['settings', 'trigger']);

/** The names in `{ panel: …, settings }`; undefined where some come from elsewhere. */
function namesIn(node: ESTree.Node | undefined): readonly string[] | undefined {
  if (node?.type !== 'ObjectExpression') return undefined;
  const names = node.properties.map((property) =>
    property.type === 'Property' && !property.computed && property.key.type === 'Identifier'
      ? property.key.name
      : undefined,
  );
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** The features of `export default defineWidget(config, { … })`. */
function featuresOf({ program }: ReturnType<typeof parseSync>): ESTree.Node | undefined {
  const [call] = program.body.flatMap((node) =>
    node.type === 'ExportDefaultDeclaration' ? [node.declaration] : [],
  );
  if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier') return undefined;
  return call.callee.name === 'defineWidget' ? call.arguments[1] : undefined;
}

/**
 * Features that the config declares and `defineWidget` does not bind, and the other way round. The
 * compiler says so too, but a build does not ask it. Nothing is said where the widget is put together
 * of several parts: old code may serve what the config declares.
 */
export function unboundFeatures({ root, entry, config }: Project): readonly Problem[] {
  const text = readFileSync(entry, 'utf8');
  const features = featuresOf(parseSync(entry, text));
  const bound = namesIn(features);
  if (!features || !bound) return [];
  const declared = Object.entries(config.features).flatMap(([name, value]) =>
    value ? [name] : [],
  );
  const at = { file: relative(root, entry), position: positionAt(text, features.start) };
  const unbound = declared.filter((name) => !bound.includes(name) && !optional.has(name));
  const unknown = bound.filter((name) => !declared.includes(name));
  return [
    ...unbound.map((name) => ({
      ...at,
      message: say({
        en: `"${name}" is declared in the config, and bound to no code`,
        ru: `«${name}» есть в config, но не связана с кодом`,
      }),
      mend: say({
        en: `bind it here, or take it out of the config`,
        ru: `свяжите её здесь или уберите из config`,
      }),
    })),
    ...unknown.map((name) => ({
      ...at,
      message: say({
        en: `"${name}" is bound here, and the config does not declare it: the CRM has no place for it`,
        ru: `«${name}» связана здесь, но в config её нет: у CRM нет для неё места`,
      }),
      mend: say({
        en: `declare it in the features of the config`,
        ru: `добавьте её в features в config`,
      }),
    })),
  ];
}
