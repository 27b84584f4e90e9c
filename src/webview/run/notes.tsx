/** What has to be said about the run as a whole, and what is shown where there is no run. */

import type { PanelDocument } from '../../shared/messages.ts';
import type { MemoryState, RunState } from '../../shared/view.ts';
import { Icon } from '../icon.tsx';
import { usePanel } from '../panel-context.ts';

/** Shown instead of the memory. */
export function EmptyPanel({ document }: { readonly document: PanelDocument }) {
  const { t, post } = usePanel();
  if (document.kind === 'none') {
    return (
      <div class="empty">
        <p>{t('Open a Python file to see what it does to memory.')}</p>
        <button
          type="button"
          class="primary"
          onClick={() => post({ kind: 'command', command: 'heapline.openExample' })}
        >
          {t('Open an example')}
        </button>
      </div>
    );
  }
  if (document.progress.kind === 'failed') {
    return (
      <div class="empty" role="alert">
        <p>
          <Icon name="warning" /> {document.progress.message}
        </p>
        <button
          type="button"
          class="primary"
          onClick={() => post({ kind: 'command', command: 'heapline.analyzeAgain' })}
        >
          {t('Analyse again')}
        </button>
      </div>
    );
  }
  return (
    <div class="empty" role="status">
      <p class="late">
        <Icon name="loading codicon-modifier-spin" /> {t('Simulating {0} …', document.name)}
      </p>
    </div>
  );
}

/** Notes above the memory. */
export function Notes({
  document,
  memory,
}: {
  readonly document: Extract<PanelDocument, { kind: 'file' }>;
  readonly memory: MemoryState;
}) {
  const { t, post } = usePanel();
  const { progress } = document;
  return (
    <>
      {progress.kind === 'running' && (
        <div class="note-bar late" role="status">
          <Icon name="loading codicon-modifier-spin" />{' '}
          {progress.steps > 0
            ? t('Simulating the edited file: {0} steps so far …', progress.steps.toLocaleString())
            : t('Simulating the edited file …')}
        </div>
      )}
      {progress.kind === 'failed' && (
        <div class="note-bar problem" role="alert">
          <Icon name="warning" /> {progress.message}{' '}
          <button
            type="button"
            class="link"
            onClick={() => post({ kind: 'command', command: 'heapline.analyzeAgain' })}
          >
            {t('Analyse again')}
          </button>
        </div>
      )}
      <RunNotes run={memory.run} />
      {document.isFirstVisit && <FirstVisit />}
    </>
  );
}

function RunNotes({ run }: { readonly run: RunState }) {
  const { t } = usePanel();
  const { outcome, problems, decisions, hiddenDecisions } = run;
  const decisionCount = decisions.length + hiddenDecisions;
  return (
    <>
      {problems.slice(0, 3).map(({ severity, message, range }) => (
        <div
          key={`${range.line}:${range.column} ${message}`}
          class={`note-bar ${severity === 'error' ? 'problem' : ''}`}
        >
          <Icon name={severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'info'} />{' '}
          <LineLink line={range.line} />: {message}
        </div>
      ))}
      {problems.length > 3 && <div class="note-bar">{t('and {0} more problems', problems.length - 3)}</div>}
      {outcome.kind === 'raised' && (
        <div class="note-bar problem">
          <Icon name="error" /> {t('The run ends with an exception on')} <LineLink line={outcome.line} />:{' '}
          <code>{outcome.message}</code>
        </div>
      )}
      {outcome.kind === 'stopped' && !problems.some(({ range }) => range.line === outcome.line) && (
        <div class="note-bar problem">
          <Icon name="debug-pause" /> <LineLink line={outcome.line} />: {outcome.message}
        </div>
      )}
      {decisionCount > 0 && (
        <details class="note-bar decision">
          <summary>
            {decisionCount === 1
              ? t('The run depends on one thing that cannot be known without running the file')
              : t('The run depends on {0} things that cannot be known without running the file', decisionCount)}
          </summary>
          <ul>
            {decisions.map(({ index, line, text }) => (
              <li key={index}>
                <LineLink line={line} />: {text}
              </li>
            ))}
            {hiddenDecisions > 0 && <li>{t('and {0} more', hiddenDecisions)}</li>}
          </ul>
        </details>
      )}
    </>
  );
}

function FirstVisit() {
  const { t, post } = usePanel();
  return (
    <aside class="note-bar first-visit" aria-label={t('How to read this')}>
      <div>
        <p>
          {t(
            'Names are on the left, objects on the right; each arrow is one reference. The number of an object is its refcount: how many references hold it. At zero it is freed at once.',
          )}
        </p>
        <dl class="signs">
          <div>
            <dt>2+</dt> <dd>{t('at least 2: code that is not simulated may hold more')}</dd>
          </div>
          <div>
            <dt>∞</dt> <dd>{t('immortal: never freed and not counted, such as None')}</dd>
          </div>
          <div>
            <dt>- - →</dt> <dd>{t('a weak reference: it does not count')}</dd>
          </div>
        </dl>
      </div>
      <div class="actions">
        <button type="button" class="primary" onClick={() => post({ kind: 'put-away-note' })}>
          {t('Got it')}
        </button>
        <button
          type="button"
          class="link"
          onClick={() => post({ kind: 'command', command: 'heapline.openWalkthrough' })}
        >
          {t('How it works')}
        </button>
      </div>
    </aside>
  );
}

function LineLink({ line }: { readonly line: number }) {
  const { t, post } = usePanel();
  return (
    <button type="button" class="link" onClick={() => post({ kind: 'reveal-line', line })}>
      {t('line {0}', line)}
    </button>
  );
}
