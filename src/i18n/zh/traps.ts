import type { Traps } from '../en/traps.ts';

const seeds = '同一个种子在不同框架里得到的权重不会相同：要做对比，请导出权重。';
const kerasSeed = '在 Keras 3 中，同一个初始化器对象会给所有形状相同的层生成完全一样的值，无论是否固定了种子。';
const transposed = 'PyTorch 的 W 按 (out, in) 存储：它的 fan_in 就是这里的 n（输入数），导出时会转置。';
const truncation = 'Keras 和 JAX 中这个名字指截断正态，PyTorch 中是普通正态。标准差相同，尾部不同。';
const tensorflowJs = 'TensorFlow.js 截断后没有校正：权重的标准差小了 12\u00a0%。';
const xavier = '这里的“Xavier”按原论文指 2/(n + m)；有些课程以及 Caffe 里指 1/n。';
const symmetry = '权重相同的单元得到相同的梯度：整层的学习效果如同只有一个单元。';

export const traps: Traps = {
  zeros: ['用于偏置没有问题（Keras 的默认值），但绝不要用于权重。', symmetry],
  ones: [symmetry],
  constant: [symmetry],
  uniform: [
    '各框架默认值不同：Keras RandomUniform 为 ±0.05，PyTorch uniform_ 与 NumPy rand 为 [0, 1)，JAX 为 [0, 0.01)。',
    '上下界不对称时权重均值不为 0，其影响随扇入增大。',
    seeds,
  ],
  normal: ['各框架默认标准差不同：Keras 为 0.05，PyTorch 为 1，JAX 为 0.01。', seeds],
  truncatedNormal: [
    'PyTorch 的 trunc_normal_ 固定在 −2 和 2 处截断，与标准差无关：标准差为 0.02 时等于没有截断。',
    'Keras 和 JAX 与这里一样，在两倍标准差处截断。',
  ],
  standardHeuristic: ['这正是 Glorot 与 Bengio（式 1）所批评的做法，也是许多“传统写法”的本意。', transposed],
  pytorchLinear: [
    '源码写的是 kaiming_uniform_(a=√5)，但这并不是 He 初始化：方差是 1/(3n)，而不是 2/n。',
    '偏置也是随机的；Keras 和 Flax 的偏置从 0 开始。',
    transposed,
  ],
  lecunUniform: ['有些课程把它称作“Xavier”。', seeds],
  lecunNormal: [
    'Keras 和 JAX 中这个名字指截断正态（也是 Flax Dense 的默认值）；PyTorch 没有这个名字。',
    'SELU 需要的正是它：PyTorch 的 calculate_gain("selu") 是 ¾，会使信号衰减。',
    tensorflowJs,
  ],
  glorotUniform: ['不论激活函数是什么，它都是 Keras Dense 的默认值。配合 ReLU 时，均方根每层缩小为 0.71 倍。', xavier, kerasSeed, seeds],
  glorotNormal: [truncation, xavier, tensorflowJs, kerasSeed],
  heUniform: [
    transposed,
    'PyTorch 的 kaiming_uniform_ 用参数 a 表示负半轴斜率；nn.Linear 以 a = √5 调用它，得到的是另一种初始化。',
    kerasSeed,
  ],
  heNormal: [truncation, transposed, tensorflowJs, '保持不变的是许多网络的平均；单个又窄又深的网络，信号往往会缩小。'],
  varianceScaling: [
    '在 Keras 的 VarianceScaling 中，"normal" 指截断正态；普通正态叫 "untruncated_normal"。',
    '截断正态会放宽为 1/0.8796 倍，使方差同样是 scale/N。',
    tensorflowJs,
  ],
  orthogonal: [
    '非线性单元需要增益：ReLU 为 √2。',
    '做 QR 分解时如果不校正 R 的符号，得到的矩阵并不是均匀（Haar）分布的。',
    'n ≠ m 时，信号和梯度只有一方能保持长度；元素的均方为 gain²/max(n, m)。',
  ],
  lsuv: ['它依赖数据：换一个批量，权重就不同。', '它只规定 z 的尺度，梯度仍可能消失。'],
  identity: ['n ≠ m 时，会丢掉一部分输入，或有单元得不到输入。', '配合 ReLU 时，负值在第一层就丢失，其余的值此后原样通过。'],
  sparse: [
    '与 PyTorch 的 sparse_ 一致，零是在每个输入的出边中计数的；Martens 限制的则是每个单元的入边（15 条）。',
    '标准差与层的大小无关。',
  ],
  randomWalk: ['请按所用的激活函数选择增益；论文没有给出 tanh 的公式，只建议取 1.1 到 1.3。', '论文假设各层宽度相同。'],
  nguyenWidrow: ['适用于 [−1, 1] 内的输入和 tanh 这类会饱和的单元。', 'MATLAB 的 initnw 让偏置等距分布；对 tansig 还会整体放大两倍。'],
  siren: [
    '请把激活函数设为正弦，并使用相同的 ω：否则信号会消失或变成噪声。',
    '作者的代码保留了 PyTorch 的默认偏置；要与之一致，偏置请选择 PyTorch nn.Linear。',
    '输入应铺满 [−1, 1]。',
  ],
  mup: [
    '只有权重还不是 μP：用 Adam 时，隐藏层与读出层的权重以学习率的 base/n 倍学习；这里的训练已替你做到，你自己的代码也必须做到。',
    '用 SGD（包括动量）时，第一层与各隐藏层偏置的学习率乘以 m/base，读出层的乘以 base/n。',
    '读出层为 0 时，第一步没有梯度传到隐藏层。',
    '后来的研究发现，其假设只在训练初期短暂成立：此后使各宽度更新量一致的是权重衰减，μP 的作用更像学习率预热（Kosson 等 2025，arXiv 2510.19093）。',
  ],
  fixup: ['没有跳跃连接时只有输出层为 0，其余即 He 初始化。论文还有可学习的系数和偏置，这里没有。', '只有一层的块，该层为 0。'],
  gpt2: ['L 是本网络的块数。Transformer 的块有注意力与前馈两次相加：√(2L) 计入两者。'],
  deepNorm: ['α 与 β 互相配套，并配合后归一化使用。论文的 N 层各有两次相加；这里 L = 2N。'],
  formula: ['方差 v 对应的均匀界限是 √(3v)，标准差是 √v。两者混淆会差 1.73 倍。', transposed],
};
