/** The code of the CRM's own block that has its steps as JSON. */
export const codeHandler = 'code';

/** What the block begins with: an example that can be run. */
export const exampleProgram = [
  { question: [{ handler: 'show', params: { type: 'text', value: 'Hello, {{contact.name}}!' } }] },
];

/** How steps are written, so that a person can edit them. */
export const codeOf = (program: unknown): string => JSON.stringify(program, null, 2);
