import { defineLabels } from '$lib/i18n/index.svelte';

export const labels = defineLabels({
  en: {
    count: { one: '{n} suggestion', other: '{n} suggestions' },
    actor: 'actor',
    place: 'place',
    country: 'country',
    agreement: 'agreement',
    outlet: 'outlet',
    word: 'word',
  },
  ar: {
    count: {
      zero: 'لا اقتراحات',
      one: 'اقتراح واحد',
      two: 'اقتراحان',
      few: '{n} اقتراحات',
      many: '{n} اقتراحًا',
      other: '{n} اقتراح',
    },
    actor: 'طرف',
    place: 'مكان',
    country: 'بلد',
    agreement: 'اتفاق',
    outlet: 'وسيلة إعلام',
    word: 'كلمة',
  },
});
