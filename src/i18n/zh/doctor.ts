import type { DoctorWords } from '../en/doctor.ts';

type Words = Readonly<Record<string, string>>;
const needs = (d: Words) => `n·Var(W) 为 ${d.scale}，而 ${d.activation} 需要 ${d.need}`;

const ofLayers = ({ layers }: Words) => (layers ? `第 ${layers} 层的` : '');

export const doctor: DoctorWords = {
  space: '',
  draws: ({ showing, of, here }) => `窄网络起伏大：${of} 个种子中有 ${showing} 个如此${here ? '' : '，图中的这个不是'}。`,
  cause: causes => `原因：${causes.join('；')}。`,
  causes: {
    inputs: d => `输入的均方根为 ${d.rms}；改为 ${d.after} 就好`,
    mean: d => `权重的均值为 ${d.mean}，在单元的各个输入上累加，而不是相互抵消`,
    smallScale: d => `${ofLayers(d)}权重太小：${needs(d)}`,
    largeScale: d => `${ofLayers(d)}权重太大：${needs(d)}`,
    activation: d => `${d.activation} 本身，每层只让 ${d.perLayer} 倍的梯度通过，共剩 ${d.ratio}`,
    batchNorm: d => `批归一化：初始化时其梯度每层增大 ×${d.perLayer}`,
    oneSample: () => '批归一化在批量上取均值，而单个样本就是自己的均值',
    branch: d => `分支：最后一条是它所加入的主干的 ${d.ratio} 倍；为 ${d.after} 倍时良好`,
    biases: d => `均方根为 ${d.bias} 的偏置`,
    dropout: d => `比例为 ${d.rate} 的随机失活：它使信号的均方每层乘以 ${d.factor}`,
    readout: d => `输出层的权重（标准差 ${d.std}）太大`,
    fit: () => '没有一个增益能保持这个信号的大小，按批量调整的权重可以',
  },
  treatments: {
    inputs: {
      unscaled: d => `均方根为 ${d.rms} 的输入`,
      scaled: d => `输入乘以 ${d.scale}：均方根 ${d.rms}`,
      standardized: () => '标准化的输入',
    },
    targets: { scaled: d => `目标乘以 ${d.scale}` },
    output: { linear: () => '线性输出', sigmoid: () => 'sigmoid 与二元交叉熵' },
    prior: { logPrior: () => '以各类比例为输出偏置' },
    biases: { zeros: () => '零偏置' },
    centre: { centred: () => '均值为 0 的权重' },
    dropout: { little: d => `比例为 ${d.rate} 的随机失活`, none: () => '不用随机失活的网络' },
    readout: { small: d => `小的输出层：标准差 ${d.std}` },
    gain: {
      he: d => `He：增益 ${d.gain}`,
      lecun: () => 'LeCun 正态',
      exact: d => `正态权重：${d.activation} 的增益 ${d.gain}`,
      orthogonal: d => `正交：增益 ${d.gain}`,
      mup: d => `最大更新：隐藏层增益 ${d.gain}`,
      siren: d => `SIREN：ω = ${d.gain}`,
    },
    lsuv: { lsuv: () => 'LSUV' },
    activation: { other: d => d.activation! },
    branch: { scaled: d => `分支乘以 ${d.scale}` },
    norm: { layer: () => '层归一化' },
    otherNorm: { layer: () => '层归一化' },
    skip: { preActivation: () => '预激活的跳跃连接' },
  },
  where: { common: '（只在没有自己设置的层）', all: '（所有隐藏层）' },
  together: '和',
  use: what => `改用${what}`,
  measured: d =>
    `（实测：${d.perLayer ? `每层 ${d.perLayer} 倍` : ''}${d.perLayer && d.loss ? '，' : ''}${d.loss ? `损失 ${d.loss}` : ''}）`,
};
