import type { EventLog } from '../objects/event-log.ts';
import { BlockEntries, startOfBlock } from './block-postings.ts';
import { SubjectWalk } from './event-subjects.ts';
import { PostingEntries } from './postings.ts';

/** Finds in one pass over the log where the objects and frames with lists are spoken of. */
export class EventIndexer extends SubjectWalk {
  /** Slots and marks of objects. */
  readonly ofObjects = new PostingEntries();
  readonly ofFrames = new PostingEntries();
  readonly blocks: BlockEntries;
  private block = 0;
  private nextBlock: number;

  /**
   * @param listOfObject number of the list by object id, -1 for none
   * @param listOfFrame the same by frame number
   */
  constructor(
    log: EventLog,
    private readonly listOfObject: Int32Array,
    private readonly listOfFrame: Int32Array,
    objectLists: number,
  ) {
    super(log);
    this.blocks = new BlockEntries(objectLists);
    this.nextBlock = startOfBlock(log, 1);
  }

  /** Reads the whole log. */
  read(): void {
    this.walk(0, this.log.length, 0);
  }

  protected override step(offset: number): void {
    if (offset >= this.nextBlock) this.nextBlock = startOfBlock(this.log, ++this.block + 1);
  }

  protected override count(id: number, change: number, offset: number): void {
    const list = this.listOfObject[id]!;
    if (list >= 0 && this.isAlive(id, offset)) this.blocks.add(list, this.block, change);
  }

  protected override object(id: number, offset: number): void {
    const list = this.listOfObject[id]!;
    if (list < 0 || !this.isAlive(id, offset)) return;
    this.blocks.add(list, this.block, 0);
    this.ofObjects.add(list, offset);
  }

  protected override frame(number: number, offset: number): void {
    const list = this.listOfFrame[number]!;
    if (list >= 0) this.ofFrames.add(list, offset);
  }

  private isAlive(id: number, offset: number): boolean {
    const freed = this.log.lives.freed[id]!;
    return freed < 0 || offset < freed;
  }
}
