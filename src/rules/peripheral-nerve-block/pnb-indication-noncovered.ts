import { z } from 'zod';
import type { Diagnosis } from '../../chart/indication.ts';
import { isMetabolicNeuropathy, namesNoNerve } from '../../terminology/metabolic-neuropathy.ts';
import { defineRule } from '../define-rule.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

export const pnbIndicationNoncovered = defineRule({
  id: 'pnb-indication-noncovered',
  family: 'peripheral-nerve-block',
  title: 'Nerve block for more than a metabolic neuropathy',
  stages: { 'order-sign': 'warning' },
  cites: [
    {
      title: 'mirahealth.care on LCD L35456, nerve blockade for chronic pain and neuropathy',
      grade: 'third-party',
    },
  ],
  needs: [],
  uses: ['diagnoses'],
  params: { 'pnb.metabolic_neuropathy_covered': z.boolean() },
  skips: ({ family }) => (family === 'peripheral-nerve-block' ? undefined : 'not a nerve block'),
  evaluate({ diagnoses }, params) {
    if (params['pnb.metabolic_neuropathy_covered']) return skipped('this payer covers it');
    if (diagnoses.state === 'unreadable') return unchecked(diagnoses.reason);
    if (diagnoses.state === 'undocumented') return skipped('no diagnosis is charted');
    const metabolic = diagnoses.value.filter(isMetabolic);
    const others = diagnoses.value.filter((one) => !isMetabolic(one) && !isNoTarget(one));
    if (metabolic.length === 0)
      return met('No diagnosis is a metabolic neuropathy.', diagnoses.evidence);
    if (others.length > 0) {
      return met(
        `Another diagnosis is charted: ${others.map(nameOf).join(', ')}.`,
        others.map(({ evidence }) => evidence),
      );
    }
    return unmet(
      `The only condition charted is a metabolic neuropathy (${metabolic.map(nameOf).join(', ')}), for which this policy does not cover nerve blocks. If the block is for something else, chart that diagnosis.`,
      metabolic.map(({ evidence }) => evidence),
    );
  },
});

const WORDS = /\b(?:diabetic|metabolic)\b.*\bneuropath|\bneuropath\w*\b.*\b(?:diabet|metabolic)/i;

const isMetabolic = ({ code, text }: Diagnosis): boolean =>
  code === undefined ? WORDS.test(text ?? '') : isMetabolicNeuropathy(code);

const isNoTarget = ({ code }: Diagnosis): boolean => code !== undefined && namesNoNerve(code);

const nameOf = ({ code, text }: Diagnosis): string => code ?? text ?? '';
