/** Reading dates and times (`Modules/_datetimemodule.c`, parse_isoformat_date and parse_isoformat_time; `Lib/_strptime.py`). */
import {
  type CalendarDate,
  DAY_NAMES,
  daysInMonth,
  firstIsoMonday,
  fromOrdinal,
  isoWeeks,
  MONTH_NAMES,
  toOrdinal,
} from './calendar.ts';
import type { TimeOfDay } from './time-format.ts';

/** A time of day and its offset from UTC in microseconds; null where there is none. */
export interface ParsedTime extends TimeOfDay {
  readonly offset: number | null;
}

/** A date in one of the ISO formats: `2024-01-15`, `20240115`, `2024-W03-1`, `2024W031`; null for another text. */
export function parseIsoDate(text: string): CalendarDate | null {
  const plain = /^(\d{4})(-?)(\d\d)\2(\d\d)$/.exec(text);
  if (plain !== null) {
    const date = { year: Number(plain[1]), month: Number(plain[3]), day: Number(plain[4]) };
    return date;
  }
  const week = /^(\d{4})(-?)W(\d\d)(?:\2(\d))?$/.exec(text);
  if (week === null) return null;
  return fromIsoCalendar(Number(week[1]), Number(week[3]), week[4] === undefined ? 1 : Number(week[4]));
}

/** A date of the ISO calendar; null where there is no such date. */
export function fromIsoCalendar(year: number, week: number, day: number): CalendarDate | null {
  if (year < 1 || year > 9999 || week < 1 || week > isoWeeks(year) || day < 1 || day > 7) return null;
  return fromOrdinal(firstIsoMonday(year) + (week - 1) * 7 + day - 1);
}

const CLOCK = String.raw`(\d\d)(?:(:?)(\d\d)(?:\2(\d\d)(?:[.,](\d+))?)?)?`;
const ISO_TIME = new RegExp(`^${CLOCK}(?:(Z)|([+-])${CLOCK.replace('\\2', '\\9')})?$`);

/** A time in one of the ISO formats, with or without an offset; null for another text. */
export function parseIsoTime(text: string): ParsedTime | null {
  const match = ISO_TIME.exec(text);
  if (match === null) return null;
  const [, hour, , minute, second, fraction, zulu, sign, zoneHour, , zoneMinute, zoneSecond, zoneFraction] = match;
  const number = (digits: string | undefined): number => Number(digits ?? 0);
  const micro = (digits: string | undefined): number => Number((digits ?? '').padEnd(6, '0').slice(0, 6));
  let offset: number | null = zulu === undefined ? null : 0;
  if (sign !== undefined) {
    const seconds = number(zoneHour) * 3600 + number(zoneMinute) * 60 + number(zoneSecond);
    offset = (seconds * 1e6 + micro(zoneFraction)) * (sign === '-' ? -1 : 1);
  }
  return { hour: number(hour), minute: number(minute), second: number(second), microsecond: micro(fraction), offset };
}

/** Whether a date exists. */
export function isDate({ year, month, day }: CalendarDate): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** What `strptime` found. */
export interface StrptimeResult {
  readonly date: CalendarDate;
  readonly time: TimeOfDay;
  /** Offset from UTC in microseconds, or null. */
  readonly offset: number | null;
  readonly zoneName: string | null;
}

/** The format or the text is wrong: the text of the ValueError. */
export class StrptimeFailure {
  constructor(
    readonly message: string,
    /** The format itself is wrong, whatever the text. */
    readonly isOfFormat = false,
  ) {}
}

const names = (list: readonly string[], length: number): string => list.map((name) => name.slice(0, length)).join('|');

/** The text that each directive takes. */
const DIRECTIVE_PATTERNS: Readonly<Record<string, string>> = {
  d: String.raw`3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9]`,
  f: '[0-9]{1,6}',
  H: String.raw`2[0-3]|[0-1]\d|\d`,
  I: '1[0-2]|0[1-9]|[1-9]',
  j: String.raw`36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]`,
  m: '1[0-2]|0[1-9]|[1-9]',
  M: String.raw`[0-5]\d|\d`,
  S: String.raw`6[0-1]|[0-5]\d|\d`,
  w: '[0-6]',
  y: String.raw`\d\d`,
  Y: String.raw`\d\d\d\d`,
  z: String.raw`[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|Z`,
  Z: 'UTC|GMT',
  a: names(DAY_NAMES, 3),
  A: names(DAY_NAMES, 99),
  b: names(MONTH_NAMES, 3),
  B: names(MONTH_NAMES, 99),
  p: 'AM|PM',
};

const COMPOSED: Readonly<Record<string, string>> = { c: '%a %b %d %H:%M:%S %Y', x: '%m/%d/%y', X: '%H:%M:%S' };

/** `datetime.strptime`. Throws `StrptimeFailure`. */
export function parseTime(text: string, givenFormat: string, quote: (text: string) => string): StrptimeResult {
  const format = givenFormat.replace(/%([cxX])/g, (_, letter: string) => COMPOSED[letter]!);
  const directives: string[] = [];
  const pattern = format
    .replace(/[.^$*+?(){}[\]|\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/%(.?)/gsu, (_, letter: string) => {
      if (letter === '%') return '%';
      const taken = DIRECTIVE_PATTERNS[letter];
      if (letter === '' || taken === undefined) {
        const isStray = letter === '';
        throw new StrptimeFailure(
          isStray
            ? `stray % in format ${quote(givenFormat)}`
            : `${quote(letter)} is a bad directive in format ${quote(givenFormat)}`,
          true,
        );
      }
      directives.push(letter);
      return `(${taken})`;
    });
  const match = new RegExp(`^(?:${pattern})`, 'i').exec(text);
  if (match === null) {
    throw new StrptimeFailure(`time data ${quote(text)} does not match format ${quote(givenFormat)}`);
  }
  if (match[0].length !== text.length) {
    throw new StrptimeFailure(`unconverted data remains: ${text.slice(match[0].length)}`);
  }
  return resultOf(new Map(directives.map((letter, index) => [letter, match[index + 1]!])));
}

function indexOfName(list: readonly string[], length: number, name: string): number {
  return list.findIndex((candidate) => candidate.slice(0, length).toLowerCase() === name.toLowerCase());
}

function resultOf(found: ReadonlyMap<string, string>): StrptimeResult {
  const number = (letter: string): number | undefined => {
    const digits = found.get(letter);
    return digits === undefined ? undefined : Number(digits);
  };
  let year = number('Y');
  const short = number('y');
  if (year === undefined && short !== undefined) year = short <= 68 ? 2000 + short : 1900 + short;
  let month = number('m') ?? 1;
  if (found.has('b')) month = indexOfName(MONTH_NAMES, 3, found.get('b')!) + 1;
  if (found.has('B')) month = indexOfName(MONTH_NAMES, 99, found.get('B')!) + 1;
  let day = number('d') ?? 1;
  const julian = number('j');
  if (julian !== undefined) {
    const date = fromOrdinal(toOrdinal({ year: year ?? 1900, month: 1, day: 1 }) + julian - 1);
    ({ year, month, day } = date);
  }
  let hour = number('H') ?? 0;
  if (found.has('I')) {
    hour = number('I')! % 12;
    if (found.get('p')?.toLowerCase() === 'pm') hour += 12;
  }
  const date = { year: year ?? (month === 2 && day === 29 ? 1904 : 1900), month, day };
  if (date.day > daysInMonth(date.year, date.month)) throw new StrptimeFailure('day is out of range for month');
  if (year === undefined) date.year = 1900;
  const microsecond = Number((found.get('f') ?? '').padEnd(6, '0'));
  const time = { hour, minute: number('M') ?? 0, second: Math.min(number('S') ?? 0, 61), microsecond };
  return { date, time, offset: offsetOf(found.get('z')), zoneName: found.get('Z') ?? null };
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === 'Z' || text === 'z') return 0;
  const [, sign, hour, minute, second, fraction] = /^([+-])(\d\d):?(\d\d)(?::?(\d\d)(?:\.(\d+))?)?$/.exec(text)!;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second ?? 0);
  return (seconds * 1e6 + Number((fraction ?? '').padEnd(6, '0'))) * (sign === '-' ? -1 : 1);
}
