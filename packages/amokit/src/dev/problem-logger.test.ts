import { expect, it, vi } from 'vitest';
import { problemLogger } from './problem-logger.ts';

it('names the place of a mistake in the code, without a stack and without colours', () => {
  const lines = vi.spyOn(console, 'error').mockImplementation(() => {});
  const error = Object.assign(
    new Error(
      '\u001b[31m[PARSE_ERROR] \u001b[0mUnexpected token\n   ╭─[ src/panel.tsx:1:11 ]\n   │',
    ),
    { id: '/project/src/panel.tsx', stack: 'at transform (vite.js:1:1)' },
  );
  problemLogger('/project').error('Internal server error', { error });
  expect(lines.mock.calls).toEqual([['src/panel.tsx:1:11  Unexpected token']]);
  lines.mockRestore();
});
