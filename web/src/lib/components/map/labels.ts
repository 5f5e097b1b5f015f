import { defineLabels } from '$lib/i18n/index.svelte';

export const labels = defineLabels({
  en: {
    title: 'Map',
    no_map: 'This browser draws no maps (no WebGL). The list of places tells the same.',
    empty_map: 'The pack has no map. The list of places tells the same.',
    outside: 'Outside this map',
    zoom_in: 'Zoom in',
    zoom_out: 'Zoom out',
    whole: 'Whole map',
    ctrl: 'Hold Ctrl to zoom the map',
    cmd: 'Hold ⌘ to zoom the map',
    fingers: 'Move the map with two fingers',
    legend: 'How exactly the place is known',
    note: 'The area of a mark grows with the count. Lines are those of Natural Earth and take no side; dashed ones are no agreed borders.',
    placed: '{place}: {count}, {precision}',
  },
  ar: {
    title: 'خريطة',
    no_map: 'هذا المتصفح لا يرسم الخرائط (لا WebGL)، وقائمة الأماكن تقول الشيء نفسه.',
    empty_map: 'ليس للحزمة خريطة، وقائمة الأماكن تقول الشيء نفسه.',
    outside: 'خارج هذه الخريطة',
    zoom_in: 'تكبير',
    zoom_out: 'تصغير',
    whole: 'الخريطة كلها',
    ctrl: 'اضغط Ctrl لتكبير الخريطة',
    cmd: 'اضغط ⌘ لتكبير الخريطة',
    fingers: 'حرّك الخريطة بإصبعين',
    legend: 'مدى دقة معرفة المكان',
    note: 'مساحة العلامة تكبر مع العدد. الخطوط خطوط Natural Earth ولا تنحاز إلى أحد، والمتقطعة منها ليست حدودًا متفقًا عليها.',
    placed: '{place}: {count}، {precision}',
  },
});
