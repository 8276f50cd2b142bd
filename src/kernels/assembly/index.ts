// What the module exports: the contract is ../exports.ts.

export { combine, dot, fillConstant, multiply, scale, transpose } from './arrays';
export { denseBackwardBiases } from './biases';
export { countOutside, countZeroColumns } from './counts';
export { denseBackwardInputs, denseBackwardWeights, denseForward, denseScratchBytes } from './dense';
export { digest } from './digest';
export { activationBackward, activationForward } from './elementwise';
export { histogram, histogramScratchBytes } from './histogram';
export { binaryCrossEntropy, huber, meanAbsoluteError, meanSquaredError, softmaxCrossEntropy } from './loss';
export { magnitudes } from './magnitudes';
export { moments } from './moments';
export { columnStatistics, normalize, rowStatistics } from './norm';
export { normalizeBackwardColumns, normalizeBackwardParameters, normalizeBackwardRows } from './normBackward';
export { orthonormalizeRows, orthonormalizeScratchBytes } from './orthonormal';
export { fillIntegers, fillMask, fillNormal, fillTruncatedNormal, fillUniform } from './random';
export { cos, exp, log, pow, sin, tanh } from './scalar';
export { mix, sumOfSquares, updateAdam, updateBySquares, updateLion, updateMomentum, updateNesterov, updateSgd } from './updates';
export { __heap_base };
