import type { ComponentChildren } from 'preact';
import { onTestFinished } from 'vitest';
import { type Crm, CrmContext } from '../src/crm/crm-context.ts';
import { openSandbox } from './open-sandbox.ts';

/** A sandbox that closes when the test ends. */
export async function testSandbox() {
  const sandbox = await openSandbox();
  onTestFinished(async () => {
    await sandbox.close();
  });
  return sandbox;
}

/** Components with the account that they read. */
export const inCrm = (crm: Crm, children: ComponentChildren) => (
  <CrmContext.Provider value={crm}>{children}</CrmContext.Provider>
);
