import { expect, it } from 'vitest';
import { documentLinks } from '../../cards/document-links.ts';
import { aFinding } from '../kit/finding.ts';

const cite = (title: string, url?: string) => ({
  title,
  ...(url && { url }),
  grade: 'primary' as const,
});
const address = (name: string) => `https://payer.example/${name}`;
const source = { label: 'Policy of a payer', url: address('policy') };

it('links each document once, and the policy after what findings rest on', () => {
  const first = aFinding({
    cites: [cite('LCD', address('lcd')), cite('Article', address('article'))],
  });
  const second = aFinding({ cites: [cite('LCD, again', address('lcd'))] });
  expect(documentLinks([first, second], { source })).toEqual([
    { label: 'LCD', url: address('lcd'), type: 'absolute' },
    { label: 'Article', url: address('article'), type: 'absolute' },
    { label: 'Policy of a payer', url: address('policy'), type: 'absolute' },
  ]);
});

it.each([3, 4])('links three documents at most, of %i', (count) => {
  const findings = Array.from({ length: count }, (_, place) =>
    aFinding({ cites: [cite(`Document ${place}`, address(`${place}`))] }),
  );
  expect(documentLinks(findings, { source: { label: 'x' } })).toHaveLength(3);
});

it('links nothing that has no address, and no choice of our own', () => {
  const ours = { ...cite('Ours', address('ours')), grade: 'design' as const };
  const finding = aFinding({ cites: [cite('A book'), ours] });
  expect(documentLinks([finding], { source: { label: 'Policy of a payer' } })).toEqual([]);
});
