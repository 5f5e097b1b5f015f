import { defineLabels } from '$lib/i18n/index.svelte';

export const labels = defineLabels({
  en: {
    lead: 'Which places the texts name, how often, and how exactly each is known.',
    caption: 'Places by number of mentions',
    find: 'Find a place',
    col_place: 'Place',
    col_mentions: 'Mentions',
    col_articles: 'Articles',
    col_outlets: 'Outlets',
    col_names: 'Most often called',
  },
  ar: {
    lead: 'أي الأماكن تذكرها النصوص، وكم مرة، وما مدى دقة معرفة كل منها.',
    caption: 'الأماكن بعدد مرات ذكرها',
    find: 'ابحث عن مكان',
    col_place: 'المكان',
    col_mentions: 'مرات الذكر',
    col_articles: 'المقالات',
    col_outlets: 'المنابر',
    col_names: 'أكثر ما يُسمّى به',
  },
});
