import type { Bytes } from '../bytes.ts';
import { memoryBytes, Refusal } from '../bytes.ts';
import { natural } from '../chain/names.ts';
import type { DescribedLayer, Description, Format, OtherReason, WeightsFile } from '../file.ts';
import { type H5Object, openHdf5 } from '../hdf5/hdf5.ts';
import type { Tensor } from '../tensor.ts';
import type { ZipEntry } from '../zip.ts';
import { type DenseConfig, type ModelConfig, readModelConfig } from './config.ts';

/** A state of an optimizer has the shapes of weights. */
const isModel = (path: string) => !/^(optimizer(_weights)?|training_state)(\/|$)/.test(path);

/** Arrays of an HDF5 file: Keras's of any age, or anybody's. @throws Refusal */
export function openHdf5Weights(file: Bytes): WeightsFile {
  const objects = openHdf5(file);
  const config = objects[0]?.texts.get('model_config')?.[0];
  return weightsOf('hdf5', objects, config === undefined ? null : readModelConfig(config));
}

export const isKerasArchive = (names: readonly string[]) => names.some(name => /(^|\/)model\.weights\.h5$/.test(name));

/** What Keras 3 saves: a zip of `config.json` and `model.weights.h5`. @throws Refusal */
export function openKerasArchive(entries: readonly ZipEntry[]): WeightsFile {
  const find = (pattern: RegExp) => entries.find(({ name }) => pattern.test(name));
  const weights = find(/(^|\/)model\.weights\.h5$/)!;
  const config = find(/(^|\/)config\.json$/);
  const bytes = weights.isStored ? weights.bytes() : memoryBytes(weights.content());
  return weightsOf('keras', openHdf5(bytes), config ? readModelConfig(new TextDecoder().decode(config.content(MOST_CONFIG))) : null);
}

const MOST_CONFIG = 1 << 24;

function weightsOf(format: Format, objects: readonly H5Object[], config: ModelConfig | null): WeightsFile {
  const arrays = inOrder(objects).filter(({ path }) => isModel(path));
  const tensors = arrays.flatMap(({ data }) => (data && typeof data === 'object' ? [data] : []));
  const unread = arrays.flatMap(({ path, data }) => (typeof data === 'string' ? [{ name: path, why: data as OtherReason }] : []));
  if (tensors.length === 0) throw new Refusal('noWeights');
  return { format, tensors, unread: unread.filter(({ why }) => why !== 'text'), ...describedBy(config, tensors) };
}

/** Layers and arrays in the order that Keras's attributes give; without them by name, in a group the matrix first. */
function inOrder(objects: readonly H5Object[]): H5Object[] {
  const layers = objects.find(({ texts }) => texts.has('layer_names'))?.texts.get('layer_names') ?? [];
  const places = new Map<string, number>(
    objects.flatMap(({ path, texts }) => (texts.get('weight_names') ?? []).map((name, i): [string, number] => [`${path}/${name}`, i])),
  );
  const layerPlace = ({ path }: H5Object) => layers.findIndex(name => path.split('/').includes(name));
  const rank = ({ data }: H5Object) => (data && typeof data === 'object' ? -data.shape.length : 0);
  const group = ({ path }: H5Object) => path.replace(/[^/]*$/, '');
  return objects
    .filter(({ data }) => data !== null)
    .sort(
      (a, b) =>
        layerPlace(a) - layerPlace(b) ||
        (places.get(a.path) ?? 0) - (places.get(b.path) ?? 0) ||
        natural(group(a), group(b)) ||
        rank(a) - rank(b) ||
        natural(a.path, b.path),
    );
}

/** Joins the dense layers of the configuration to their arrays, by the layer's name or, as Keras 3 names them, by the count of their class. */
function describedBy(config: ModelConfig | null, tensors: readonly Tensor[]): { description?: Description } {
  if (!config) return {};
  const { layers, output, dropout } = config;
  const described = layers.map((layer, i) => describeLayer(layer, i, tensors));
  const known = described.filter(layer => layer !== null);
  return known.length === layers.length ? { description: { layers: known, ...(output && { output }), ...(dropout && { dropout }) } } : {};
}

function describeLayer(layer: DenseConfig, i: number, tensors: readonly Tensor[]): DescribedLayer | null {
  const { name, units, activation, declared, biasDeclared } = layer;
  const places = [name, i === 0 ? 'dense' : `dense_${i}`].map(part => tensors.filter(tensor => tensor.name.split('/').includes(part)));
  for (const own of places) {
    const weights = own.find(({ shape }) => shape.length === 2 && (units === null || shape[1] === units));
    if (!weights) continue;
    const bias = own.find(({ shape }) => shape.length === 1 && shape[0] === weights.shape[1]) ?? null;
    return { weights: weights.name, bias: bias?.name ?? null, transposed: false, activation, declared, biasDeclared };
  }
  return null;
}
