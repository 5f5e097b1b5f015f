import { defineLabels } from '$lib/i18n/index.svelte';

export const labels = defineLabels({
  en: {
    bar: '{when}: {events}',
    told: 'the text gives the day',
    published: 'placed on the day of publication',
    summary: '{events}, {when}; most in {peak}',
    drag: 'Choose a bar, or drag over several.',
    undated: { one: '{n} event has no day at all.', other: '{n} events have no day at all.' },
    none: 'Nothing here has a day.',
    before: { one: '{n} event lies earlier', other: '{n} events lie earlier' },
    after: { one: '{n} event lies later', other: '{n} events lie later' },
  },
  ar: {
    bar: '{when}: {events}',
    told: 'اليوم مذكور في النص',
    published: 'وُضع في يوم النشر',
    summary: '{events}، {when}، وأكثرها في {peak}',
    drag: 'اختر عمودًا، أو اسحب فوق عدة أعمدة.',
    undated: {
      zero: 'لكل حدث يوم.',
      one: 'حدث واحد بلا يوم.',
      two: 'حدثان بلا يوم.',
      few: '{n} أحداث بلا يوم.',
      many: '{n} حدثًا بلا يوم.',
      other: '{n} حدث بلا يوم.',
    },
    none: 'لا يوم معروف لشيء هنا.',
    before: {
      one: 'حدث واحد قبل ذلك',
      two: 'حدثان قبل ذلك',
      few: '{n} أحداث قبل ذلك',
      many: '{n} حدثًا قبل ذلك',
      other: '{n} حدث قبل ذلك',
    },
    after: {
      one: 'حدث واحد بعد ذلك',
      two: 'حدثان بعد ذلك',
      few: '{n} أحداث بعد ذلك',
      many: '{n} حدثًا بعد ذلك',
      other: '{n} حدث بعد ذلك',
    },
  },
});
