/** Comparisons as text for people: one line per run, totals, reasons for stops. */
import type { PythonVersion } from '../../src/analysis/versions.ts';
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
  readonly programs: number;
  readonly perfect: number;
  readonly countsExact: number;
  readonly freesRight: number;
  readonly compared: number;
  readonly bounded: number;
  readonly wrong: number;
  readonly limited: number;
  readonly holderMismatches: number;
  readonly failed: number;
  readonly withoutTruth: number;
}

/** Sums up results. */
export function totalsOf(results: readonly AgreementResult[]): AgreementTotals {
  const compared = results.map(({ outcome }) => outcome).filter((outcome) => outcome.kind === 'compared');
  const comparisons = compared.map(({ comparison }) => comparison);
  const sum = (pick: (comparison: Comparison) => number): number =>
    comparisons.reduce((total, one) => total + pick(one), 0);
  return {
    programs: results.length,
    perfect: sum(({ perfect }) => Number(perfect)),
    countsExact: sum(({ countsExact }) => Number(countsExact)),
    freesRight: sum(({ freesRight }) => Number(freesRight)),
    compared: sum((one) => one.compared),
    bounded: sum((one) => one.bounded),
    wrong: sum((one) => one.wrong),
    limited: sum((one) => one.limited),
    holderMismatches: compared.reduce((total, { holderMismatches }) => total + holderMismatches.length, 0),
    failed: results.filter(({ outcome }) => outcome.kind === 'failed').length,
    withoutTruth: results.filter(({ outcome }) => outcome.kind === 'no truth').length,
  };
}

/** The report: everything that is not perfect, worst first, then reasons for stops, then totals. */
export function reportOf(results: readonly AgreementResult[], shownDifferences: number): string {
  const imperfect = results.filter((result) => badness(result) > 0).sort((a, b) => badness(b) - badness(a));
  const lines = imperfect.flatMap((result) => describeResult(result, shownDifferences));
  const stops = new Map<string, number>();
  for (const { outcome } of results) {
    if (outcome.kind === 'compared' && outcome.comparison.stopped !== null) {
      stops.set(outcome.comparison.stopped, (stops.get(outcome.comparison.stopped) ?? 0) + 1);
    }
  }
  if (stops.size > 0) {
    lines.push('', 'Stopped because of');
    lines.push(
      ...[...stops].sort(([, a], [, b]) => b - a).map(([reason, count]) => `${String(count).padStart(6)}  ${reason}`),
    );
  }
  return [...lines, '', ...describeTotals(totalsOf(results))].join('\n');
}

/** Greater is worse: a crash of ours, then wrong numbers, then anything else. */
function badness({ outcome }: AgreementResult): number {
  switch (outcome.kind) {
    case 'failed':
      return 1e9;
    case 'no truth':
      return 1;
    case 'compared': {
      const { wrong, differences } = outcome.comparison;
      return wrong * 1000 + outcome.holderMismatches.length * 100 + differences.length;
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
      const { compared, wrong, bounded, countsExact, freesRight, stopped, differences } = comparison;
      const facts = [
        countsExact ? 'counts exact' : `${wrong} wrong and ${bounded} bounded of ${compared}`,
        freesRight ? 'frees right' : 'frees differ',
        ...(stopped === null ? [] : [`stopped: ${stopped}`]),
        ...(holderMismatches.length === 0 ? [] : [`${holderMismatches.length} holder mismatches`]),
      ];
      const details = [
        ...differences.map(
          ({ kind, step, line, message }) => `    ${kind} at step ${step}, line ${line ?? 'end'}: ${message}`,
        ),
        ...holderMismatches.map((mismatch) => `    holders: ${mismatch}`),
      ];
      const hidden = details.length - shownDifferences;
      return [
        `${title}: ${facts.join(', ')}`,
        ...details.slice(0, shownDifferences),
        ...(hidden > 0 ? [`    ... ${hidden} more`] : []),
      ];
    }
  }
}

function describeTotals(totals: AgreementTotals): string[] {
  const share = (count: number): string => `${count} of ${totals.programs}`;
  return [
    `runs perfect       ${share(totals.perfect)}`,
    `runs counts exact  ${share(totals.countsExact)}`,
    `runs frees right   ${share(totals.freesRight)}`,
    `counts compared    ${totals.compared}, bounded ${totals.bounded}, wrong ${totals.wrong}, excused ${totals.limited}`,
    ...(totals.holderMismatches > 0 ? [`holder mismatches  ${totals.holderMismatches}`] : []),
    ...(totals.failed > 0 ? [`simulation failed  ${totals.failed}`] : []),
    ...(totals.withoutTruth > 0 ? [`no records         ${totals.withoutTruth}`] : []),
  ];
}
