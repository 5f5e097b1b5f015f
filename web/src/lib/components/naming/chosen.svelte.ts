import { digits, month, t } from '$lib/i18n/index.svelte';
import { labels as names } from '$lib/state/labels.svelte';
import { location } from '$lib/state/location.svelte';

export const BY = ['outlet', 'camp', 'month', 'year'] as const;
export type By = (typeof BY)[number];
export const VOICES = ['own', 'quoted', 'all'] as const;
export type Voices = (typeof VOICES)[number];

/** What the matrix of names shows, and which cell of it is open: all of it in the address. */
class ChosenNames {
  get by(): By {
    return BY.find((one) => one === location.query.get('by')) ?? 'outlet';
  }
  get voice(): Voices {
    return VOICES.find((one) => one === location.query.get('voice')) ?? 'own';
  }
  get name(): string | null {
    return location.query.get('name');
  }
  get group(): string | null {
    return location.query.get('group');
  }
}

export const chosen = new ChosenNames();

const YEAR = 4;

/** What a column is called. */
export function groupName(group: string, by: By): string {
  switch (by) {
    case 'outlet':
      return group === '' ? t('value.no_outlet') : names.outlet(group);
    case 'camp':
      return names.campName(group);
    case 'month':
      return `${month(Number(group.slice(YEAR + 1)) - 1)} ${digits(group.slice(0, YEAR))}`;
    case 'year':
      return digits(group);
  }
}
