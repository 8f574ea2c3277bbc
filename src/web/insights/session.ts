const KEY = 'foramen.insights.token';

/** The token that opens Insights: kept by this tab alone, and gone with it. */
export const session = {
  token: (): string | undefined => sessionStorage.getItem(KEY) ?? undefined,
  keep: (token: string): void => sessionStorage.setItem(KEY, token),
  end: (): void => sessionStorage.removeItem(KEY),
};
