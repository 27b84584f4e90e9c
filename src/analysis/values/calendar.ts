/** Days, months and weeks of the proleptic Gregorian calendar (`Modules/_datetimemodule.c`). Ordinal 1 is January 1 of year 1. */

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const SMALLEST_YEAR = 1;
export const LARGEST_YEAR = 9999;
export const LARGEST_ORDINAL = 3652059;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');
export const DAY_NAMES = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : MONTH_LENGTHS[month - 1]!;
}

function daysBeforeMonth(year: number, month: number): number {
  let days = 0;
  for (let before = 1; before < month; before++) days += daysInMonth(year, before);
  return days;
}

function daysBeforeYear(year: number): number {
  const y = year - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
}

export function toOrdinal({ year, month, day }: CalendarDate): number {
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day;
}

export function fromOrdinal(ordinal: number): CalendarDate {
  let year = Math.max(1, Math.floor(ordinal / 365.2425));
  while (daysBeforeYear(year + 1) < ordinal) year++;
  while (daysBeforeYear(year) >= ordinal) year--;
  let day = ordinal - daysBeforeYear(year);
  let month = 1;
  while (day > daysInMonth(year, month)) day -= daysInMonth(year, month++);
  return { year, month, day };
}

/** Monday is 0. */
export function weekday(date: CalendarDate): number {
  return (toOrdinal(date) + 6) % 7;
}

/** Day of the year, from 1. */
export function dayOfYear(date: CalendarDate): number {
  return daysBeforeMonth(date.year, date.month) + date.day;
}

/** Ordinal of the Monday that begins the first ISO week of a year (iso_week1_monday). */
export function firstIsoMonday(year: number): number {
  const first = toOrdinal({ year, month: 1, day: 1 });
  const firstWeekday = (first + 6) % 7;
  return first - firstWeekday + (firstWeekday > 3 ? 7 : 0);
}

/** Year and week of the ISO calendar, and the day of the week from 1. */
export function isoCalendar(date: CalendarDate): readonly [year: number, week: number, day: number] {
  const ordinal = toOrdinal(date);
  let { year } = date;
  let monday = firstIsoMonday(year);
  if (ordinal < monday) monday = firstIsoMonday(--year);
  let week = Math.floor((ordinal - monday) / 7);
  if (week >= 52 && ordinal >= firstIsoMonday(year + 1)) {
    year++;
    week = 0;
  }
  return [year, week + 1, weekday(date) + 1];
}

/** The number of ISO weeks of a year. */
export function isoWeeks(year: number): number {
  return (firstIsoMonday(year + 1) - firstIsoMonday(year)) / 7;
}

/** A number with leading zeros. */
export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
