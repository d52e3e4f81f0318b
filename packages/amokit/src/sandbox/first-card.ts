import type { Sandbox } from '@amokit/sandbox';

export type CardEntity = 'leads' | 'contacts' | 'companies' | 'customers';

/** The address of the first card of its kind, or that of the list where there is none. */
export async function firstCard(
  { url, apiUrl, tokens }: Pick<Sandbox, 'url' | 'apiUrl' | 'tokens'>,
  entity: CardEntity,
): Promise<string> {
  const answer = await fetch(`${apiUrl}/api/v4/${entity}?limit=1`, {
    headers: { authorization: `Bearer ${tokens.longLived}` },
  });
  const text = await answer.text();
  const id = /"id":(\d+)/.exec(text)?.[1];
  return `${url}/${entity}/${answer.ok && id ? `detail/${id}` : ''}`;
}
