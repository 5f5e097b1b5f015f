import type { Schemas } from '$lib/api/types';
import { day, days, t, translator } from '$lib/i18n/index.svelte';
import { codes, labels as names } from '$lib/state/labels.svelte';

import { byWeight, type Item, type Question } from './differences';
import { titleOf } from './happening';
import { labels } from './labels';
import { type By, nameOf, type Teller } from './tellers';
import { plainWords, reasonWords } from './words';

type Report = Schemas['AccountReport'];

const say = translator(labels);

/** Signs that Markdown, or a table of it, would read as its own; line breaks end a row. */
export const plain = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/([\\`*_[\]<>|#])/g, String.raw`\$1`);

/** A report as Markdown: a table for each happening, every answer with its words and where they stand. */
export function toMarkdown(report: Report, by: By, title: string): string {
  const parts = [`# ${plain(title)}`, say('made')];
  if (report.together !== null) parts.push(...tableOf(report.together, by));
  for (const one of report.accounts) {
    if (report.together !== null || report.accounts.length > 1)
      parts.push(`## ${plain(titleOf(one.happening.best))}`);
    parts.push(whenOf(one.happening), ...tableOf(one.account, by), evidenceOf(one.evidence));
    parts.push(...verdictsOf(one.verdicts));
  }
  parts.push(`## ${say('articles')}`, report.articles.map(articleLine).join('\n'));
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function whenOf({ begin, end, is_dated }: Schemas['TimelineLine']): string {
  if (begin === null) return t('value.undated');
  const written = end === null || end === begin ? day(begin) : days(begin, end);
  return is_dated ? written : `${written} (${say('published')})`;
}

function tableOf(account: Schemas['Account'], by: By): string[] {
  const rows = [
    [say('question'), ...account.tellers.map((one) => headOf(one, by))],
    ['---', ...account.tellers.map(() => '---')],
    ...account.lines.map((line) => [
      say(`q_${line.question}`),
      ...line.cells.map((cell) => cell.map((item) => answerOf(line.question, item)).join('<br>') || '–'),
    ]),
  ];
  return [rows.map((row) => `| ${row.join(' | ')} |`).join('\n')];
}

const headOf = (teller: Teller, by: By): string =>
  `${plain(nameOf(teller.group, by))} (${t('count.articles', { n: teller.articles.length })})`;

function answerOf(question: Question, item: Item): string {
  const words = question === 'when' && item.begin !== null ? days(item.begin, item.end ?? item.begin) : '';
  const told = words || plainWords(question, item);
  const [first] = item.cited;
  const quoted = first === undefined ? '' : `«${plain(first.text)}» (${plain(placeOf(first))})`;
  return [told ? `**${plain(told)}**` : '', quoted].filter(Boolean).join(' ');
}

const placeOf = (one: { article: string; start: number; end: number }): string =>
  `${one.article}:${one.start}-${one.end}`;

function evidenceOf(evidence: Schemas['Evidence']): string {
  const grade = evidence.grade === null ? say('no_grade') : codes.of('evidence-grades', evidence.grade);
  const lines = [`**${say('evidence')}:** ${plain(grade)} – ${say(`f_${evidence.finding}`)}`];
  if (evidence.raised_by.length > 0)
    lines.push(`${say('raised')}: ${evidence.raised_by.map((one) => say(`c_${one}`)).join('; ')}`);
  if (evidence.lowered_by.length > 0)
    lines.push(`${say('lowered')}: ${evidence.lowered_by.map((one) => say(`c_${one}`)).join('; ')}`);
  return lines.join('  \n');
}

function verdictsOf(verdicts: readonly Schemas['VerdictRow'][]): string[] {
  if (verdicts.length === 0) return [];
  const lines = byWeight(verdicts).map(
    ({ left, right, relation, reason }) =>
      `- ${t(`verdict.${relation}`)} (${plain(reasonWords(reason))}): «${plain(left.text)}» (${plain(placeOf(left))}) / ` +
      `«${plain(right.text)}» (${plain(placeOf(right))})`,
  );
  return [`### ${say('verdicts')}`, lines.join('\n')];
}

function articleLine(article: Report['articles'][number]): string {
  const outlet = article.outlet === null ? t('value.no_outlet') : names.outlet(article.outlet);
  const when = article.published === null ? t('value.undated') : day(article.published);
  return `- ${plain([article.id, outlet, article.title ?? '', when, article.url ?? ''].filter(Boolean).join(', '))}`;
}
