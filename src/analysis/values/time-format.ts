/** Formatting dates and times (`Modules/_datetimemodule.c`, wrap_strftime; C library in the C locale). */
import { type CalendarDate, DAY_NAMES, dayOfYear, isoCalendar, MONTH_NAMES, padded, weekday } from './calendar.ts';

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
}

/** What is written for a zone; asked only where the format wants it. */
export interface ZoneTexts {
  /** Seconds east of UTC (a fraction for microseconds), or null. */
  readonly offset: () => number | null;
  readonly name: () => string | null;
}

/** A directive whose meaning is not known here. */
export class UnknownDirective {
  constructor(readonly directive: string) {}
}

/** `strftime`. Throws `UnknownDirective` for what depends on the place where the program runs. */
export function formatTime(format: string, date: CalendarDate, time: TimeOfDay, zone: ZoneTexts): string {
  return format.replace(/%(-?)(:?[A-Za-z%])/g, (whole, flag: string, directive: string) => {
    const text = directiveText(directive, date, time, zone);
    if (text === null) return whole;
    return flag === '-' ? text.replace(/^0+(?=[0-9])/, '') : text;
  });
}

function directiveText(directive: string, date: CalendarDate, time: TimeOfDay, zone: ZoneTexts): string | null {
  const { year, month, day } = date;
  const { hour, minute, second } = time;
  const inner = (format: string): string => formatTime(format, date, time, zone);
  switch (directive) {
    case '%':
      return '%';
    case 'a':
      return DAY_NAMES[weekday(date)]!.slice(0, 3);
    case 'A':
      return DAY_NAMES[weekday(date)]!;
    case 'b':
    case 'h':
      return MONTH_NAMES[month - 1]!.slice(0, 3);
    case 'B':
      return MONTH_NAMES[month - 1]!;
    case 'c':
      return `${inner('%a %b')} ${String(day).padStart(2)} ${inner('%H:%M:%S')} ${year}`;
    case 'C':
      return padded(Math.floor(year / 100), 2);
    case 'd':
      return padded(day, 2);
    case 'D':
    case 'x':
      return inner('%m/%d/%y');
    case 'e':
      return String(day).padStart(2);
    case 'f':
      return padded(time.microsecond, 6);
    case 'F':
      return inner('%Y-%m-%d');
    case 'G':
      return padded(isoCalendar(date)[0], 4);
    case 'H':
      return padded(hour, 2);
    case 'I':
      return padded(hour % 12 === 0 ? 12 : hour % 12, 2);
    case 'j':
      return padded(dayOfYear(date), 3);
    case 'm':
      return padded(month, 2);
    case 'M':
      return padded(minute, 2);
    case 'n':
      return '\n';
    case 'p':
      return hour < 12 ? 'AM' : 'PM';
    case 'r':
      return inner('%I:%M:%S %p');
    case 'R':
      return inner('%H:%M');
    case 'S':
      return padded(second, 2);
    case 't':
      return '\t';
    case 'T':
    case 'X':
      return inner('%H:%M:%S');
    case 'u':
      return String(weekday(date) + 1);
    case 'U':
      return padded(Math.floor((dayOfYear(date) + 6 - ((weekday(date) + 1) % 7)) / 7), 2);
    case 'V':
      return padded(isoCalendar(date)[1], 2);
    case 'w':
      return String((weekday(date) + 1) % 7);
    case 'W':
      return padded(Math.floor((dayOfYear(date) + 6 - weekday(date)) / 7), 2);
    case 'y':
      return padded(year % 100, 2);
    case 'Y':
      return year < 1000 ? unknown(directive) : String(year);
    case 'z':
    case ':z': {
      const offset = zone.offset();
      return offset === null ? '' : offsetText(offset, directive === 'z' ? '' : ':');
    }
    case 'Z':
      return zone.name() ?? '';
    case 's':
      return unknown(directive);
    default:
      return null;
  }
}

function unknown(directive: string): never {
  throw new UnknownDirective(directive);
}

/** An offset such as `+05:30`, in seconds east of UTC; with seconds and microseconds where there are any (format_utcoffset). */
export function offsetText(offset: number, separator: string): string {
  const microseconds = Math.abs(Math.round(offset * 1e6));
  const seconds = Math.floor(microseconds / 1e6);
  const fraction = microseconds % 1e6;
  let text = (offset < 0 ? '-' : '+') + padded(Math.floor(seconds / 3600), 2) + separator;
  text += padded(Math.floor(seconds / 60) % 60, 2);
  if (seconds % 60 !== 0 || fraction !== 0) text += separator + padded(seconds % 60, 2);
  return fraction === 0 ? text : `${text}.${padded(fraction, 6)}`;
}

export type TimeSpecification = 'auto' | 'hours' | 'minutes' | 'seconds' | 'milliseconds' | 'microseconds';

/** `time.isoformat` without a zone; undefined for a specification that does not exist. */
export function isoTime(time: TimeOfDay, specification: string): string | undefined {
  const { hour, minute, second, microsecond } = time;
  const minutes = `${padded(hour, 2)}:${padded(minute, 2)}`;
  const seconds = `${minutes}:${padded(second, 2)}`;
  switch (specification as TimeSpecification) {
    case 'auto':
      return microsecond === 0 ? seconds : `${seconds}.${padded(microsecond, 6)}`;
    case 'hours':
      return padded(hour, 2);
    case 'minutes':
      return minutes;
    case 'seconds':
      return seconds;
    case 'milliseconds':
      return `${seconds}.${padded(Math.floor(microsecond / 1000), 3)}`;
    case 'microseconds':
      return `${seconds}.${padded(microsecond, 6)}`;
    default:
      return undefined;
  }
}

export function isoDate({ year, month, day }: CalendarDate): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}
