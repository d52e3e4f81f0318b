/** The server of this widget that takes leads from forms. Put your own here. */
const server = 'https://example.com/leads';

/**
 * Where a form sends the leads of a pipeline.
 *
 * @example
 * formAddress(7); //=> 'https://example.com/leads?pipeline=7'
 */
export function formAddress(pipelineId: number): string {
  const address = new URL(server);
  address.searchParams.set('pipeline', String(pipelineId));
  return address.href;
}
