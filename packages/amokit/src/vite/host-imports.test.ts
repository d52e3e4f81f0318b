import { describe, expect, it } from 'vitest';
import { rewriteHostImports } from './host-imports.ts';

const rewritten = (code: string) => rewriteHostImports('a.js', code)?.toString();

describe('imports of the page’s modules, in development', () => {
  it('read the names from the value that the page’s loader gives', () => {
    expect(rewritten("import _, { map as each } from 'underscore';\neach([]);")).toBe(
      'const _ = __amo_host_0.default, each = __amo_host_0.default["map"];' +
        "import * as __amo_host_0 from 'underscore';\neach([]);",
    );
  });

  it('give a namespace as the build does, at once and later', () => {
    expect(rewritten("import * as m from 'moment';\nimport('lib/components/base/modal');")).toBe(
      'const m = __amo_host_0.namespace;' +
        "import * as __amo_host_0 from 'moment';\n" +
        "import('lib/components/base/modal').then((loaded) => loaded.namespace);",
    );
  });

  it('leave everything else alone', () => {
    expect(rewritten("import { render } from 'preact';\nimport './a.js';")).toBeUndefined();
    expect(rewritten('const text = "import { map } from \'underscore\'";')).toBeUndefined();
  });
});
