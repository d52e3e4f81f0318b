#!/usr/bin/env node
// Looked at before anything is loaded: older ones fail at the first import.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 20 || (major === 20 && minor >= 19)) await import('../dist/cli.js');
else {
  console.error(`amokit needs Node 20.19 or newer, and this is ${process.versions.node}.
    → https://nodejs.org
amokit нужен Node 20.19 или новее, а это ${process.versions.node}.`);
  process.exitCode = 2;
}
