// Prints, as JSON, what GitHub's language service finds in the workflow files named on the command line.
import { createRequire, register } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

const [folder, ...files] = process.argv.slice(2);
const home = path.join(path.resolve(folder), 'node_modules');
// The service imports JSON without saying so, which Node refuses.
register('data:text/javascript,' + encodeURIComponent(`export const load = (url, context, next) =>
  next(url, url.endsWith('.json') ? { ...context, importAttributes: { ...context.importAttributes, type: 'json' } } : context);`));

const { validate } = await import(pathToFileURL(path.join(home, '@actions', 'languageservice', 'dist', 'index.js')));
const { TextDocument } = createRequire(path.join(home, '@actions', 'languageservice', 'package.json'))('vscode-languageserver-textdocument');

const found = [];
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const document = TextDocument.create(pathToFileURL(path.resolve(file)).href, 'yaml', 1, text);
  for (const diagnostic of await validate(document, {}))
    found.push({ file: path.basename(file), line: diagnostic.range.start.line + 1, message: diagnostic.message });
}
process.stdout.write(JSON.stringify(found) + '\n');
