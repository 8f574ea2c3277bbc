/** The JSON of an answer, for a test to look into. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks into any JSON
export const jsonOf = (answer: { json: () => Promise<unknown> }): Promise<any> => answer.json();
