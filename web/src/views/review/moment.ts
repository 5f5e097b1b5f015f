import { day, digits } from '$lib/i18n/index.svelte';

const two = (value: number): string => String(value).padStart(2, '0');

/** Day and minute of a time in UTC, on the clock of whoever reads: `27 Nov 2026 14:05`. */
export function moment(iso: string): string {
  const at = new Date(iso.endsWith('Z') || iso.includes('+') ? iso : `${iso}Z`);
  if (Number.isNaN(at.getTime())) return iso;
  const local = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day(local)} ${digits(`${two(at.getHours())}:${two(at.getMinutes())}`)}`;
}
