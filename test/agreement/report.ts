/** Comparisons as text for people: one line per run, totals, reasons for stops. */
import type { PythonVersion } from '../../src/analysis/versions/python-version.ts';
import type { Comparison } from './compare.ts';

/** The comparison of one program in one version, or why there is none. */
export interface AgreementResult {
  readonly program: string;
  readonly version: PythonVersion;
  readonly outcome:
    | { readonly kind: 'compared'; readonly comparison: Comparison; readonly holderMismatches: readonly string[] }
    /** The simulation threw: a defect of ours. */
    | { readonly kind: 'failed'; readonly message: string }
    /** Real CPython gave no records: nothing to compare with. */
    | { readonly kind: 'no truth'; readonly message: string };
}

/** How many programs and counts agree. */
export interface AgreementTotals {
  /** Programs times versions. */
  readonly runs: number;
  /** Runs without any difference, and without a mismatch of holders. */
  readonly perfect: number;
  /** Programs that are perfect in all versions. */
  readonly programs: number;
  readonly perfectPrograms: number;
  readonly countsExact: number;
  readonly freesRight: number;
  readonly compared: number;
  readonly bounded: number;
  readonly wrong: number;
  readonly missing: number;
  readonly limited: number;
  readonly holderMismatches: number;
  readonly failed: number;
  readonly withoutTruth: number;
}

/** Sums up results. Runs that have no records of CPython count nowhere but in `withoutTruth`. */
export function totalsOf(results: readonly AgreementResult[]): AgreementTotals {
  const judged = results.filter(({ outcome }) => outcome.kind !== 'no truth');
  const compared = judged.map(({ outcome }) => outcome).filter((outcome) => outcome.kind === 'compared');
  const comparisons = compared.map(({ comparison }) => comparison);
  const sum = (pick: (comparison: Comparison) => number): number =>
    comparisons.reduce((total, one) => total + pick(one), 0);
  const programs = new Set(judged.map(({ program }) => program));
  const imperfect = new Set(judged.filter((result) => badness(result) > 0).map(({ program }) => program));
  return {
    runs: judged.length,
    perfect: judged.filter((result) => badness(result) === 0).length,
    programs: programs.size,
    perfectPrograms: programs.size - imperfect.size,
    countsExact: sum(({ countsExact }) => Number(countsExact)),
    freesRight: sum(({ freesRight }) => Number(freesRight)),
    compared: sum((one) => one.compared),
    bounded: sum((one) => one.bounded),
    wrong: sum((one) => one.wrong),
    missing: sum((one) => one.missing),
    limited: sum((one) => one.limited),
    holderMismatches: compared.reduce((total, { holderMismatches }) => total + holderMismatches.length, 0),
    failed: judged.length - compared.length,
    withoutTruth: results.length - judged.length,
  };
}

/** The report: everything that is not perfect, worst first, then reasons for stops, then totals. */
export function reportOf(results: readonly AgreementResult[], shownDifferences: number): string {
  const imperfect = results.filter((result) => badness(result) > 0).sort((a, b) => badness(b) - badness(a));
  const lines = imperfect.flatMap((result) => describeResult(result, shownDifferences));
  return [...lines, ...describeStops(results), '', ...describeTotals(totalsOf(results))].join('\n');
}

/** Greater is worse: a crash of ours, then wrong numbers, then anything else; zero is perfect. */
function badness({ outcome }: AgreementResult): number {
  switch (outcome.kind) {
    case 'failed':
      return 1e12;
    case 'no truth':
      return 1;
    case 'compared': {
      const { wrong, differences } = outcome.comparison;
      return wrong * 1e6 + outcome.holderMismatches.length * 1000 + differences.length;
    }
  }
}

function describeResult({ program, version, outcome }: AgreementResult, shownDifferences: number): string[] {
  const title = `${program} ${version}`;
  switch (outcome.kind) {
    case 'failed':
      return [`${title}: the simulation failed: ${outcome.message}`];
    case 'no truth':
      return [`${title}: not compared, CPython gave no records: ${outcome.message}`];
    case 'compared': {
      const { comparison, holderMismatches } = outcome;
      const { compared, wrong, missing, bounded, freesRight, stopped, differences } = comparison;
      const counts = [
        ...(wrong > 0 ? [`${wrong} wrong`] : []),
        ...(missing > 0 ? [`${missing} missing`] : []),
        ...(bounded > 0 ? [`${bounded} bounded`] : []),
      ];
      const facts = [
        ...(counts.length > 0 ? [`${counts.join(', ')} of ${compared} counts`] : []),
        ...(freesRight ? [] : ['frees differ']),
        ...(stopped === null ? [] : [`stopped: ${stopped}`]),
        ...(holderMismatches.length === 0 ? [] : [`${holderMismatches.length} holder mismatches`]),
      ];
      const details = [
        ...differences.map(
          ({ kind, step, line, message }) => `${kind} at step ${step}, line ${line ?? 'end'}: ${message}`,
        ),
        ...holderMismatches.map((mismatch) => `holders: ${mismatch}`),
      ];
      const hidden = details.length - shownDifferences;
      return [
        `${title}: ${facts.length > 0 ? facts.join('; ') : 'counts and frees right'}`,
        ...details.slice(0, shownDifferences).map((detail) => `    ${detail}`),
        ...(hidden > 0 ? [`    ... ${hidden} more`] : []),
      ];
    }
  }
}

function describeStops(results: readonly AgreementResult[]): string[] {
  const stops = new Map<string, number>();
  for (const { outcome } of results) {
    if (outcome.kind !== 'compared') continue;
    const { stopped, differences } = outcome.comparison;
    // Where CPython was stopped at the same step, too, there is nothing to tell.
    if (stopped !== null && differences.some(({ kind }) => kind === 'stopped'))
      stops.set(stopped, (stops.get(stopped) ?? 0) + 1);
  }
  if (stops.size === 0) return [];
  const rows = [...stops]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${String(count).padStart(6)}  ${reason}`);
  return ['', 'The simulation stopped because of', ...rows];
}

function describeTotals(totals: AgreementTotals): string[] {
  const share = (count: number, of: number): string =>
    `${count} of ${of}${of > 0 ? ` (${((100 * count) / of).toFixed(1)} %)` : ''}`;
  const exact = totals.compared - totals.bounded - totals.wrong - totals.missing - totals.limited;
  return [
    `programs perfect in all versions  ${share(totals.perfectPrograms, totals.programs)}`,
    `runs perfect                      ${share(totals.perfect, totals.runs)}`,
    `runs with all counts exact        ${share(totals.countsExact, totals.runs)}`,
    `runs with all frees right         ${share(totals.freesRight, totals.runs)}`,
    `counts                            ${totals.compared}: ${exact} exact, ${totals.bounded} bounded, ${totals.wrong} wrong, ${totals.missing} missing${totals.limited > 0 ? `, ${totals.limited} excused` : ''}`,
    ...(totals.holderMismatches > 0 ? [`mismatches of holders             ${totals.holderMismatches}`] : []),
    ...(totals.failed > 0 ? [`simulation failed                 ${totals.failed}`] : []),
    ...(totals.withoutTruth > 0 ? [`without records of CPython        ${totals.withoutTruth}`] : []),
  ];
}
