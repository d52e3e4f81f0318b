import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';
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

/**
 * Features that the config declares and `defineWidget` does not bind, and the other way round. The
 * compiler says so too, but a build does not ask it.
 */
export function unboundFeatures({ root, entry, config }: Project): readonly Problem[] {
  const text = readFileSync(entry, 'utf8');
  const calls: { readonly bound: readonly string[]; readonly start: number }[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [, features] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'defineWidget') return;
      const bound = namesIn(features);
      if (bound) calls.push({ bound, start: features?.start ?? 0 });
    },
  }).visit(parseSync(entry, text).program);
  const [call, ...others] = calls;
  // Several make one widget together: none has to bind everything.
  if (!call || others.length > 0) return [];
  const declared = Object.entries(config.features).flatMap(([name, value]) =>
    value ? [name] : [],
  );
  const at = { file: relative(root, entry), position: positionAt(text, call.start) };
  const unbound = declared.filter((name) => !call.bound.includes(name) && !optional.has(name));
  const unknown = call.bound.filter((name) => !declared.includes(name));
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
