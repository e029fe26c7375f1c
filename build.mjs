/**
 * Builds dist/: the server bundle, and under dist/assets everything a browser loads, with the hash of its content in
 * its name and a brotli copy beside it. Does nothing when nothing changed, so it may run before every start.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);
const govuk = 'node_modules/govuk-frontend/dist/govuk';
const server = 'src/apps/cli.ts';

const files = await sources();
const fingerprint = await fingerprintOf(files);
if ((await readJson('dist/build.json'))?.fingerprint !== fingerprint) await build();

async function build() {
  // Written aside and renamed into place: two processes may build at once, and a reader never sees half a file.
  const aside = at('dist', `.tmp-${process.pid}`);
  await mkdir(join(aside, 'assets'), { recursive: true });
  try {
    const esbuild = await import('esbuild');
    const [assets] = await Promise.all([browserAssets(esbuild), serverBundle(esbuild, aside)]);
    const names = {};
    await Promise.all(
      assets.map(async ({ name, content }) => {
        const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
        names[name] = name.replace(/(\.\w+)$/, `-${hash}$1`);
        await writeFile(join(aside, 'assets', names[name]), content);
        await writeFile(join(aside, 'assets', `${names[name]}.br`), await brotli(content));
      }),
    );
    const previous = (await readJson('dist/assets.json')) ?? {};
    await writeFile(join(aside, 'assets.json'), JSON.stringify(names, Object.keys(names).sort(), 2));
    await writeFile(join(aside, 'build.json'), JSON.stringify({ fingerprint }));
    await putInPlace(aside);
    await prune(new Set([...Object.values(names), ...Object.values(previous)]));
  } catch (error) {
    // esbuild has already said on stderr what is wrong with the source.
    if (!error.errors) throw error;
    process.exitCode = 1;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function serverBundle(esbuild, aside) {
  if (!existsSync(at(server))) return;
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [server],
    outfile: join(aside, 'cli.js'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    logLevel: 'error',
  });
}

async function browserAssets(esbuild) {
  const clients = files.filter((file) => /\.client\.tsx?$/.test(file));
  const scripts = await Promise.all(clients.map((file) => script(esbuild, file)));
  const images = files.filter((file) => file.startsWith('src/ui/images/'));
  const assets = [
    ...scripts,
    { name: 'app.css', content: await stylesheet(esbuild) },
    { name: 'htmx.js', content: await bare('node_modules/htmx.org/dist/htmx.min.js') },
    { name: 'hx-sse.js', content: await bare('node_modules/htmx.org/dist/ext/hx-sse.min.js') },
    ...(await Promise.all(images.map(async (file) => ({ name: basename(file), content: await readFile(at(file)) })))),
  ];
  const twice = assets.find(({ name }, index) => assets.findIndex((asset) => asset.name === name) !== index);
  if (twice) throw new Error(`build: two assets are called ${twice.name}; a client script needs a name of its own`);
  return assets;
}

async function script(esbuild, file) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'none',
    logLevel: 'error',
  });
  return { name: basename(file).replace(/\.client\.tsx?$/, '.js'), content: outputFiles[0].contents };
}

/** GOV.UK's styles without their typeface (it is for gov.uk alone) and unused components, then ours. */
async function stylesheet(esbuild) {
  const theirs = (await readFile(at(govuk, 'govuk-frontend.min.css'), 'utf8'))
    .replace(/@font-face\{[^}]*GDS Transport[^}]*\}/g, '')
    .replaceAll(/"?GDS Transport"?,arial,sans-serif/g, 'var(--bl-typeface)')
    .replace(/\/\*#.*?\*\//g, '');
  if (theirs.includes('GDS Transport')) throw new Error('build: govuk-frontend names its typeface in a new way');
  const ours = files.filter((file) => /^src\/ui\/styles\/.*\.css$/.test(file)).sort();
  const own = await Promise.all(ours.map((file) => readFile(at(file), 'utf8')));
  const source = [withoutUnused(theirs, await unusedComponents()), ...own].join('\n');
  const { code } = await esbuild.transform(source, {
    loader: 'css',
    minify: true,
    target: 'es2022',
    logLevel: 'error',
  });
  return Buffer.from(code);
}

async function unusedComponents() {
  const shipped = await readdir(at(govuk, 'components'), { withFileTypes: true });
  const unused = shipped.filter((one) => one.isDirectory() && !existsSync(at('src/ui/govuk', `${one.name}.tsx`)));
  return new RegExp(`\\.govuk-(?:${unused.map(({ name }) => name).join('|')}|logo|drop-zone)(?![a-z])`);
}

/** Takes out the selectors of components we do not have. A stylesheet is rules, and at-rules that hold rules. */
function withoutUnused(css, unused) {
  let kept = '';
  for (let start = 0; start < css.length;) {
    const open = css.indexOf('{', start);
    if (open < 0) return kept + css.slice(start);
    let end = open + 1;
    for (let depth = 1; depth > 0; end += 1) depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0;
    const head = css.slice(start, open);
    const body = css.slice(open + 1, end - 1);
    start = end;
    if (/^@(?:media|supports)/.test(head)) {
      const inner = withoutUnused(body, unused);
      kept += inner && `${head}{${inner}}`;
    } else {
      const selectors = head.split(/,(?![^(]*\))/).filter((selector) => !unused.test(selector));
      kept += selectors.length > 0 ? `${selectors.join(',')}{${body}}` : '';
    }
  }
  return kept;
}

/** A minified script of a package, without the pointer to a source map that we do not serve. */
async function bare(file) {
  return Buffer.from((await readFile(at(file), 'utf8')).replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n'));
}

function brotli(content) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  return promisify(brotliCompress)(content, { params });
}

/** The lists of names come last: whoever reads them finds every file that they name. */
async function putInPlace(aside) {
  await mkdir(at('dist/assets'), { recursive: true });
  for (const name of await readdir(join(aside, 'assets'))) {
    await rename(join(aside, 'assets', name), at('dist/assets', name));
  }
  for (const name of ['cli.js.map', 'cli.js', 'assets.json', 'build.json']) {
    if (existsSync(join(aside, name))) await rename(join(aside, name), at('dist', name));
  }
}

/** A server started on the build before still serves its own files, so those stay; older ones go. */
async function prune(wanted) {
  for (const name of await readdir(at('dist/assets'))) {
    if (!wanted.has(name.replace(/\.br$/, ''))) await rm(at('dist/assets', name), { force: true });
  }
}

/** Everything under src that can end up in dist, as paths from the root. */
async function sources() {
  const entries = await readdir(at('src'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(?:test|testing)\.tsx?$|\.md$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

async function fingerprintOf(inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...inputs, 'build.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    const { mtimeMs, size } = await stat(at(file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

async function readJson(file) {
  return readFile(at(file), 'utf8').then(JSON.parse, () => undefined);
}
