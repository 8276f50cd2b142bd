import type { Part } from '../arrangements/arrangement.ts';
import { type Config, layerSpec } from '../config/config.ts';
import { initializers } from '../initializers/all.ts';
import { norms } from '../norms/all.ts';
import { blockCount, blockPlace, hasSkip, partsOf } from './blocks.ts';
import type { Step } from './step.ts';

/** The steps of hidden column `layer`. Dropout ends a column outside and inside blocks, and a block's branch before it is added; the first column of a network with blocks keeps everything. */
export function stepsOf(config: Config, layer: number): Step[] {
  const place = blockPlace(config, layer);
  const parts = partsOf(config, layer);
  const steps = (place ? parts : inPlace(config, layer, parts)).flatMap(part => stepFor(config, layer, part));
  if (config.dropout === 0 || (layer === 1 && blockCount(config) > 0)) return steps;
  const joins = place?.place === place?.span ? steps.findIndex(({ kind }) => kind === 'join') : -1;
  return steps.toSpliced(joins < 0 ? steps.length : joins, 0, { kind: 'dropout', rate: config.dropout });
}

/** Outside blocks the norm itself says whether it stands before the activation or after it. */
function inPlace(config: Config, layer: number, parts: readonly Part[]): readonly Part[] {
  const isPlain = layer > 1 || blockCount(config) === 0;
  return isPlain && layerSpec(config, 'norm', layer).params.place === 'afterActivation' ? ['dense', 'activation', 'norm'] : parts;
}

function stepFor(config: Config, layer: number, part: Part): Step[] {
  switch (part) {
    case 'dense':
      return [{ kind: 'dense' }];
    case 'activation':
      return [{ kind: 'activation', activation: layerSpec(config, 'activation', layer) }];
    case 'norm':
      return normStep(config, layer);
    case 'join':
      return [joinStep(config, layer)];
    case 'fork':
      return hasSkip(config, (blockPlace(config, layer)?.index ?? 0) + 1) ? [{ kind: 'fork' }] : [];
  }
}

function normStep(config: Config, layer: number): Step[] {
  const { id, params } = layerSpec(config, 'norm', layer);
  const { over, isCentred } = norms.get(id);
  if (!over) return [];
  const gamma = params.lastGamma === 'zero' && isLastOnBranch(config, layer) ? 0 : Number(params.gamma);
  return [{ kind: 'norm', norm: id, over, isCentred, epsilon: Number(params.epsilon), gamma, beta: Number(params.beta ?? 0) }];
}

function joinStep(config: Config, layer: number): Step {
  const { params } = config.block;
  const place = blockPlace(config, layer);
  const isSkip = place !== null && hasSkip(config, place.index);
  return {
    kind: 'join',
    from: isSkip ? layer - place.span : null,
    scale: String(params.branchScale),
    streamScale: streamScaleOf(config, layer),
    block: place?.index ?? 0,
    blocks: blockCount(config),
    isLearned: isSkip && params.scaleTraining === 'learned',
  };
}

/** An initializer may ask for more of the stream, where a norm follows the sum. */
function streamScaleOf(config: Config, layer: number): string {
  const { id } = layerSpec(config, 'initializer', layer);
  return config.block.id === 'postNorm' ? (initializers.get(id).streamScale ?? '1') : '1';
}

/** Whether no other norm stands between this one and the join of its branch. */
function isLastOnBranch(config: Config, layer: number): boolean {
  const order = Array.from({ length: config.widths.length - 1 - layer }, (_, i) => partsOf(config, layer + i));
  const [own = [], ...others] = order;
  const after = [...own.slice(own.indexOf('norm') + 1), ...others.flat()];
  const join = after.indexOf('join');
  const isOnStream = after.indexOf('fork') >= 0 && after.indexOf('fork') < (join < 0 ? Number.POSITIVE_INFINITY : join);
  return join >= 0 && !isOnStream && !after.slice(0, join).includes('norm');
}
