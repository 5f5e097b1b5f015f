import type { Query } from './state/filters.svelte';
import type { ExportFile } from './state/page.svelte';

/** Files under /exports of what pages list; a format of `riwaya export` (`src/riwaya/export/formats.py`) has a line here. */
const EVENTS: readonly ExportFile[] = [
  { file: 'events.csv', label: 'CSV' },
  { file: 'events.jsonl', label: 'JSONL' },
  { file: 'acled.csv', label: 'ACLED CSV' },
  { file: 'plover.jsonl', label: 'PLOVER' },
  { file: 'events.geojson', label: 'GeoJSON' },
  { file: 'ftm.jsonl', label: 'FollowTheMoney' },
];
const ARTICLES: readonly ExportFile[] = [
  { file: 'articles.csv', label: 'CSV' },
  { file: 'articles.jsonl', label: 'JSONL' },
  { file: 'dataset.zip', label: 'Parquet' },
  { file: 'cas.zip', label: 'UIMA CAS' },
  { file: 'webanno.zip', label: 'WebAnno' },
  { file: 'annotations.jsonld', label: 'JSON-LD' },
  { file: 'articles.bib', label: 'BibTeX' },
  { file: 'articles.csl.json', label: 'CSL' },
];

const asked = (files: readonly ExportFile[], query?: Query): readonly ExportFile[] =>
  query === undefined ? files : files.map((one) => ({ ...one, query }));

/** Events, in every format; `query`: besides the filters. */
export const eventFiles = (query?: Query): readonly ExportFile[] => asked(EVENTS, query);

/** Articles, in every format; `query`: besides the filters. */
export const articleFiles = (query?: Query): readonly ExportFile[] => asked(ARTICLES, query);
