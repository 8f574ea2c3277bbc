import type { PatientHash } from './patient-hash.ts';

/** Tells whether a patient has something to judge: never no for one that has, rarely yes for another. */
export interface PatientFilter {
  add: (hash: PatientHash) => void;
  mayHave: (hash: PatientHash) => boolean;
}

const BITS_PER_PATIENT = 16;
const PROBES = 4;
const FEWEST_BITS = 1 << 16;
/** 32 MB: some 17 million patients with something to judge before one in four hundred passes wrongly. */
const MOST_BITS = 2 ** 28;

/** A Bloom filter (Bloom 1970): its memory is bounded, whatever number of patients it is made for. */
export function patientFilter(patients: number): PatientFilter {
  const wanted = 2 ** Math.ceil(Math.log2(Math.max(1, patients) * BITS_PER_PATIENT));
  const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, wanted));
  const bytes = new Uint8Array(bits / 8);
  const place = ([first, second]: PatientHash, probe: number): number =>
    ((first + Math.imul(probe, second)) >>> 0) & (bits - 1);
  return {
    add(hash) {
      for (let probe = 0; probe < PROBES; probe += 1) {
        const bit = place(hash, probe);
        bytes[bit >>> 3] = (bytes[bit >>> 3] ?? 0) | (1 << (bit & 7));
      }
    },
    mayHave(hash) {
      for (let probe = 0; probe < PROBES; probe += 1) {
        const bit = place(hash, probe);
        if (((bytes[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
      }
      return true;
    },
  };
}
