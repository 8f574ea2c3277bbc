import { Lexer, type Token } from 'marked';
import type { ComponentChildren } from 'preact';

/**
 * The Markdown of a card. Its tokens become elements one by one, so that HTML inside it stays text
 * and no address but http and https becomes a link.
 */
export const Markdown = ({ text }: { text: string }) => (
  <div class="markdown">{Lexer.lex(text).map(element)}</div>
);

function element(token: Token): ComponentChildren {
  const inside = () => ('tokens' in token && token.tokens ? token.tokens.map(element) : token.raw);
  switch (token.type) {
    case 'space':
      return null;
    case 'paragraph':
      return <p>{inside()}</p>;
    case 'heading':
      return (
        <p>
          <strong>{inside()}</strong>
        </p>
      );
    case 'list': {
      const items = token.items.map((item: { tokens: Token[]; raw: string }) => (
        <li key={item.raw}>{item.tokens.map(element)}</li>
      ));
      return token.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'strong':
      return <strong>{inside()}</strong>;
    case 'em':
      return <em>{inside()}</em>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return isWebAddress(token.href) ? (
        <a href={token.href} target="_blank" rel="noreferrer">
          {inside()}
        </a>
      ) : (
        token.raw
      );
    case 'escape':
      return token.text;
    case 'text':
      return inside();
    default:
      return token.raw;
  }
}

/** Whether an address is safe to follow: not a script, not a file. */
export const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address);
