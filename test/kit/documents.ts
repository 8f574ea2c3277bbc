/** The same words in every format a note comes in. */
export const WORDS = 'PROCEDURE: Right L4-L5 interlaminar epidural steroid injection.';

export const html = `<html><body><script>var x = "left";</script><h2>PROCEDURE:</h2><p>Right L4-L5 <b>interlaminar</b> epidural steroid injection.</p></body></html>`;

export const cda = `<?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3"><title>Left note</title><recordTarget><patientRole><patient><name><given>Left</given></name></patient></patientRole></recordTarget><component><structuredBody><component><section><title>PROCEDURE:</title><text><paragraph>Right L4-L5 interlaminar epidural steroid injection.</paragraph><table><tbody><tr><td>Guidance:</td><td>fluoroscopy</td></tr></tbody></table></text></section></component></structuredBody></component></ClinicalDocument>`;

export const rtf = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Helvetica;}}{\*\generator x;}\pard\f0\fs20 PROCEDURE: \b Right\b0  L4-L5 interlaminar epidural steroid injection.\par Caf\'e9\par}`;

/** A PDF of one page with one line; readers rebuild the table of contents that it lacks. */
export const pdf = (line: string): string =>
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj',
    `4 0 obj<</Length ${line.length + 36}>>stream`,
    `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`,
    'endstream endobj',
    '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF',
  ].join('\n');
