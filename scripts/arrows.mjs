/**
 * The import arrows of the house: who may import whom. They point down only.
 * Imports are read with a real parser, so that a comment or a string is never taken for one.
 */
import { dirname, join, normalize, relative, sep } from 'node:path';
import { parseSync } from 'vite';

/** For each package folder: the packages that its sources may import. */
const allowed = {
  contract: [],
  client: ['@amokit/contract'],
  widget: ['@amokit/contract', '@amokit/client'],
  ui: [],
  server: ['@amokit/contract', '@amokit/client'],
  sandbox: ['@amokit/contract', '@amokit/ui'],
  amokit: ['@amokit/contract', '@amokit/client', '@amokit/widget', '@amokit/sandbox'],
};

/** Folders of a package that may import more than the rest of it. */
const alsoAllowed = {
  'packages/ui/src/crm/': ['@amokit/contract', '@amokit/client'],
};

const mayImport = (file, name, target) =>
  allowed[name].includes(target) ||
  Object.entries(alsoAllowed).some(
    ([folder, targets]) => file.startsWith(folder) && targets.includes(target),
  );

const ours = (specifier) => /^(@amokit\/[^/]+|amokit|create-amokit)(\/|$)/.exec(specifier)?.[1];

/** The specifiers that a source file imports, statically, dynamically or by re-export. */
export function importsOf(file, code) {
  const { module, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const reexports = module.staticExports.flatMap((statement) =>
    statement.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
  );
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const text = code.slice(moduleRequest.start, moduleRequest.end);
    return /^(['"`])[^$]*\1$/.test(text) ? text.slice(1, -1) : [];
  });
  return [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...reexports,
    ...dynamic,
  ];
}

/**
 * What is wrong with one file's imports, as messages; an empty list when nothing is.
 *
 * @param file path from the root of the repository, with slashes
 */
export function wrongImports(file, code) {
  const [top, name] = file.split('/');
  const home = top === 'packages' ? `packages/${name}` : top;
  const problems = [];
  for (const specifier of importsOf(file, code)) {
    if (specifier.startsWith('.')) {
      const target = normalize(join(dirname(file), specifier))
        .split(sep)
        .join('/');
      if (relative(home, target).startsWith('..'))
        problems.push(`${file}: "${specifier}" leaves ${home}; import the published entry point`);
      continue;
    }
    const target = ours(specifier);
    if (!target || top !== 'packages') continue;
    if (!allowed[name]) problems.push(`${file}: packages/${name} is not in scripts/arrows.mjs`);
    else if (!mayImport(file, name, target))
      problems.push(`${file}: ${name} must not import "${specifier}" (arrows point down only)`);
    else if (/\/(src|dist)(\/|$)/.test(specifier))
      problems.push(`${file}: "${specifier}" reaches into a package; import its entry point`);
  }
  return problems;
}
