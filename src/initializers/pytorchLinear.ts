import { fromDistribution } from './fromDistribution.ts';
import { standardHeuristic } from './standardHeuristic.ts';

/**
 * What `torch.nn.Linear` does: W and b ~ U(±1/√n). Its source says kaiming_uniform_(a=√5), whose limit √(6/((1 + 5)n)) is that,
 * and is the standard heuristic of Glorot & Bengio 2010 (eq. 1); only the biases are more.
 */
export const pytorchLinear = fromDistribution({
  ...standardHeuristic,
  id: 'pytorchLinear',
  aliases: ['torch.nn.Linear'],
  biases: standardHeuristic.distribution,
});
