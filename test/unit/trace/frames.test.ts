import assert from 'node:assert/strict';
import { MarkKind } from '../../../src/analysis/objects/event-log.ts';
import { Cursor } from '../../../src/analysis/trace/cursor.ts';
import { Trace } from '../../../src/analysis/trace/trace.ts';
import { WrittenLog } from './written-log.ts';

describe('Frames', () => {
  it('tell borrowed locals and functions, which hold nothing, and undo them', () => {
    const run = new WrittenLog();
    const module = run.code('<module>');
    const f = run.code('f', 'n');
    run.push(0, module);
    const list = run.object('list');
    const func = run.object('function', 'f');
    run.step(1).push(1, f, -func).local(0, -list).step(2).local(0, 0).step(3);
    const cursor = new Cursor(new Trace(run.recording()));
    cursor.seek(1);
    assert.deepEqual([cursor.names(1)[0]!.target, cursor.names(1)[0]!.isBorrowed], [list, true]);
    assert.deepEqual([cursor.frame(1).functionId, cursor.frame(1).holdsFunction], [func, false]);
    cursor.seek(2);
    assert.deepEqual([cursor.names(1)[0]!.target, cursor.names(1)[0]!.isBorrowed], [0, false]);
    cursor.seek(1);
    assert.deepEqual([cursor.names(1)[0]!.target, cursor.names(1)[0]!.isBorrowed], [list, true]);
  });

  it('end without being resumed, and are suspended again when that is undone', () => {
    const run = new WrittenLog();
    const module = run.code('<module>');
    const g = run.code('g', 'x');
    run.push(0, module);
    const generator = run.object('generator', 'g');
    const list = run.object('list');
    run.step(1).push(1, g).mark(MarkKind.FrameOwner, generator, 1).local(0, list).pop(false);
    run.step(2).mark(MarkKind.FrameEnd, 0, 1).step(3);
    const cursor = new Cursor(new Trace(run.recording()));
    const at = (step: number) => {
      cursor.seek(step);
      return [cursor.frame(1).state, cursor.liveFrames.includes(1)];
    };
    assert.deepEqual(at(1), ['suspended', true]);
    assert.deepEqual(at(2), ['ended', false]);
    assert.deepEqual(at(1), ['suspended', true]);
    assert.deepEqual(at(0), ['new', false]);
  });

  it('belong to their latest owner', () => {
    const run = new WrittenLog();
    const module = run.code('<module>');
    const g = run.code('g');
    run.push(0, module);
    const generator = run.object('generator', 'g');
    const frameObject = run.object('frame');
    run.step(1).push(1, g).mark(MarkKind.FrameOwner, generator, 1).pop(false);
    run.step(2).mark(MarkKind.FrameOwner, frameObject, 1).step(3);
    const cursor = new Cursor(new Trace(run.recording()));
    const ownerAt = (step: number) => {
      cursor.seek(step);
      return cursor.frame(1).owner;
    };
    assert.deepEqual([ownerAt(1), ownerAt(2), ownerAt(1), ownerAt(0)], [generator, frameObject, generator, 0]);
  });

  it('of a module are still there at the end of the run, with its names', () => {
    const run = new WrittenLog();
    const module = run.code('<module>');
    const namespace = run.object('dict');
    run.push(0, module).mark(MarkKind.Namespace, namespace, 0).step(1);
    const list = run.object('list');
    run.name(namespace, 'a', list).pop();
    const cursor = new Cursor(new Trace(run.recording()));
    cursor.seek(1);
    assert.deepEqual(
      cursor.stack.map((entry) => entry.frame),
      [0],
    );
    assert.deepEqual(
      cursor.names(0).map((name) => [name.name, name.target]),
      [['a', list]],
    );
  });
});
