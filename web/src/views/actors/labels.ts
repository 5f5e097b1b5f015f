import { defineLabels } from '$lib/i18n/index.svelte';

export const labels = defineLabels({
  en: {
    lead: 'Who is named, how often, and by which names. Each leads to who calls it what, and to what it does by the texts.',
    caption: 'Actors by number of mentions',
    find: 'Find an actor',
    col_actor: 'Actor',
    col_mentions: 'Mentions',
    col_articles: 'Articles',
    col_outlets: 'Outlets',
    col_names: 'Most often called',
  },
  ar: {
    lead: 'من يُذكر، وكم مرة، وبأي الأسماء. وكل طرف يؤدي إلى من يسمّيه ماذا، وما يفعله في النصوص.',
    caption: 'الأطراف بعدد مرات ذكرها',
    find: 'ابحث عن طرف',
    col_actor: 'الطرف',
    col_mentions: 'مرات الذكر',
    col_articles: 'المقالات',
    col_outlets: 'المنابر',
    col_names: 'أكثر ما يُسمّى به',
  },
});
