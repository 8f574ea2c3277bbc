import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** A document of a YAML file of `deploy/`. */
export interface Document {
  file: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into any document
  value: any;
}

/** The documents of the YAML files in a folder. Throws where one is no YAML. */
export const documentsIn = (folder: string): Document[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((file) => documentsOf(join(folder, file)));

/** The documents of one file. */
export const documentsOf = (file: string): Document[] =>
  parseAllDocuments(readFileSync(file, 'utf8'), { strict: true }).map((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    return { file, value: document.toJS() };
  });
