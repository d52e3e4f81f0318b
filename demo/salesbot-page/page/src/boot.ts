/**
 * The first file of the page, and before anything else has loaded it takes what is secret out of the
 * address: a ticket behind `#`, or a token that the CRM's app or another page has put there. So it
 * stands in no history, and in no address that is passed on. It imports nothing.
 */
const url = new URL(location.href);
const ticket = url.hash.slice(1);
const token = url.searchParams.get('token') ?? '';
url.hash = '';
url.searchParams.delete('token');
history.replaceState(history.state, '', url);

// A newer link, put into the address of a page that is open.
addEventListener('hashchange', () => location.reload());

// The client of the API is for the CRM's people alone; nobody else waits for it.
const { start } = await (token === ''
  ? import('./client/start.tsx')
  : import('./manager/start.tsx'));
start({ ticket, token, query: url.searchParams });

export {};
