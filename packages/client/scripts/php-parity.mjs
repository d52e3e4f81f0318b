/**
 * Writes docs/php-parity.md: what each method of the vendor's PHP client is here. The calls are those
 * that the tests run, read from their sources; with `--print` it writes to the standard output.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const target = at('../../../docs/php-parity.md');

/** The exported objects of a file by their names, each with its text by key; functions by their bodies. */
function readObjects(file) {
  const code = readFileSync(at(`../test/php/${file}.ts`), 'utf8');
  const { program, errors } = parseSync(`${file}.ts`, code);
  if (errors.length > 0) throw new Error(`${file}.ts: ${errors[0].message}`);
  const text = ({ start, end }) => code.slice(start, end);
  const readValue = (node) => {
    if (node.type === 'ObjectExpression')
      return Object.fromEntries(
        node.properties.map(({ key, value }) => [key.value ?? key.name, readValue(value)]),
      );
    if (node.type === 'ArrowFunctionExpression') return text(node.body);
    if (node.type === 'Literal') return node.value;
    return text(node);
  };
  return Object.fromEntries(
    program.body.flatMap((statement) =>
      (statement.declaration?.declarations ?? []).map(({ id, init }) => [id.name, readValue(init)]),
    ),
  );
}

const { cardCalls } = readObjects('card-calls');
const { settingCalls } = readObjects('setting-calls');
const { channelCalls } = readObjects('channel-calls');
const { phpFilters } = readObjects('filter-calls');
const { phpNotes, phpExtras } = readObjects('notes');
const calls = { ...cardCalls, ...settingCalls, ...channelCalls };
const requests = JSON.parse(readFileSync(at('../test/php/requests.json'), 'utf8'));

/** A call on one line, for a cell of a table. */
const inCell = (code) =>
  `\`${code
    .replace(/\s+/g, ' ')
    .replace(/ (?=\.)/g, '')
    .replace(/,(?= [}\])])/g, '')
    .replaceAll('|', '\\|')}\``;

const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

function noteOf(service, { method, body }) {
  const all = phpNotes[`*.${method}`];
  const isEmpty = method === 'deleteOne' && body !== 'nothing';
  const extras = phpExtras[`${service}.${method}`];
  return [
    phpNotes[`${service}.${method}`] ?? (isEmpty ? undefined : all),
    extras &&
      `The PHP client also sends ${extras
        .split(' ')
        .map((key) => `\`${key}\``)
        .join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const services = Object.entries(requests).map(([service, methods]) => {
  const rows = methods.map((request) => {
    const call = calls[service]?.[request.method];
    if (!call) throw new Error(`there is no call for ${service}.${request.method}`);
    const path = request.path === '' ? 'the link of the page' : `\`${request.path}\``;
    return [
      `\`${request.method}\``,
      inCell(call),
      `${request.verb} ${path.startsWith('`<') ? 'the address of the part' : path}`,
      noteOf(service, request),
    ];
  });
  return `### ${service}\n\n${table(['PHP client', 'here', 'request', 'note'], rows)}`;
});

const filters = Object.entries(phpFilters).map(([name, { service, method, call }]) => {
  const note = phpNotes[`${service}.${method}`];
  return [`### ${name.replace('\\\\', '\\')}`, note, `\`\`\`ts\n${dedent(call)}\n\`\`\``]
    .filter(Boolean)
    .join('\n\n');
});

/** The code as it would stand at the left. */
function dedent(code) {
  const lines = code.split('\n');
  const indents = lines
    .slice(1)
    .flatMap((line) => (line.trim() ? [/^ */.exec(line)[0].length] : []));
  const cut = Math.min(...indents, 100);
  return lines.map((line, index) => (index === 0 ? line : line.slice(cut))).join('\n');
}

const signIn = [
  ['getAuthorizeUrl', 'authorizeUrl({ clientId, state })'],
  ['getAccessTokenByCode', 'exchangeCode(integration, { code, referer })'],
  ['getAccessTokenByRefreshToken', 'refreshToken(integration, token)'],
  ['exchangeApiKey', 'exchangeApiKey(integration, { account, login, apiKey })'],
  ['getAccountDomain', 'findAccountByAccessToken(integration, accessToken)'],
  ['getAccountDomainByRefreshToken', 'findAccount(integration, token)'],
  ['getResourceOwner', 'getResourceOwner(integration, token)'],
  ['getOAuthButton', 'siteButtonHtml({ clientId, title, state })'],
  ['onAccessTokenRefresh', 'oauth({ integration, store, account, onToken })'],
  ['setRefreshAccessTokenCallback', 'oauth({ integration, store, account, refresh })'],
];
const client = [
  ['getRequest()->get', "crm.request({ method: 'GET', path, query })"],
  ['getRequest()->post', "crm.request({ method: 'POST', path, body })"],
  ['getRequest()->put', "crm.request({ method: 'PUT', path, body })"],
  ['getRequest()->patch', "crm.request({ method: 'PATCH', path, body })"],
  ['getRequest()->delete', "crm.request({ method: 'DELETE', path, body })"],
  ['getLastRequestInfo', 'crm.last()'],
  ['withContextUserId', 'crm.actAs(userId)'],
  ['setCheckHttpStatusCallback', 'createClient({ …, onResponse })'],
  ['setAccountBaseDomain', "createClient({ …, baseUrl: 'https://example.amocrm.ru' })"],
  ['setAccessToken', 'createClient({ …, auth: bearer(token) })'],
];
const plain = (rows) =>
  table(
    ['PHP client', 'here'],
    rows.map(([php, here]) => [`\`${php}\``, inCell(here)]),
  );

const count = Object.values(requests).flat().length;
const text = `# From the PHP client to this one

The vendor's PHP client 1.16.0 beside \`@amokit/client\`: its ${Object.keys(requests).length} services with ${count} methods that send a request, and its ${Object.keys(phpFilters).length} filters. This page is written by \`node packages/client/scripts/php-parity.mjs\` from the calls that the tests run: each is sent to a server, and its verb, path, query and body are compared with what the PHP client sends. Where the documentation says something else, the documented form is sent, and the note says so.

\`crm\` is \`createClient({ auth, baseUrl, services })\`. A collection of the PHP client is an array here, and a model is a plain object with the names of the API.

## The client

${plain(client)}

## Signing in: \`@amokit/client/oauth\`

${plain(signIn)}

Its \`parseDisposableToken\` and \`parseBotDisposableToken\` verify a signature, which only a server may do: they are no part of this package. \`readIntegrationToken(token)\` and \`readBotToken(token)\` tell what a token says, unverified.

## Services

${services.join('\n\n')}

## Filters

Each with every condition, \`order\` and \`with\` that the PHP client has for it. \`range\` is \`{ from: 1, to: 9 }\`, in numbers, Unix seconds or dates; \`statuses\` is \`[{ pipeline_id: 1, status_id: 2 }]\`; \`fields\` is \`{ 5: ['A'], 6: range }\`, by the ids of custom fields.

${filters.join('\n\n')}
`;

if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(target, text);
