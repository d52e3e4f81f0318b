import type { AddSourceBody, PageLeadSource } from '../../page-shapes/lead-sources.ts';
import { createStore } from '../state/store.ts';
import { readJson, send } from './ajax.ts';

/** The sources of leads of all pipelines; empty until they are loaded. */
export const leadSources = createStore<readonly PageLeadSource[]>([]);

/** Asks the server which sources there are. */
export async function loadLeadSources(): Promise<readonly PageLeadSource[]> {
  const found = await readJson<readonly PageLeadSource[]>('GET', '/ajax/sources');
  leadSources.set(found);
  return found;
}

/** Adds a widget to a pipeline as a source of leads. */
export async function addLeadSource(body: AddSourceBody): Promise<PageLeadSource> {
  const added = await readJson<PageLeadSource>('POST', '/ajax/sources', body);
  await loadLeadSources();
  return added;
}

export async function removeLeadSource(id: number): Promise<void> {
  await send('DELETE', `/ajax/sources/${id}`);
  await loadLeadSources();
}
