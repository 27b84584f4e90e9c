/** The row at the top: step buttons, the timeline, where we are, and the Python version. */

import type { PanelDocument } from '../../shared/messages.ts';
import type { MemoryState, StepMove } from '../../shared/view.ts';
import { Icon } from '../icon.tsx';
import { usePanel } from '../panel-context.ts';
import { Timeline } from './timeline.tsx';

/** The row of a file. */
export function Toolbar({
  document,
  memory,
}: {
  readonly document: Extract<PanelDocument, { kind: 'file' }>;
  readonly memory: MemoryState;
}) {
  const { t, post } = usePanel();
  const { step, stepCount, line, functionName } = memory.timeline;
  const isFirst = step === 0;
  const isLast = step === stepCount;
  return (
    <div class="toolbar">
      <div class="buttons" role="toolbar" aria-label={t('Stepping')}>
        <MoveButton icon="debug-reverse-continue" label={t('First step')} move={{ kind: 'start' }} isOff={isFirst} />
        <MoveButton icon="debug-step-back" label={t('Step back')} move={{ kind: 'back' }} isOff={isFirst} />
        <MoveButton icon="debug-step-into" label={t('Step forward')} move={{ kind: 'forward' }} isOff={isLast} />
        <MoveButton icon="debug-step-over" label={t('Step over')} move={{ kind: 'over' }} isOff={isLast} />
        <MoveButton icon="debug-step-out" label={t('Step out')} move={{ kind: 'out' }} isOff={isLast} />
        <MoveButton
          icon="trash"
          label={t('Next freed object')}
          move={{ kind: 'to-free', direction: 'forward' }}
          isOff={isLast}
        />
        <MoveButton icon="debug-continue" label={t('Last step')} move={{ kind: 'end' }} isOff={isLast} />
      </div>
      <Timeline timeline={memory.timeline} />
      <div class="place">
        <span class="step">
          {t('step')} <b>{step.toLocaleString()}</b> / {stepCount.toLocaleString()}
        </span>
        {isLast ? (
          <span>{t('end of the run')}</span>
        ) : (
          <button type="button" class="link" onClick={() => post({ kind: 'reveal-line', line })}>
            {functionName === '<module>' ? t('before line {0}', line) : t('before line {0} in {1}', line, functionName)}
          </button>
        )}
      </div>
      <div class="file">
        <span class="name">{document.name}</span>
        <button
          type="button"
          class="version"
          title={t('Choose the Python version')}
          onClick={() => post({ kind: 'command', command: 'heapline.selectPythonVersion' })}
        >
          Python {document.pythonVersion}
        </button>
        {document.isStepping && (
          <button
            type="button"
            class="icon-button"
            title={t('Stop stepping')}
            aria-label={t('Stop stepping')}
            onClick={() => post({ kind: 'stepping', isStepping: false })}
          >
            <Icon name="debug-stop" />
          </button>
        )}
      </div>
    </div>
  );
}

function MoveButton({
  icon,
  label,
  move,
  isOff,
}: {
  readonly icon: string;
  readonly label: string;
  readonly move: StepMove;
  readonly isOff: boolean;
}) {
  const { post } = usePanel();
  return (
    <button
      type="button"
      class="icon-button"
      title={label}
      aria-label={label}
      // Not `disabled`: the keyboard's focus would be lost at the last step.
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) post({ kind: 'move', move });
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
