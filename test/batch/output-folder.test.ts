import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { sampleCharts } from '../../src/demo/charts/index.ts';
import { sharedResources } from '../../src/demo/places.ts';
import { auditFolder, auditHere, findingsIn } from '../kit/audit.ts';
import { writeExport } from '../kit/export-files.ts';
import { TODAY } from '../kit/service.ts';

vi.setConfig({ testTimeout: 240_000 });

const folder = auditFolder();
const whole = join(folder, 'whole');
const part = join(folder, 'part');

beforeAll(() => {
  const charts = sampleCharts(TODAY);
  writeExport(whole, [...sharedResources(), ...charts.flatMap((one) => one.resources)]);
  writeExport(part, [...sharedResources(), ...charts.slice(0, 5).flatMap((one) => one.resources)]);
});

it('keeps nothing of the audit before, in the same folder and the same process', async () => {
  const [out, fresh] = [join(folder, 'twice'), join(folder, 'fresh')];
  await auditHere(whole, out);
  const second = await auditHere(part, out);
  expect(second).toEqual(await auditHere(part, fresh));
  expect(findingsIn(out)).toEqual(findingsIn(fresh));
});
