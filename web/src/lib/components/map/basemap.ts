import 'maplibre-gl/dist/maplibre-gl.css';

import { Map as GlMap, type GeoJSONSourceSpecification, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

import type { Schemas } from '$lib/api/types';

import { type Box, REACH, widened } from './shapes';

export { Marker } from 'maplibre-gl';
export type { GlMap };
type Boundaries = Schemas['Boundaries'];

setWorkerUrl(workerUrl);

const HATCH = 'hatch';
const HATCH_PX = 8;
const MOST_ZOOM = 10;

interface Colours {
  readonly sea: string;
  readonly land: string;
  readonly line: string;
  readonly faint: string;
  readonly ink: string;
  readonly accent: string;
}

/** Colours of the theme at hand: the map cannot read custom properties itself. */
export function coloursOf(node: Element): Colours {
  const style = getComputedStyle(node);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    sea: read('--paper-sunk'),
    land: read('--paper-raised'),
    line: read('--rule-strong'),
    faint: read('--rule'),
    ink: read('--ink-soft'),
    accent: read('--accent'),
  };
}

export interface MapOptions {
  readonly container: HTMLElement;
  readonly box: Box;
  readonly boundaries: Boundaries;
  readonly tiles: string | null;
  readonly locale: Record<string, string>;
}

/** A map of the pack's box with land, borders, and regions that can be hatched. Throws where there is no WebGL. */
export function makeMap({ container, box, boundaries, tiles, locale }: MapOptions): GlMap {
  const colours = coloursOf(container);
  const [west, south, east, north] = widened(box, REACH);
  const map = new GlMap({
    container,
    style: styleOf(boundaries, colours, tiles),
    bounds: [...box],
    fitBoundsOptions: { padding: 12 },
    maxBounds: [west, south, east, north],
    maxZoom: MOST_ZOOM,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    cooperativeGestures: true,
    fadeDuration: 0,
    locale,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.on('style.load', () => addHatch(map, coloursOf(container).ink));
  return map;
}

function styleOf(boundaries: Boundaries, colours: Colours, tiles: string | null): StyleSpecification {
  const data = boundaries as unknown as GeoJSONSourceSpecification['data'];
  const kind = (name: string) => ['==', ['get', 'kind'], name] as const;
  const line = (id: string, colour: string, width: number, dash?: number[]) => ({
    id,
    type: 'line' as const,
    source: 'boundaries',
    filter: [...kind(id)] as never,
    paint: { 'line-color': colour, 'line-width': width, ...(dash ? { 'line-dasharray': dash } : {}) },
  });
  const none = ['in', ['get', 'pcode'], ['literal', []]] as never;
  return {
    version: 8,
    sources: {
      boundaries: { type: 'geojson', data },
      ...(tiles === null ? {} : { tiles: { type: 'raster' as const, tiles: [tiles], tileSize: 256 } }),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
      {
        id: 'land',
        type: 'fill',
        source: 'boundaries',
        filter: [...kind('land')] as never,
        paint: { 'fill-color': colours.land },
      },
      ...(tiles === null ? [] : [{ id: 'tiles', type: 'raster' as const, source: 'tiles' }]),
      {
        id: 'hatched',
        type: 'fill',
        source: 'boundaries',
        filter: none,
        paint: { 'fill-pattern': HATCH, 'fill-opacity': 0.55 },
      },
      line('region-border', colours.faint, 1),
      line('border', colours.line, 1.2),
      line('tentative', colours.line, 1.2, [2, 2.5]),
      {
        id: 'chosen',
        type: 'line',
        source: 'boundaries',
        filter: none,
        paint: { 'line-color': colours.accent, 'line-width': 2.5 },
      },
    ],
  };
}

function addHatch(map: GlMap, ink: string): void {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = HATCH_PX * 2;
  const pen = canvas.getContext('2d');
  if (pen === null || map.hasImage(HATCH)) return;
  pen.strokeStyle = ink;
  pen.lineWidth = 1.6;
  for (const shift of [-HATCH_PX * 2, 0, HATCH_PX * 2]) {
    pen.beginPath();
    pen.moveTo(shift, HATCH_PX * 2);
    pen.lineTo(shift + HATCH_PX * 2, 0);
    pen.stroke();
  }
  map.addImage(HATCH, pen.getImageData(0, 0, canvas.width, canvas.height), { pixelRatio: 2 });
}

/** Hatches regions by P-code, and draws round those that are chosen. */
export function showRegions(map: GlMap, hatched: readonly string[], chosen: readonly string[]): void {
  const among = (codes: readonly string[]) =>
    ['all', ['==', ['get', 'kind'], 'region'], ['in', ['get', 'pcode'], ['literal', [...codes]]]] as never;
  map.setFilter('hatched', among(hatched));
  map.setFilter('chosen', among(chosen));
}
