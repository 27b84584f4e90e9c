import { SlotKind } from '../objects/event-log.ts';
import type { Cursor, NameBinding } from '../trace/cursor.ts';
import type { ObjectSlot } from '../trace/reversible-object.ts';
import { isProgramClass, nameOf } from './objects.ts';

/** What to call a slot inside its object: a name, `0`, `'key'`. */
export function slotLabel(cursor: Cursor, slot: ObjectSlot): string {
  switch (slot.kind) {
    case SlotKind.Attribute:
    case SlotKind.Internal:
      return cursor.trace.recording.log.names[slot.number]!;
    case SlotKind.Item:
      return String(slot.number);
    case SlotKind.DictValue:
    case SlotKind.DictKey:
    case SlotKind.SetElement:
      return nameOf(cursor, slot.number);
  }
}

/** What a slot is, told from outside, such as `item 0 of list#1` or `attribute next of Node#4`. */
export function slotText(cursor: Cursor, holder: number, slot: ObjectSlot): string {
  return specialSlotText(cursor, holder, slot) ?? plainSlotText(cursor, holder, slot);
}

/** A slot as Python would write it, such as `list#1[0]` or `Node#4.next`. */
export function slotExpression(cursor: Cursor, holder: number, slot: ObjectSlot): string {
  const owner = nameOf(cursor, holder).replace(/^class /, '');
  switch (slot.kind) {
    case SlotKind.Attribute:
    case SlotKind.Internal:
      return `${owner}.${slotLabel(cursor, slot)}`;
    case SlotKind.Item:
    case SlotKind.DictValue:
      return `${owner}[${slotLabel(cursor, slot)}]`;
    case SlotKind.DictKey:
      return `key of ${owner}`;
    case SlotKind.SetElement:
      return `element of ${owner}`;
  }
}

/** What a name of a frame is, such as `name b in <module>` or `local n of f`. */
export function bindingText(binding: NameBinding, functionName: string): string {
  const verb = binding.isBorrowed ? 'borrowed local' : 'local';
  switch (binding.kind) {
    case 'name':
      return `name ${binding.name} in ${functionName}`;
    case 'cell':
    case 'free':
      return `cell ${binding.name} of ${functionName}`;
    case 'local':
    case 'hidden':
      return `${verb} ${binding.name} of ${functionName}`;
  }
}

/** Name of the function that a frame runs, `<module>` at the top level. */
export function functionNameOf(cursor: Cursor, frame: number): string {
  return cursor.trace.recording.log.codes[cursor.frame(frame).code]?.name ?? '?';
}

function plainSlotText(cursor: Cursor, holder: number, slot: ObjectSlot): string {
  const owner = nameOf(cursor, holder);
  const label = slotLabel(cursor, slot);
  switch (slot.kind) {
    case SlotKind.Attribute:
      return `attribute ${label} of ${owner}`;
    case SlotKind.Item:
      return `item ${label} of ${owner}`;
    case SlotKind.DictValue:
      return `value of ${label} in ${owner}`;
    case SlotKind.DictKey:
      return `key of ${owner}`;
    case SlotKind.SetElement:
      return `element of ${owner}`;
    case SlotKind.Internal:
      return `${label} of ${owner}`;
  }
}

/** Slots of objects that serve another one are told as what they are for. */
function specialSlotText(cursor: Cursor, holder: number, slot: ObjectSlot): string | null {
  const frame = cursor.trace.lives.namespaces.get(holder);
  if (frame !== undefined && slot.kind === SlotKind.DictValue)
    return `name ${bareKey(cursor, slot.number)} in ${functionNameOf(cursor, frame)}`;
  switch (cursor.typeNameOf(holder)) {
    case 'cell':
      return cellText(cursor, holder);
    case 'tuple':
      return slot.kind === SlotKind.Item ? tupleItemText(cursor, holder, slot.number) : null;
    case 'dict':
      return slot.kind === SlotKind.DictValue ? attributeDictText(cursor, holder, slot.number) : null;
    default:
      if (slot.kind !== SlotKind.Attribute || !isProgramClass(cursor, holder)) return null;
      return `attribute ${slotLabel(cursor, slot)} of ${nameOf(cursor, holder)}`;
  }
}

function bareKey(cursor: Cursor, key: number): string {
  const value = cursor.trace.valueOf(key);
  return typeof value === 'string' ? value : nameOf(cursor, key);
}

/** A cell is told as the variable that it is for: of a running function, else of a function that closes over it. */
function cellText(cursor: Cursor, cell: number): string {
  for (const frame of cursor.liveFrames) {
    const binding = cursor.names(frame).find((name) => name.cell === cell);
    if (binding !== undefined) return `variable ${binding.name} of ${functionNameOf(cursor, frame)} (in a cell)`;
  }
  for (const [tuple] of cursor.referrers(cell)) {
    const index = cursor.object(tuple).sequence.indexOf(cell);
    for (const [closure] of cursor.referrers(tuple)) {
      const name = freeName(cursor, closure, index);
      if (name !== null) return `variable ${name} in the closure of ${nameOf(cursor, closure)}`;
    }
  }
  return `contents of ${cursor.trace.labelOf(cell)}`;
}

/** Name of a free variable of a function, null where two functions of that name make it uncertain. */
function freeName(cursor: Cursor, closure: number, index: number): string | null {
  const { codes } = cursor.trace.recording.log;
  if (index < 0 || cursor.typeNameOf(closure) !== 'function') return null;
  const functionName = cursor.trace.valueOf(closure);
  const candidates = codes.filter(
    (code) => code.isHidden !== true && (code.name === functionName || code.qualifiedName === functionName),
  );
  const [code] = candidates;
  if (code === undefined || candidates.length > 1) return null;
  return code.slotNames.filter((_, slot) => code.slotKinds[slot] === 'free')[index] ?? null;
}

function tupleItemText(cursor: Cursor, tuple: number, index: number): string | null {
  for (const [owner] of cursor.referrers(tuple)) {
    for (const slot of cursor.object(owner).slotsTo(tuple)) {
      if (slot.kind !== SlotKind.Internal) continue;
      const label = slotLabel(cursor, slot);
      if (label === 'co_consts') return `constant of ${constantsOwner(cursor, owner)} (co_consts)`;
      if (label === '__defaults__') return `default argument ${index} of ${nameOf(cursor, owner)}`;
      if (label === '__closure__') return `closure of ${nameOf(cursor, owner)}`;
      if (label.startsWith('__mro')) return `method resolution order of ${nameOf(cursor, owner)}`;
      if (label.startsWith('__bases')) return `base class of ${nameOf(cursor, owner)}`;
    }
  }
  return null;
}

function constantsOwner(cursor: Cursor, codeObject: number): string {
  const value = cursor.trace.valueOf(codeObject);
  return typeof value === 'string' ? value : nameOf(cursor, codeObject);
}

/** An entry of an instance's `__dict__` is an attribute. */
function attributeDictText(cursor: Cursor, dict: number, key: number): string | null {
  for (const [owner] of cursor.referrers(dict)) {
    const isAttributes = cursor
      .object(owner)
      .slotsTo(dict)
      .some((slot) => slot.kind === SlotKind.Internal && slotLabel(cursor, slot) === '__dict__');
    if (isAttributes) return `attribute ${bareKey(cursor, key)} of ${nameOf(cursor, owner)}`;
  }
  return null;
}
