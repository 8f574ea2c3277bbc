/** Who can be chosen when the app is started without a chart. */
export interface Choice {
  id: string;
  name: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escaped = (text: string): string =>
  text.replaceAll(/[&<"]/g, (letter) => ENTITIES[letter] ?? letter);

/** The page on which a user of the sample EHR chooses a patient and what the app may do. */
export const consentPage = (request: string, patients: readonly Choice[]): string =>
  page(
    'Sign in to the sample EHR',
    `<p>The app <strong>Foramen</strong> asks to work with one chart. All patients are synthetic.</p>
<form method="post" action="/demo/sign-in/consent">
<input type="hidden" name="request" value="${escaped(request)}">
<p><label for="patient">Patient</label><br><select id="patient" name="patient">${patients
      .map(({ id, name }) => `<option value="${escaped(id)}">${escaped(name)}</option>`)
      .join('')}</select></p>
<p><label><input type="checkbox" name="write" value="yes" checked> Foramen may write what I enter into the chart</label></p>
<p><button name="answer" value="allow">Allow</button> <button name="answer" value="deny">Deny</button></p>
</form>`,
  );

/** The page for a request that nobody can be sent back from. */
export const refusalPage = (because: string): string =>
  page('The sample EHR refused the app', `<p>${escaped(because)}.</p>`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>
`;

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;color:#15202b;background:#f5f7f9;margin:0}
main{max-width:30rem;margin:8vh auto;padding:1.5rem;background:#fff;border:1px solid #d3dbe3;border-radius:10px}
h1{font-size:1.4rem;margin-top:0}select,button{font:inherit;padding:.45rem .7rem}select{width:100%}`;
