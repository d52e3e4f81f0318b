import { describe, expect, it } from 'vitest';
import { importsOf, wrongImports } from './arrows.mjs';

describe('importsOf', () => {
  it('finds static, dynamic and re-exporting imports, and no comments', () => {
    const code = `
      // import 'comment'
      import a from 'one';
      import type { B } from 'two';
      export { c } from 'three';
      const text = "import 'string'";
      const d = await import('four');
    `;
    expect(importsOf('x.ts', code)).toEqual(['one', 'two', 'three', 'four']);
  });
});

describe('wrongImports', () => {
  it('lets the client import the contract, and not the other way round', () => {
    expect(wrongImports('packages/client/src/a.ts', `import '@amokit/contract'`)).toEqual([]);
    expect(wrongImports('packages/contract/src/a.ts', `import '@amokit/client'`)).toHaveLength(1);
  });

  it('lets the components that read the account import the client, and no other component', () => {
    const code = `import '@amokit/client/query'; import '@amokit/contract'`;
    expect(wrongImports('packages/ui/src/crm/tag-input.tsx', code)).toEqual([]);
    expect(wrongImports('packages/ui/src/button/button.tsx', code)).toHaveLength(2);
    expect(wrongImports('packages/ui/src/crm.ts', code)).toHaveLength(2);
    expect(wrongImports('packages/ui/src/crm/a.ts', `import '@amokit/widget'`)).toHaveLength(1);
  });

  it('refuses a relative path out of the package', () => {
    expect(
      wrongImports('packages/client/src/a.ts', `import '../../contract/src/index.ts'`),
    ).toHaveLength(1);
    expect(wrongImports('packages/client/src/core/a.ts', `import '../b.ts'`)).toEqual([]);
    expect(wrongImports('widget-template/src/a.ts', `import '../../packages/ui'`)).toHaveLength(1);
    expect(wrongImports('widget-template/src/a.ts', `import '../amokit.config.ts'`)).toEqual([]);
  });

  it('refuses the inside of another package', () => {
    expect(
      wrongImports('packages/client/src/a.ts', `import '@amokit/contract/src/endpoint'`),
    ).toHaveLength(1);
  });
});
