import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each folder may import, besides itself, packages and the files at the top of `src`. */
const mayImport: Record<string, string[]> = {
  'src/terminology': [],
  'src/net': [],
  'src/fhir': ['src/net', 'src/terminology'],
  'src/note': ['src/terminology'],
  'src/ncci': ['src/terminology'],
  'src/chart': ['src/documents', 'src/fhir', 'src/ncci', 'src/note', 'src/terminology'],
  'src/rules': ['src/chart', 'src/ncci', 'src/terminology'],
  'src/policy': ['src/chart', 'src/rules', 'src/terminology'],
  'src/authorization-package': ['src/chart', 'src/policy'],
  'src/check': ['src/chart', 'src/ncci', 'src/policy', 'src/rules', 'src/terminology'],
  'src/claim': ['src/chart', 'src/ncci', 'src/policy', 'src/rules', 'src/terminology'],
  'src/cds': ['src/chart', 'src/rules'],
  cards: [
    'src/cds',
    'src/chart',
    'src/claim',
    'src/check',
    'src/policy',
    'src/rules',
    'src/terminology',
  ],
  hooks: ['src/cds', 'src/chart', 'src/fhir'],
  'src/auth': ['src/fhir', 'src/net'],
  'src/documents': ['src/fhir'],
  'src/store': [],
  'src/demo': ['src/auth', 'src/terminology'],
  'src/server': [
    'cards',
    'hooks',
    'src/auth',
    'src/authorization-package',
    'src/cds',
    'src/chart',
    'src/check',
    'src/claim',
    'src/demo',
    'src/documents',
    'src/fhir',
    'src/ncci',
    'src/net',
    'src/note',
    'src/policy',
    'src/rules',
    'src/store',
    'src/terminology',
  ],
  // In the browser: types, and what is pure.
  'src/web': [
    'cards',
    'src/chart',
    'src/check',
    'src/claim',
    'src/demo',
    'src/note',
    'src/rules',
    'src/server',
    'src/terminology',
  ],
  'src/batch': [
    'cards',
    'hooks',
    'src/auth',
    'src/authorization-package',
    'src/cds',
    'src/chart',
    'src/check',
    'src/fhir',
    'src/ncci',
    'src/net',
    'src/rules',
    'src/server',
  ],
  'src/cli': [
    'hooks',
    'src/auth',
    'src/authorization-package',
    'src/batch',
    'src/cds',
    'src/claim',
    'src/demo',
    'src/ncci',
    'src/note',
    'src/policy',
    'src/rules',
    'src/server',
  ],
};

/** What a tool reads asks for a default export. */
const OF_TOOLS = ['src/web/vite.config.ts'];

/** `src/rules/facet/x.ts` lies in `src/rules`, `cards/x.ts` in `cards`, `src/main.ts` in `src`. */
function folderOf(path: string): string {
  const [top = '', second] = dirname(path).split('/');
  return top === 'src' && second ? `src/${second}` : top;
}

const files = ['src', 'cards', 'hooks']
  .flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' }).map((f) => join(top, f)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !OF_TOOLS.includes(file));

const source = (file: string): string => readFileSync(file, 'utf8');

/** The code alone: no comments, and no words between quotes. */
const code = (file: string): string =>
  source(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '');

const imported = (file: string): string[] =>
  [...source(file).matchAll(/(?:from |import\()'(\.[^']+)'/g)].map(([, path]) =>
    join(dirname(file), path ?? ''),
  );

describe.each(files)('%s', (file) => {
  it('imports only files that exist, with their endings', () => {
    for (const path of imported(file)) expect(existsSync(path), path).toBe(true);
  });

  it('imports only what its folder may', () => {
    const from = folderOf(file);
    if (from === 'src') return;
    const folders = imported(file)
      .map(folderOf)
      .filter((folder) => folder !== from && folder !== 'src');
    expect(mayImport[from]).toEqual(expect.arrayContaining(folders));
  });

  it('has no default export, and no cast outside the one place for FHIR types', () => {
    expect(source(file)).not.toMatch(/^export default/m);
    const casts =
      code(file).match(/\bas (?!const\b)[A-Z][\w.]*|\bas (?:any|unknown|never)\b/g) ?? [];
    expect(casts).toEqual(file === 'src/fhir/resource.ts' ? ['as FhirResource'] : []);
  });
});

it('the service and its commands load next to nothing before they hear signals and options', () => {
  const loaded = (file: string): string[] => [
    file,
    ...[...source(file).matchAll(/from '(\.[^']+)'/g)].flatMap(([, path]) =>
      loaded(join(dirname(file), path ?? '')),
    ),
  ];
  expect(loaded('src/main.ts')).toEqual([
    'src/main.ts',
    'src/compile-cache.ts',
    'src/end-on-signals.ts',
  ]);
  expect(loaded('src/cli.ts')).toEqual([
    'src/cli.ts',
    'src/cli/usage-error.ts',
    'src/compile-cache.ts',
  ]);
});

/** Clinical code must give the same answer for the same chart, wherever and whenever it runs. */
const pure = files.filter((file) =>
  [
    'src/terminology',
    'src/note',
    'src/chart',
    'src/rules',
    'src/check',
    'src/claim',
    'cards',
  ].includes(folderOf(file)),
);

it.each(pure.filter((file) => !file.endsWith('write-catalogue.ts')))(
  '%s reads no clock, no chance, no environment and no network',
  (file) => {
    expect(source(file)).not.toMatch(
      /Date\.now|new Date|Temporal\.Now|Math\.random|randomUUID|process\.|fetch\(|from 'node:/,
    );
  },
);
