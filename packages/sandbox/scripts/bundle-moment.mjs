/**
 * moment for the page: the library itself and the languages in which the CRM is mostly read, in one
 * file of 70 kB in place of 340. Another language comes when a widget sets it: moment asks for it by
 * `require`, at once, as Node would answer.
 */
import { readFile } from 'node:fs/promises';
import { minifySync } from 'vite';

const kept = ['ru', 'es', 'pt', 'pt-br'];

/** What stands around the files, which find a `module` and a `require` as in Node. */
const around = (library, languages, folder) => `define(function () {
  var exports = {}, module = { exports: exports }, missing = {};
  var require = function (id) {
    var name = (/^\\.\\/locale\\/([a-z-]+)$/.exec(id) || [])[1];
    if (!name) return module.exports;
    if (missing[name]) throw missing[name];
    var request = new XMLHttpRequest();
    request.open('GET', '${folder}/' + name + '.js', false);
    request.send();
    if (request.status !== 200) throw (missing[name] = new Error('moment has no language ' + name));
    language(request.responseText);
  };
  var language = function (source) {
    new Function('exports', 'module', 'require', source)({}, { exports: {} }, require);
  };
  ${library}
  var moment = module.exports;
  ${languages.map((source) => `(function (exports, module) {${source}\n})({}, { exports: {} });`).join('\n')}
  moment.locale('en');
  return moment;
});
`;

/**
 * @param resolve finds a file of a package
 * @param folder where the page has the other languages
 */
export async function bundleMoment(resolve, folder) {
  const read = async (path) => readFile(resolve(`moment/${path}`), 'utf8');
  const small = async (path) => minifySync(path, await read(path), { module: false }).code;
  const languages = await Promise.all(kept.map((name) => small(`locale/${name}.js`)));
  return around(await read('min/moment.min.js'), languages, folder);
}
