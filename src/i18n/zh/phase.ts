import type { Phase } from '../en/phase.ts';

export const phase: Phase = {
  diagram: '相图：横轴 σw²，纵轴 σb²',
  dot: network => `网络 ${network} 在相图中的位置`,
  dotRole: '双轴滑块',
  text: (place, chi, phaseName) => `${place}，χ ${chi}，${phaseName}`,
  shape: (layer, n) => `n·Var(W)，取第 ${layer} 层：n = ${n}`,
  biases: 'Var(b)',
  of: activation => `${activation}，平均场：无限宽、无限深`,
  region: {
    ordered: { name: '有序相', what: '梯度消失' },
    chaotic: { name: '混沌相', what: '梯度爆炸' },
  },
  phases: { ordered: '有序', critical: '临界', chaotic: '混沌' },
  sentence: {
    ordered: layers => `有序：每过 ${layers} 层，梯度的均方缩小为 1/e，不同输入趋于相同。`,
    vanishing: layers => `有序：信号与梯度都趋于消失；每过 ${layers} 层，梯度的均方缩小为 1/e。`,
    critical: '临界：梯度既不消失也不爆炸。',
    chaotic: layers => `混沌：每过 ${layers} 层，梯度的均方放大 e 倍，相近的输入彼此分离。`,
    exploding: layers => `混沌：信号与梯度都趋于爆炸；每过 ${layers} 层，梯度的均方放大 e 倍。`,
  },
  depth: {
    slow: (rate, count) =>
      `此处实测梯度每层变为 ${rate} 倍：缓慢变化，而非指数变化。在临界线上，方差只按深度的幂次稳定，${count} 个宽度有限的层也会偏离均值。`,
    shallow: (rate, count) => `在此处的 ${count} 个隐藏层上这还不要紧：实测梯度每层变为 ${rate} 倍。`,
  },
  emptied: {
    both: '此图为空：有归一化和跳跃连接时，无论 σw² 与 σb² 为何，梯度都不会按指数消失或爆炸（Doshi, He & Gromov 2021）。',
    norm: '此图为空：归一化消去了权重的大小，信号与梯度都不依赖 σw²。剩下的由激活函数和归一化自身决定，见深度图中的理论。',
    skip: '此图为空：没有归一化时，无论 σw² 为何，每个块都使主干乘以大于 1 的倍数。倍数见深度图。',
  },
  settled: { zero: '0', infinite: '∞', every: '任意', none: '无' },
  layers: count => `${count} 层`,
  axis: {
    sigmaW2: network => `${network} 的 σw²`,
    sigmaB2: network => `${network} 的 σb²`,
  },
  help: {
    sigmaW2: '扇入乘以单个权重的方差：一层把输入的均方放大多少倍。',
    sigmaB2: '偏置的方差。',
    chi: '方差稳定之后，一层把梯度的均方放大多少倍。等于 1 即混沌边缘。',
    q: '从 1 出发，预激活的方差随深度最终稳定到的值。',
    c: '两个不同输入的相关系数随深度最终稳定到的值。为 1 时网络不再能区分它们。',
    varianceScale: '方差与 q* 的距离变化 e 倍所需的层数。',
    correlationScale: '相关系数与 c* 的距离缩小为 1/e 所需的层数：输入在多深处仍可区分。',
  },
  maps: {
    variance: '方差：逐层映射',
    varianceLabel: '一层预激活的方差随前一层方差的变化，以及恒等线',
    correlation: '相关系数：逐层映射',
    correlationLabel: '两个输入在一层中的相关系数随前一层相关系数的变化，以及恒等线',
  },
  key: 'χ = 1：临界线 · ξ = 1/|ln χ|：梯度的均方变化 e 倍所需的层数',
  notes: {
    rectifier: critical =>
      `此处 χ 与方差无关，因此无论 σb² 为何，临界线都是 σw² = ${critical} 处的竖线。在其左侧方差会稳定下来（无偏置时为 0）；恰在线上且无偏置时，任何方差都保持不变；在其右侧方差无限增长。`,
    jump: '没有虚线之处，网络能稳定到的方差都不临界：χ 尚未达到 1，方差已趋于 ∞。',
    unbounded: '点线右侧方差无限增长；那里的 χ 取其极限。',
    dropout: '丢弃会使两个输入的相关性低于 1，此图未计入。',
    ownSettings: '单独设置的层不计入此图。',
    biasMean: mean => `偏置的均值为 ${mean}，此图未计入。`,
    notRandom: '这些权重不是随机抽取的，平均场理论对它们无话可说：这里的数值属于同方差的随机权重，移动圆点会使其变为随机。',
    nonZeroMean: '这些权重的均值不为零，会沿扇入累加，平均场理论不成立：这里的数值属于去掉均值后的权重。',
    otherActivation: (network, activation) => `${network} 使用 ${activation}，其相图与此不同。`,
  },
};
