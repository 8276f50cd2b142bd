// The arrows between the folders, read from the imports.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const registries = ['activations', 'norms', 'arrangements', 'initializers', 'losses', 'datasets', 'optimizers', 'schedules'];
/** Where the page asks the engine to compute, each on workers of its own; `examine.ts` says how much work that is. */
const doors = [
  'workers/run/client.ts',
  'workers/run/once.ts',
  'workers/run/startWorker.ts',
  'workers/poolOfWorkers.ts',
  'workers/files.ts',
  'workers/shareTable.ts',
  'workers/examination/client.ts',
  'examination/examine.ts',
].map(file => `engine/${file}`);

/** What each folder may import from `src` (a folder or a file), and of what it may know the types besides. */
const arrows: Readonly<Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>> = {
  lib: { values: [] },
  kernels: { values: [] },
  initializers: { values: ['lib'] },
  activations: { values: ['lib'] },
  norms: { values: ['lib'] },
  arrangements: { values: ['lib'] },
  losses: { values: ['lib'] },
  datasets: { values: ['lib'] },
  optimizers: { values: ['lib'], types: ['kernels/exports.ts'] },
  schedules: { values: ['lib'] },
  config: { values: ['lib', ...registries] },
  network: { values: ['lib', 'config', 'norms', 'arrangements', 'initializers', 'losses', 'datasets'], types: ['summary'] },
  summary: { values: [] },
  theory: { values: ['lib', 'activations', 'initializers', 'network'] },
  engine: { values: ['lib', 'config', 'network', 'summary', 'kernels', ...registries] },
  charts: { values: ['lib'], types: ['summary'] },
  i18n: { values: ['lib'], types: ['config', 'diagnostics', 'doctor', 'summary', ...registries] },
  diagnostics: {
    values: ['lib', 'charts', 'theory', 'config', 'i18n/names.ts', 'network', 'summary', ...registries],
    types: ['engine', 'i18n'],
  },
  doctor: {
    values: ['lib', 'charts', 'theory', 'config', 'diagnostics', 'i18n/names.ts', 'network', 'summary', ...registries],
    types: ['engine', 'i18n'],
  },
  exporters: { values: ['lib', 'charts', 'config', 'diagnostics', 'i18n', 'network', 'summary', ...registries], types: ['engine'] },
  experiments: { values: ['lib'], types: ['summary'] },
  readers: { values: ['lib', 'config', 'network', 'theory', ...registries] },
  store: { values: ['lib', 'config', 'i18n'], types: ['engine'] },
  ui: {
    values: [
      'lib',
      'charts',
      'config',
      'diagnostics',
      'doctor',
      'experiments',
      'exporters',
      'i18n',
      'network',
      'readers',
      'store',
      'summary',
      'theory',
      ...registries,
      ...doors,
    ],
    types: ['engine'],
  },
  cli: {
    values: ['lib', 'config', 'datasets', 'diagnostics', 'doctor', 'engine', 'exporters', 'i18n', 'initializers/files.ts', 'readers'],
  },
  'main.tsx': { values: ['lib', 'charts', 'engine', 'i18n', 'store', 'ui'] },
};

/** Who may use which package; Node's own are for the command line. */
const packages: Readonly<Record<string, readonly string[]>> = {
  d3: ['charts', 'ui'],
  react: ['charts', 'ui', 'main.tsx'],
  'react-dom': ['ui', 'main.tsx'],
  zustand: ['store', 'ui'],
  seedrandom: ['lib', 'engine'],
  jsep: ['lib'],
  fflate: ['exporters', 'readers'],
  'virtual:pwa-register': ['store'],
  '@lezer': ['readers'],
  node: ['cli'],
};

interface Import {
  readonly file: string;
  readonly typeOnly: boolean;
  /** A path below `src`, or a package. */
  readonly target: string;
  readonly isPackage: boolean;
}

const root = fileURLToPath(new URL('.', import.meta.url));
const isTest = (name: string) => /\.test\.tsx?$|(^|\/)test[A-Z]?\w*\.ts$/.test(name);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name) && !isTest(name));
const folderOf = (path: string) => path.split('/')[0]!;

const statement =
  /^(?:import|export)\s(?<what>[^;'"]*?)\sfrom\s+'(?<from>[^']+)'|^import\s+'(?<only>[^']+)'|\bimport\(\s*'(?<later>[^']+)'/gm;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(statement)].map(({ groups: { what = '', from, only, later } = {} }) => {
    const specifier = (from ?? only ?? later)!;
    const isPackage = !specifier.startsWith('.');
    const target = isPackage ? specifier.replace(/^node:.*/, 'node').split('/')[0]! : posix.join(dirname(file), specifier);
    return { file, typeOnly: isTypeOnly(what), target: target.replace(/\?.*$/, ''), isPackage };
  });
}

/** `type …`, or braces that hold nothing but `type …`. */
function isTypeOnly(what: string): boolean {
  const names = /^\{(.*)\}$/s
    .exec(what)?.[1]
    ?.split(',')
    .map(name => name.trim());
  return what.startsWith('type ') || (names?.every(name => name === '' || name.startsWith('type ')) ?? false);
}

const imports = files.flatMap(importsOf);
const covers = (allowed: readonly string[], target: string) => allowed.some(a => target === a || target.startsWith(`${a}/`));
const tell = ({ file, target, typeOnly }: Import) => `${file} imports ${typeOnly ? 'types of ' : ''}${target}`;

test('every folder has its arrows', () => {
  expect(new Set(files.map(folderOf))).toEqual(new Set(Object.keys(arrows)));
});

test('a folder imports only what its arrows point from', () => {
  const crossing = imports.filter(({ file, target, isPackage }) => !isPackage && folderOf(file) !== folderOf(target));
  expect(crossing.length).toBeGreaterThan(200);
  const wrong = crossing.filter(({ file, target, typeOnly }) => {
    const { values, types = [] } = arrows[folderOf(file)] ?? { values: [] };
    return !covers(typeOnly ? [...values, ...types] : values, target);
  });
  expect(wrong.map(tell)).toEqual([]);
});

test('a package is used only where it has its place', () => {
  const used = imports.filter(({ isPackage }) => isPackage);
  expect(new Set(used.map(({ target }) => target))).toEqual(new Set(Object.keys(packages)));
  expect(used.filter(({ file, target }) => !packages[target]!.includes(folderOf(file))).map(tell)).toEqual([]);
});

test('diagnostics and exporters, which run in Node too, reach of the charts what knows no React', () => {
  const reached = new Set(files.filter(file => ['diagnostics', 'exporters'].includes(folderOf(file))));
  for (const file of reached) {
    for (const { target, isPackage, typeOnly } of imports.filter(found => found.file === file)) {
      if (!isPackage && !typeOnly && files.includes(target)) reached.add(target);
    }
  }
  expect(reached).toContain('charts/formatNumber.ts');
  expect([...reached].filter(file => file.endsWith('.tsx'))).toEqual([]);
});

test('no arrow leads back', () => {
  const reach = (folder: string, on: readonly string[]): void => {
    expect(on, `${[...on, folder].join(' ← ')}`).not.toContain(folder);
    for (const next of new Set(arrows[folder]!.values.map(folderOf))) reach(next, [...on, folder]);
  };
  for (const folder of Object.keys(arrows)) reach(folder, []);
});
