const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A date to the precision it is known. */
export interface CalendarDate {
  readonly year: string;
  /** From 0 for January. */
  readonly month?: number;
  readonly day?: number;
}

/** Reads an ISO 8601 year, month or day; `null` where the text has another shape. */
export function calendarDate(iso: string): CalendarDate | null {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  if (year === undefined) return null;
  return {
    year,
    ...(month !== undefined && { month: Number(month) - 1 }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** Whether a text is an ISO 8601 date that exists: a year, a month or a day. */
export function isDate(iso: string): boolean {
  const [, year, month = '01', day = '01'] = ISO.exec(iso) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return (
    !Number.isNaN(date.getTime()) &&
    date.getUTCDate() === Number(day) &&
    date.getUTCMonth() + 1 === Number(month)
  );
}

/** A date in digits, as charts in Kazakh and Russian write it: 2008, 12.2019, 11.12.2019. */
export function dateInDigits(iso: string): string {
  return iso.split('-').reverse().join('.');
}
