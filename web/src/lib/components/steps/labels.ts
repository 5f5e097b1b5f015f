import { defineLabels } from '$lib/i18n/index.svelte';

export const labels = defineLabels({
  en: {
    about: 'about {n}',
    more_than: 'more than {n}',
    at_least: 'at least {n}',
    less_than: 'less than {n}',
    at_most: 'at most {n}',
    from_to: '{low} to {high}',
    from_on: '{low} or more',
    up_to: 'up to {high}',
    no_figure: 'no figure',
    dot: '{figure}, {outlet}, {day}',
    contradicts: 'contradicts the figure before it',
    summary: 'Figures in order of time; {n} of them.',
    undrawn: {
      one: '{n} figure without a day is only in the list.',
      other: '{n} figures without a day are only in the list.',
    },
  },
  ar: {
    about: 'نحو {n}',
    more_than: 'أكثر من {n}',
    at_least: '{n} على الأقل',
    less_than: 'أقل من {n}',
    at_most: '{n} على الأكثر',
    from_to: 'من {low} إلى {high}',
    from_on: '{low} أو أكثر',
    up_to: 'حتى {high}',
    no_figure: 'بلا رقم',
    dot: '{figure}، {outlet}، {day}',
    contradicts: 'يناقض الرقم الذي قبله',
    summary: 'الأرقام بترتيب الزمن، وعددها {n}.',
    undrawn: {
      zero: 'كل الأرقام مرسومة.',
      one: 'رقم واحد بلا يوم في القائمة وحدها.',
      two: 'رقمان بلا يوم في القائمة وحدها.',
      few: '{n} أرقام بلا يوم في القائمة وحدها.',
      many: '{n} رقمًا بلا يوم في القائمة وحدها.',
      other: '{n} رقم بلا يوم في القائمة وحدها.',
    },
  },
});
