import type { Sentence, TextPart } from '../shared/view.ts';
import { usePanel } from './panel-context.ts';

/** A sentence of the analysis, with links to objects, lines and steps. */
export function SentenceText({ sentence }: { readonly sentence: Sentence }) {
  return (
    <>
      {sentence.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </>
  );
}

function Part({ part }: { readonly part: TextPart }) {
  const { post } = usePanel();
  switch (part.kind) {
    case 'text':
      return <>{part.text}</>;
    case 'code':
      return <code>{part.text}</code>;
    case 'object':
      return (
        <button type="button" class="link" onClick={() => post({ kind: 'select-object', object: part.id })}>
          {part.text}
        </button>
      );
    case 'line':
      return (
        <button type="button" class="link" onClick={() => post({ kind: 'reveal-line', line: part.line })}>
          {part.text}
        </button>
      );
    case 'step':
      return (
        <button type="button" class="link" onClick={() => post({ kind: 'go-to-step', step: part.step })}>
          {part.text}
        </button>
      );
  }
}
