import { aCoverage, anOrder, orderSign } from '../kit/fhir.ts';
import { chartOf, testScenarios } from '../kit/scenario.ts';
import { condition, icd, mri, oswestry, otherClaims, pain, physicalTherapy } from './charts.ts';

const medicare = aCoverage('MCR-FFS-2026');

/** A Medicare chart that supports a first lumbar epidural at L4-L5 in every respect. */
const supported = [
  medicare,
  otherClaims,
  condition('M54.16', '2026-06-01', 'Lumbar radiculopathy'),
  pain(7, '2026-11-10T15:00:00Z'),
  oswestry(44, '2026-11-10T15:00:00Z'),
  physicalTherapy('2026-08-03', '2026-09-28'),
  mri(
    '2026-09-15',
    'MRI lumbar spine: L4-L5 disc herniation with compression of the L5 nerve root.',
  ),
];

const order = (over: object = {}) =>
  anOrder('62323', {
    code: {
      coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '62323' }],
      text: 'Interlaminar lumbar epidural steroid injection under fluoroscopy with contrast',
    },
    bodySite: [{ text: 'L4-L5' }],
    reasonCode: [icd('M54.16', 'Right lumbar radiculopathy')],
    ...over,
  });

testScenarios({
  'a first lumbar epidural that the chart supports in every respect is passed in silence': {
    service: 'order-sign',
    request: orderSign([order()], { prefetch: chartOf(...supported) }),
  },
});
