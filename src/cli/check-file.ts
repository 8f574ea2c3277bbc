import { readFileSync } from 'node:fs';
import { services } from '../../hooks/index.ts';
import type { Card, HookResponse } from '../cds/card.ts';
import type { HookService } from '../cds/service.ts';
import { readConfig } from '../config.ts';
import { RequestError } from '../errors.ts';
import { createEngine } from '../server/engine.ts';
import type { Invocation } from '../server/invocation.ts';
import { invoke } from '../server/invoke.ts';
import { callerFor, editsIn } from './as-service.ts';
import { claimTable } from './claim-table.ts';
import { failingSeverities } from './fail-on.ts';
import { UsageError } from './usage-error.ts';

export interface CheckOptions {
  service?: string | undefined;
  /** Whose settings apply, where the configuration has several. */
  tenant?: string | undefined;
  json: boolean;
  'fail-on': string;
}

/**
 * Judges one hook request from a file and prints its cards, before them the lines of its claim, or
 * the whole answer with its explanation. Gives exit code 1 when a finding is at least as grave as `--fail-on`.
 */
export async function checkFile(files: readonly string[], options: CheckOptions): Promise<number> {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new UsageError('check takes one file');
  const failing = failingSeverities(options['fail-on']);
  const body = readJson(file);
  const config = readConfig(process.env);
  const engine = createEngine(editsIn(config));
  const caller = callerFor(config, options.tenant);
  const service = serviceFor(body, options.service);
  const { response, reviews } = await answer(file, () =>
    invoke(engine, caller, service, explained(body)),
  );
  process.stdout.write(
    options.json
      ? `${JSON.stringify(response, null, 2)}\n`
      : [...reviews.map(claimTable), asText(response)].join('\n'),
  );
  return severities(response).some((severity) => failing.has(severity)) ? 1 : 0;
}

function readJson(file: string): object {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new Error(`${file}: cannot be read`);
  }
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  } catch (error) {
    throw new Error(`${file}: not JSON (${error instanceof Error ? error.message : 'malformed'})`);
  }
  throw new Error(`${file}: not a hook request`);
}

function serviceFor(body: object, id: string | undefined): HookService {
  const hook = 'hook' in body ? body.hook : undefined;
  const found = services.find((service) => (id ? service.id === id : service.hook === hook));
  if (found) return found;
  const known = services.map((service) => service.id).join(', ');
  if (id) throw new UsageError(`there is no service ${id}; there are ${known}`);
  throw new Error(`no service answers the hook ${JSON.stringify(hook)}; name one with --service`);
}

const explained = (body: object): object => ({
  ...body,
  extension: {
    ...('extension' in body && typeof body.extension === 'object' ? body.extension : {}),
    'org.foramen.explain': true,
  },
});

async function answer(file: string, ask: () => Promise<Invocation>): Promise<Invocation> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    throw new Error(`${file}: ${error.where ? `${error.where}: ` : ''}${error.message}`);
  }
}

function asText({ cards }: HookResponse): string {
  if (cards.length === 0) return 'Nothing to say: no cards.\n';
  return cards.map(cardText).join('\n');
}

const cardText = ({ indicator, summary, detail }: Card): string =>
  `[${indicator}] ${summary}\n\n${(detail ?? '').replaceAll('\\', '')}\n`;

/** The severities of everything shown. */
function severities({ cards }: HookResponse): string[] {
  return cards
    .flatMap(({ extension }) => extension?.['org.foramen.findings'] ?? [])
    .flatMap((finding: unknown) =>
      typeof finding === 'object' && finding !== null && 'severity' in finding
        ? [String(finding.severity)]
        : [],
    );
}
