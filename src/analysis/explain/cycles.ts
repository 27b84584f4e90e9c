/**
 * Which of a set of objects are part of a reference cycle among themselves: those in a strongly connected component of more than one
 * object, or that refer to themselves (Tarjan's algorithm, without recursion).
 */
export function objectsInCycles(ids: readonly number[], targetsOf: (id: number) => readonly number[]): Set<number> {
  const among = new Set(ids);
  const order = new Map<number, number>();
  const lowest = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const result = new Set<number>();
  for (const root of ids) {
    if (order.has(root)) continue;
    const work: { id: number; targets: readonly number[]; next: number }[] = [];
    const enter = (id: number): void => {
      order.set(id, order.size);
      lowest.set(id, order.size - 1);
      open.push(id);
      isOpen.add(id);
      work.push({ id, targets: targetsOf(id).filter((target) => among.has(target)), next: 0 });
    };
    enter(root);
    while (work.length > 0) {
      const top = work[work.length - 1]!;
      const target = top.targets[top.next++];
      if (target !== undefined) {
        if (target === top.id) result.add(target);
        if (!order.has(target)) enter(target);
        else if (isOpen.has(target)) lowest.set(top.id, Math.min(lowest.get(top.id)!, order.get(target)!));
        continue;
      }
      work.pop();
      const outer = work[work.length - 1];
      if (outer !== undefined) lowest.set(outer.id, Math.min(lowest.get(outer.id)!, lowest.get(top.id)!));
      if (lowest.get(top.id) === order.get(top.id)) closeComponent(top.id, open, isOpen, result);
    }
  }
  return result;
}

function closeComponent(root: number, open: number[], isOpen: Set<number>, result: Set<number>): void {
  const component: number[] = [];
  let id: number;
  do {
    id = open.pop()!;
    isOpen.delete(id);
    component.push(id);
  } while (id !== root);
  if (component.length > 1) for (const member of component) result.add(member);
}
