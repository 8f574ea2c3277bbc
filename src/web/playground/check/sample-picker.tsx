import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ListedRequest } from '../../../demo/demo.ts';
import { MOMENTS } from './situation.ts';

interface SamplePickerProps {
  samples: readonly ListedRequest[];
  chosen: ListedRequest;
  onChoose: (sample: ListedRequest) => void;
}

/** Picks a patient and a moment: a filter by moment, a search, and one list of what is left. */
export function SamplePicker({ samples, chosen, onChoose }: SamplePickerProps) {
  const [service, setService] = useState('');
  const [words, setWords] = useState('');
  const found = useMemo(() => filtered(samples, service, words), [samples, service, words]);
  return (
    <section class="panel stack picker" aria-label="Sample patients">
      <MomentFilter samples={samples} service={service} onChange={setService} />
      <label class="field">
        Patient, situation or rule
        <input
          type="search"
          placeholder="epidural, Rosa, laterality …"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <p class="quiet" role="status">
        {found.length === 0 ? 'Nothing fits.' : `${found.length} of ${samples.length} situations`}
      </p>
      <fieldset class="choices">
        <legend class="hidden">Situation</legend>
        {found.map((sample) => (
          <Choice key={sample.name} {...{ sample, onChoose }} isChosen={sample === chosen} />
        ))}
      </fieldset>
    </section>
  );
}

interface MomentFilterProps extends Pick<SamplePickerProps, 'samples'> {
  service: string;
  onChange: (service: string) => void;
}

const MomentFilter = ({ samples, service, onChange }: MomentFilterProps) => (
  <label class="field">
    Moment
    <select value={service} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">Any moment ({samples.length})</option>
      {[...Map.groupBy(samples, (sample) => sample.service)].map(([id, group]) => (
        <option key={id} value={id}>
          {MOMENTS[id] ?? id} ({group.length})
        </option>
      ))}
    </select>
  </label>
);

interface ChoiceProps {
  sample: ListedRequest;
  isChosen: boolean;
  onChoose: (sample: ListedRequest) => void;
}

function Choice({ sample, isChosen, onChoose }: ChoiceProps) {
  const { title, patient, service } = sample;
  const item = useRef<HTMLLabelElement>(null);
  useEffect(() => {
    const list = item.current?.parentElement;
    if (!isChosen || !item.current || !list) return;
    const { offsetTop, offsetHeight } = item.current;
    const isSeen =
      offsetTop >= list.scrollTop && offsetTop + offsetHeight <= list.scrollTop + list.clientHeight;
    if (!isSeen) list.scrollTop = offsetTop - list.clientHeight / 3;
  }, [isChosen]);
  return (
    <label class="choice" ref={item}>
      <input type="radio" name="sample" checked={isChosen} onChange={() => onChoose(sample)} />
      <span>
        <span class="title">{title}</span>
        <span class="quiet">
          {patient.name} · {service}
        </span>
      </span>
    </label>
  );
}

function filtered(samples: readonly ListedRequest[], service: string, words: string) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return samples.filter((sample) => {
    if (service !== '' && sample.service !== service) return false;
    const { title, patient, expects } = sample;
    const text = [title, patient.name, patient.story, sample.service, ...expects.fires]
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
