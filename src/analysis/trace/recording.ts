import type { EventLog } from '../objects/event-log.ts';
import type { PythonVersion } from '../versions/python-version.ts';

/** Why a simulation ended early, as in the trace export. */
export type StopReason = 'steps' | 'time' | 'memory' | `unknown: ${string}`;

/** One run of a program: what the machine returns and everything after it reads. */
export interface Recording {
  readonly log: EventLog;
  readonly version: PythonVersion;
  /** `ValueError: text` if an exception ended the program. */
  readonly error: string | null;
  /** Line that the exception left, from 1; 0 if none did. */
  readonly errorLine: number;
  readonly stopped: StopReason | null;
  /** Line at which the simulation stopped, from 1; 0 if it did not. */
  readonly stoppedLine: number;
  /** All that was written to standard output. */
  readonly stdout: string;
}
