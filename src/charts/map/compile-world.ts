import { dirname } from 'node:path';
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { FileSystem } from '../../compiler/1-read/files.ts';
import { sha256 } from '../../compiler/1-read/text.ts';

/** Where packages put their files. */
const PACKAGES = 'node_modules';

/** Countries by ISO 3166 numeric code, on the sphere. */
export type World = ReadonlyMap<string, Feature<Geometry | null>>;

/** Bytes of a file of an installed package: that of the folder, else of one above it, as Node looks for it. */
export function readPackaged(files: FileSystem, root: string, file: string): Uint8Array | null {
  for (let folder = root; ; folder = dirname(folder)) {
    const bytes = files.read(`${folder}/${PACKAGES}/${file}`);
    if (bytes !== null || dirname(folder) === folder) return bytes;
  }
}

type Countries = Topology<{ countries: GeometryCollection }>;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPoint(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 2 && value.every((each) => Number.isFinite(each));
}

/** A topology of countries whose arcs are lines of numbers. */
function isCountries(value: unknown): value is Countries {
  if (!isRecord(value) || value['type'] !== 'Topology' || !isRecord(value['objects'])) return false;
  const { countries } = value['objects'];
  const arcs = value['arcs'];
  const collected =
    isRecord(countries) &&
    countries['type'] === 'GeometryCollection' &&
    Array.isArray(countries['geometries']);
  return collected && Array.isArray(arcs) && arcs.every((arc) => Array.isArray(arc) && arc.every(isPoint));
}

/** Reads a TopoJSON file of countries; `null` where it is none. A country without a code is left out. */
export function readWorld(bytes: Uint8Array): World | null {
  try {
    const topology: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!isCountries(topology)) return null;
    const { features } = feature(topology, topology.objects.countries);
    return new Map(
      features.flatMap((each) => (each.id === undefined ? [] : [[String(each.id), each] as const])),
    );
  } catch {
    // No text, no JSON, or arcs that are not there: in each case it is no geometry.
    return null;
  }
}

/** The checksum by which a chart names the very geometry it was drawn from. */
export function checksumOf(bytes: Uint8Array): string {
  return sha256(bytes);
}
