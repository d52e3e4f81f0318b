/** The styles of button and chat; colours come as custom properties. */
export const styles = `
:host{all:initial}
*{box-sizing:border-box}
.corner{position:fixed;inset:auto 20px 20px auto;z-index:2147483000;display:grid;gap:12px;justify-items:end;font:14px/1.45 system-ui,sans-serif}
.button{position:relative;display:grid;place-items:center;width:60px;height:60px;padding:0;border:0;border-radius:50%;background:var(--color,#2f6fde);color:#fff;box-shadow:0 4px 14px rgb(0 0 0/28%);cursor:pointer}
.button svg,.send svg{width:26px;height:26px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.count{position:absolute;inset:-4px -4px auto auto;min-width:22px;padding:1px 6px;border-radius:11px;background:#c62f2f;color:#fff;font-size:12px;font-weight:700}
.menu{display:grid;gap:8px;justify-items:end;margin:0;padding:0;list-style:none}
.menu a,.menu button{display:block;padding:8px 14px;border:0;border-radius:18px;background:#fff;color:#1b2733;font:inherit;text-decoration:none;box-shadow:0 2px 10px rgb(0 0 0/20%);cursor:pointer}
.bubble{max-width:260px;padding:10px 14px;border:0;border-radius:12px;background:#fff;color:#1b2733;font:inherit;text-align:start;box-shadow:0 3px 14px rgb(0 0 0/22%);overflow-wrap:anywhere;cursor:pointer}
.chat{display:grid;grid-template-rows:auto minmax(0,1fr) auto auto;width:min(360px,calc(100vw - 40px));height:min(480px,calc(100vh - 120px));border-radius:12px;background:var(--background,#fff);box-shadow:0 6px 28px rgb(0 0 0/25%);overflow:hidden;font:14px/1.45 system-ui,sans-serif}
.chat[data-mode=frame]{width:100%;height:420px;box-shadow:none}
.head{display:flex;align-items:center;justify-content:space-between;padding:12px 16px;background:var(--head,#2f6fde);color:var(--head-text,#fff);font-weight:600}
.head button{padding:0 4px;border:0;background:none;color:inherit;font-size:20px;line-height:1;cursor:pointer}
.messages{display:flex;flex-direction:column;gap:6px;margin:0;padding:14px;overflow-y:auto;list-style:none}
.messages li{max-width:85%;padding:7px 11px;border-radius:11px;overflow-wrap:anywhere;white-space:pre-wrap;background:var(--in,#eef2f7);color:var(--in-text,#1b2733);align-self:start}
.messages li[data-out]{background:var(--out,#2f6fde);color:var(--out-text,#fff);align-self:end}
.messages li.status{padding:0 4px;background:none;color:var(--system,#5d6875);font-size:12px}
form{display:grid;grid-template-columns:minmax(0,1fr) 40px;gap:8px;padding:10px 14px 6px}
textarea{width:100%;min-height:var(--compose,40px);max-height:170px;padding:9px 12px;border:1px solid var(--system,#8a97a5);border-radius:10px;background:none;color:var(--compose-text,inherit);font:inherit;resize:none;field-sizing:content}
textarea::placeholder{color:var(--system,#5d6875);opacity:1}
.send{align-self:end;display:grid;place-items:center;width:40px;height:40px;padding:0;border:0;border-radius:50%;background:var(--send,#2f6fde);color:#fff;cursor:pointer}
.send svg{width:20px;height:20px}
.powered{margin:0;padding:0 14px 10px;color:var(--system,#5d6875);font-size:12px;text-align:center}
:focus-visible{outline:2px solid var(--color,#2f6fde);outline-offset:2px}
[hidden]{display:none!important}
`;
