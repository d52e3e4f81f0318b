/**
 * The script of the site button, as the sandbox has it: it draws a button in the place of its own
 * element, and opens the page of consent. Served as `/auth/button.min.js` on the shared host.
 *
 * @see https://www.amocrm.ru/developers/content/oauth/button
 */
export const buttonScript = `(function () {
  'use strict';
  var colors = { default: '#339DC7', blue: '#1976D2', violet: '#6A1B9A', green: '#388E3C', orange: '#F57F17', red: '#D84315' };
  var elements = document.querySelectorAll('script.amocrm_oauth, script.kommo_oauth');
  Array.prototype.forEach.call(elements, function (script) {
    if (script.dataset.drawn) return;
    script.dataset.drawn = '1';
    var data = script.dataset;
    var button = document.createElement('button');
    button.type = 'button';
    button.className = data.className || '';
    button.textContent = data.compact === 'true' ? 'CRM' : data.title || 'CRM';
    button.style.cssText = 'border:0;border-radius:4px;padding:10px 16px;font:600 14px system-ui,sans-serif;color:#fff;cursor:pointer';
    button.style.backgroundColor = colors[data.color] || colors.default;
    button.addEventListener('click', function () {
      var query = new URLSearchParams();
      var names = data.clientId
        ? { client_id: data.clientId, state: data.state, mode: data.mode }
        : { name: data.name, description: data.description, redirect_uri: data.redirect_uri, secrets_uri: data.secrets_uri, logo: data.logo, scopes: data.scopes, state: data.state, mode: data.mode };
      Object.keys(names).forEach(function (name) { if (names[name]) query.set(name, names[name]); });
      var popup = window.open(new URL('/oauth', script.src).href + '?' + query, 'oauth', 'width=750,height=580');
      if (!popup || !data.errorCallback) return;
      var timer = setInterval(function () {
        var search;
        try { search = popup.location.search; } catch (error) { return; }
        if (popup.closed) return clearInterval(timer);
        var error = new URLSearchParams(search).get('error');
        if (!error) return;
        clearInterval(timer);
        var handler = window[data.errorCallback];
        if (typeof handler === 'function') handler({ client_id: data.clientId, error: error });
      }, 300);
    });
    script.parentNode.insertBefore(button, script);
  });
})();
`;
