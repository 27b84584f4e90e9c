/** SyntaxError (`Objects/exceptions.c`, SyntaxError_init). */
import { newString, newTuple } from '../create.ts';
import { raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { itemsOf } from '../protocol/iteration.ts';
import { strObject, strText } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { KeywordNames, NativeMember, NativeTypeDefinition } from '../type-object.ts';
import { fieldMember, initException, payloadOf, storeFields } from './exception-members.ts';

/** Members that the tuple of details fills, in order. */
const DETAILS = ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', '_metadata'] as const;

/** `SyntaxError(message, (filename, lineno, offset, text[, end_lineno, end_offset]))`. */
function initSyntaxError(
  runtime: Runtime,
  self: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): void {
  initException(runtime, self, args, keywords);
  if (args.length > 0) storeFields(runtime, self, ['msg'], [args[0]]);
  if (args.length !== 2) return;
  const details = newTuple(runtime, itemsOf(runtime, args[1]!));
  const items = details.payload;
  const count = items.length;
  try {
    const most = runtime.behaviour.builtins.syntaxErrorsHaveMetadata ? 7 : 6;
    if (count < 4 || count > most) {
      const bound = count < 4 ? 'at least 4' : `at most ${most}`;
      raise(runtime, 'TypeError', `function takes ${bound} arguments (${count} given)`);
    }
    storeFields(runtime, self, DETAILS, items);
    if (count === 5) raise(runtime, 'TypeError', 'end_offset must be provided when end_lineno is provided');
  } finally {
    runtime.heap.release(details);
  }
}

/** SyntaxError_str: the message with the file's name and the line. */
function syntaxErrorText(runtime: Runtime, self: PythonObject): PythonObject {
  const { fields } = payloadOf(self);
  const message = fields.get('msg') ?? runtime.none;
  const [file, line] = [fields.get('filename'), fields.get('lineno')];
  const hasFile = file !== undefined && typeOf(file).payload.mro.includes(runtime.types.str);
  const hasLine = line?.type === runtime.types.int;
  if (!hasFile && !hasLine) return strObject(runtime, message);
  const parts = [
    ...(hasFile ? [strText(runtime, file).replace(/^.*\//s, '')] : []),
    ...(hasLine ? [`line ${strText(runtime, line)}`] : []),
  ];
  return newString(runtime, `${strText(runtime, message)} (${parts.join(', ')})`);
}

const members: Record<string, NativeMember> = { msg: fieldMember('msg') };
for (const name of [...DETAILS, 'print_file_and_line']) members[name] = fieldMember(name);

/** What SyntaxError has beyond Exception. */
export const syntaxErrorParts: Partial<NativeTypeDefinition> = {
  slots: { init: initSyntaxError, str: syntaxErrorText },
  members,
};
