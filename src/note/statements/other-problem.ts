import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { allIn } from './matching.ts';

const OTHER = '(?:new|another|different|separate|second|unrelated|other|additional)';
const PROBLEM = '(?:problems?|complaints?|concerns?|conditions?|issues?|diagnos[ei]s)';
const TREATED = String.raw`(?:evaluat\w+|address\w+|manag\w+|treat\w+|discuss\w+|seen|examin\w+|assess\w+)`;
const CHANGED =
  '(?:started|changed|increased|decreased|discontinued|stopped|adjusted|refilled|renewed|prescribed)';
const MEDICATION =
  '(?:gabapentin|pregabalin|duloxetine|venlafaxine|amitriptyline|nortriptyline|topiramate|sumatriptan|cyclobenzaprine|tizanidine|methocarbamol|meloxicam|celecoxib|naproxen|oxycodone|hydrocodone|morphine|buprenorphine|tramadol|medications?|antihypertensive|lisinopril|metformin)';
const SYMPTOM = '(?:pain|weakness|numbness|swelling|headaches?|symptoms?)';
const ELSEWHERE = new RegExp(
  [
    String.raw`\b${OTHER} ${PROBLEM}\b[^.;\n]{0,80}`,
    String.raw`\bunrelated to (?:today's|the|this) (?:procedure|injection|block)\b`,
    String.raw`\b(?:in addition to|apart from|besides|separate from) (?:today's |the |this )?(?:procedure|injection|block)\b[^.;\n]{0,80}`,
    String.raw`\balso (?:was )?${TREATED} (?:today )?(?:for|regarding|about)\b[^.;\n]{0,80}`,
    String.raw`\b${CHANGED} (?:her |his |the )?(?:[\w-]+ ){0,3}${MEDICATION}\b[^.;\n]{0,40}`,
    String.raw`\b${MEDICATION} (?:was|were|is|has been) (?:[\w-]+ )?${CHANGED}\b[^.;\n]{0,40}`,
    String.raw`\bnew(?:[- ]onset)? (?:[\w-]+ ){0,3}${SYMPTOM}\b[^.;\n]{0,60}|\b${SYMPTOM},? (?:which is |that is )?new\b[^.;\n]{0,60}`,
  ].join('|'),
  'gi',
);

/** Words on a problem that was treated at the visit apart from its procedure. */
export const readOtherProblems = (sentences: readonly Sentence[]): Found<string>[] =>
  allIn(
    sentences.filter(({ kind, old }) => kind !== 'consent' && !old),
    ELSEWHERE,
    ([words]) => words.trim(),
  );

const HIGH =
  /\bintensive(?:ly)? (?:drug |laboratory )?monitor\w*[^.;\n]{0,60}|\bmonitor\w*[^.;\n]{0,30}\b(?:for |drug )toxicity\b|\b(?:decision|decided|need|recommend\w*|sent|transfer\w*|refer\w*|admit\w*)\b[^.;\n]{0,40}\b(?:hospitaliz\w+|admission|admitted|(?:to|in) (?:the )?(?:hospital|emergency (?:department|room)|ED|ER|ICU))\b[^.;\n]{0,40}|\bescalat\w+ of (?:hospital(?:-level)? )?care\b|\bdo[- ]not[- ]resuscitate\b|\bde-?escalat\w+ (?:of )?care\b|\bemergen(?:cy|t) (?:major )?surgery\b/gi;

const MINUTES = String.raw`(\d{2,3})\s?(?:minutes?|mins?)\b`;
const TIME = new RegExp(
  String.raw`\b(?:total (?:\w+ )?time|time spent|spent)\b[^.;\n]{0,50}?\b${MINUTES}|\b${MINUTES}[^.;\n]{0,20}\b(?:total|spent)\b`,
  'gi',
);
/** By time alone a visit is of the highest level from here on (AMA, 2024; recalled). */
const LONG = 40;

/** Words on a high risk in managing the visit, or on its total time, by which its level is counted. */
export const readHighRisks = (sentences: readonly Sentence[]): Found<string>[] => {
  const told = sentences.filter(({ kind, old }) => kind !== 'consent' && !old);
  return [
    ...allIn(told, HIGH, ([words]) => words.trim()),
    ...allIn(told, TIME, (match) =>
      Number(match[1] ?? match[2]) >= LONG ? match[0].trim() : undefined,
    ),
  ];
};
