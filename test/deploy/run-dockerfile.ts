import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { instructionsOf, type Step, variableIn } from './dockerfile.ts';

/**
 * Does in a clean folder what the Dockerfile says, without an engine: copies what it copies, runs
 * what it runs, then starts its command in production with its health check, and ends it. What an
 * engine alone can do is left out and said: users, volumes and the base image.
 */
const root = mkdtempSync(join(tmpdir(), 'foramen-image-'));
const steps = instructionsOf('Dockerfile');
let folder = root;
/** Of the stage that is being made. */
let environment: Record<string, string> = {};
let command: string[] = [];
let check: string[] = [];
/** Folders of earlier stages, by their names. */
const stages = new Map<string, string>();
for (const step of steps) perform(step);
await start();
rmSync(root, { recursive: true });

function perform({ keyword, words, text, from }: Step): void {
  if (keyword === 'FROM') beginStage(words);
  else if (keyword === 'WORKDIR') say('clean folder for', text);
  else if (keyword === 'COPY') copy(words, from);
  else if (keyword === 'RUN' && isOfEngine(text)) say('left to an engine:', text);
  else if (keyword === 'RUN') run(text);
  else if (keyword === 'CMD') command = JSON.parse(text);
  else if (keyword === 'HEALTHCHECK') check = JSON.parse(text.replace(/^.*?CMD\s+/s, ''));
  else if (keyword === 'ENV') Object.assign(environment, variablesIn(words));
  else say('left to an engine:', `${keyword} ${text}`);
}

/** Makes users and folders at the root of the image. */
function isOfEngine(text: string): boolean {
  return /\bchown\b|\buseradd\b/.test(text);
}

function beginStage(words: readonly string[]): void {
  const name = words[2] ?? 'last';
  folder = join(root, name);
  environment = {};
  mkdirSync(folder);
  stages.set(name, folder);
}

function copy(words: readonly string[], from: string | undefined): void {
  const paths = [...words];
  const target = paths.pop() ?? '.';
  for (const path of paths) {
    const source = from ? inStage(from, path) : path;
    const isFolder = target.endsWith('/') || target === '.';
    cpSync(source, isFolder ? join(folder, target, path) : join(folder, target), {
      recursive: true,
    });
  }
  say('copied', paths.join(', '));
}

function inStage(name: string, path: string): string {
  const stage = stages.get(name);
  if (!stage) throw new Error(`the Dockerfile has no stage ${name}`);
  return join(stage, path.replace(/^\/app\//, ''));
}

function run(text: string): void {
  say('running', text);
  // The machine's cache of packages is left as it is.
  const own = text.replace(/\s*&&\s*npm cache clean --force/, '');
  const env = { ...process.env, ...environment };
  execFileSync('sh', ['-c', own], { cwd: folder, env, stdio: 'inherit' });
}

/** Variables of the image, where its folder is the one here. */
function variablesIn(words: readonly string[]): Record<string, string> {
  const own = words.map(variableIn);
  return Object.fromEntries(
    own.map(([name, value]) => [name, value.replace(/^\/app(?=\/)/, folder)]),
  );
}

/** Starts the command of the image as the image would, in production. */
async function start(): Promise<void> {
  for (const name of ['vitest', 'typescript', '@biomejs/biome']) {
    if (existsSync(join(folder, 'node_modules', name))) throw new Error(`${name} is in the image`);
  }
  const config = join(root, 'config.json');
  writeFileSync(config, JSON.stringify(configuration()));
  const [program = 'node', ...words] = command;
  const ownNode = program === 'node' ? process.execPath : program;
  const data = join(root, 'data');
  mkdirSync(data);
  const env = {
    ...process.env,
    ...environment,
    PORT: '3918',
    HOST: '127.0.0.1',
    DATA_DIR: data,
    FORAMEN_CONFIG: config,
  };
  const service = spawn(ownNode, words, { cwd: folder, env, stdio: 'inherit' });
  const ended = once(service, 'exit');
  try {
    // Other options would leave compiled code of their own.
    await healthy({ ...env, NODE_COMPILE_CACHE: '' });
    const answer = await fetch('http://127.0.0.1:3918/cds-services');
    const { services } = JSON.parse(await answer.text());
    say('answers with services:', services.length);
  } finally {
    service.kill('SIGTERM');
  }
  const [code] = await ended;
  if (code !== 0) throw new Error(`the service ended with ${code}`);
  say('ended by SIGTERM with', String(code));
  const kinds = readdirSync(environment.NODE_COMPILE_CACHE ?? '');
  if (kinds.length !== 1)
    throw new Error('the compiled code of the image was not what it started with');
}

function configuration() {
  const tenant = {
    id: 'clinic',
    issuers: [{ issuer: 'https://ehr.example.org', jwksUrl: 'https://ehr.example.org/jwks' }],
    fhirServers: [{ url: 'https://ehr.example.org/fhir' }],
  };
  const key = join(root, 'pseudonym-key');
  writeFileSync(key, 'x'.repeat(40));
  return {
    publicUrl: 'https://foramen.example.org',
    pseudonymKey: { file: key },
    tenants: [tenant],
  };
}

/** Waits until the image's own health check passes. */
async function healthy(env: NodeJS.ProcessEnv): Promise<void> {
  const [, ...words] = check;
  for (let tried = 0; tried < 120; tried += 1) {
    const probe = spawn(process.execPath, words, { env, stdio: 'ignore' });
    const [code] = await once(probe, 'exit');
    if (code === 0) {
      say('its health check passes after', `${tried + 1} tries`);
      return;
    }
    await pause(500);
  }
  throw new Error('the health check of the image never passed');
}

function say(...words: unknown[]): void {
  process.stdout.write(`${words.join(' ')}\n`);
}
