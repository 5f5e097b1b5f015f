import { defineLabels } from '$lib/i18n/index.svelte';

export const labels = defineLabels({
  en: {
    dot: '{figure}, {outlet}, {day}',
    contradicts: 'contradicts the figure before it',
    summary: 'Figures in order of time; {n} of them.',
    undrawn: {
      one: '{n} figure without a day is only in the list.',
      other: '{n} figures without a day are only in the list.',
    },
  },
  ar: {
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
