import type {
  PublishedLine,
  PublishedPlanned,
  PublishedSupported,
} from '../../../claim/published-review.ts';

interface LineTableProps {
  line: PublishedLine;
  /** Whether there is a claim to compare with. */
  isCompared: boolean;
}

/** Planned and supported side by side: code, modifiers, units, diagnoses; what differs stands out. */
export function LineTable({ line, isCompared }: LineTableProps) {
  const { planned, supported, difference = {} } = line;
  const differing = new Set(Object.keys(difference));
  return (
    <table class="line-table">
      <thead>
        <tr>
          <td />
          {isCompared && <th scope="col">Planned</th>}
          <th scope="col">Supported</th>
        </tr>
      </thead>
      <tbody>
        {PARTS.map((part, place) => (
          <tr key={part.key} class={differing.has(part.key) ? 'differs' : undefined}>
            <th scope="row">{part.name}</th>
            {isCompared && <Cell {...{ part, place }} line={planned} empty="not planned" />}
            <Cell
              {...{ part, place }}
              line={supported}
              empty={line.gap ? 'open' : 'no such line'}
            />
          </tr>
        ))}
        {planned && isCompared && <OnClaim {...planned} />}
      </tbody>
    </table>
  );
}

interface CellProps {
  part: Part;
  place: number;
  line: PublishedPlanned | PublishedSupported | undefined;
  empty: string;
}

/** One part of a line; a side without a line says so once, beside all parts. */
function Cell({ part, place, line, empty }: CellProps) {
  if (line) return <td>{part.of(line)}</td>;
  return place === 0 ? (
    <td rowSpan={PARTS.length} class="quiet">
      {empty}
    </td>
  ) : null;
}

interface Part {
  /** As a difference names it. */
  key: string;
  name: string;
  of: (line: PublishedPlanned | PublishedSupported) => string;
}

const PARTS: readonly Part[] = [
  { key: 'code', name: 'Code', of: ({ code }) => code },
  { key: 'modifiers', name: 'Modifiers', of: ({ modifiers }) => modifiers.join(', ') || 'none' },
  { key: 'units', name: 'Units', of: ({ units }) => String(units) },
  { key: 'diagnoses', name: 'Diagnoses', of: (line) => line.diagnoses.join(', ') || noneIn(line) },
];

const noneIn = (line: PublishedPlanned | PublishedSupported): string =>
  'basis' in line ? 'none charted for it' : 'none';

/** What only a planned line says: where it stands, the name of its drug, its National Drug Code. */
function OnClaim({ reference, sequence, remark, ndc }: PublishedPlanned) {
  const place = sequence === undefined ? reference : `${reference}, line ${sequence}`;
  const rows = [
    { name: 'Words', words: remark },
    { name: 'NDC', words: ndc },
    { name: 'Stands on', words: place },
  ];
  return (
    <>
      {rows
        .filter(({ words }) => words)
        .map(({ name, words }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{words}</td>
            <td />
          </tr>
        ))}
    </>
  );
}
