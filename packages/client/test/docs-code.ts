import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fromRoot = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** A file of the repository. */
export const readPage = (path: string): string => readFileSync(fromRoot(path), 'utf8');

type Language = 'ts' | 'tsx';

/** The blocks of code in a page. */
export const blocksOf = (path: string, language: Language = 'ts'): string[] =>
  [...readPage(path).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, code = '']) => code,
  );

/** What {@link typeErrors} compiles. */
interface Code {
  /** The folder of the package that the code is about: it finds what the package finds. */
  readonly package: string;
  readonly blocks: readonly string[];
  /** A module that declares what the blocks take as given. */
  readonly given: string;
  readonly language?: Language;
}

/** What the compiler says of blocks of code, each a module of its own; empty when it is content. */
export function typeErrors({ package: name, blocks, given, language = 'ts' }: Code): string {
  const folder = fromRoot(`${name}/dist/.docs`);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, 'given.ts'), given);
    for (const [index, code] of blocks.entries())
      writeFileSync(join(folder, `block-${index}.${language}`), `${code}\nexport {};\n`);
    const config = {
      extends: fromRoot('tsconfig.test.json'),
      include: [join(folder, '*')],
      compilerOptions: { noUnusedLocals: false, types: ['node'] },
      exclude: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    execFileSync(process.execPath, [fromRoot('node_modules/typescript/bin/tsc'), '-p', folder]);
    return '';
  } catch (error) {
    return String(Object(error).stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
