import type { SpectrumDictionary } from '../en/spectrum.ts';

export const spectrum: SpectrumDictionary = {
  of: '雅可比矩阵，对象',
  ofHelp: '该层预激活值对单个输入微小变化的响应：∂z/∂x = W₁·D₁·W₂⋯W，其中 D = diag(φ′(z))。它的奇异值就是这些变化被放大的倍数。',
  hidden: '最后隐藏层的 z',
  output: 'logit',
  sample: '输入',
  sampleHelp: '批中的哪一个样本；φ′ 在它经过之处取值。',
  noSample: (network, asked, last) =>
    network
      ? `${network} 的批量中没有第 ${asked} 个输入：两者都显示其最后一个，第 ${last} 个。`
      : `批量中没有第 ${asked} 个输入：这里是最后一个，第 ${last} 个。`,
  scale: '刻度',
  scales: { log: '对数', linear: '线性' },
  axis: { log: '奇异值 s；高度：s 每增大到 10 倍的区间所占的比例', linear: '奇异值 s；高度：单位长度区间所占的比例' },
  isometry: '1 = 等距',
  plot: '雅可比矩阵奇异值的直方图',
  compute: '计算',
  numbers: '奇异值',
  shape: '输入 × 输出',
  rows: {
    meanSquare: '均方',
    theory: '理论值 Πχ',
    median: '中位数',
    largest: '最大',
    smallest: '最小',
    condition: '最大 : 最小',
    squareVariance: 's² 的方差',
    below: '数值上为 0',
  },
  help: {
    meanSquare: 's² 的均值：微小变化的长度平方平均变为多少倍。最好为 1。',
    theory: '平均场在无限宽时的均方：各层 χ 之积（宽度不等时按奇异值的个数折算）。',
    squareVariance: '全部相等时为 0，即动力学等距。L 个高斯线性层约为 L；正交层在任何深度都为 0。',
    below: '除舍入误差外等于 0 的奇异值个数：与最大奇异值相比太小，float64 无法将其与 0 区分。',
  },
  notFinite: 'z 在途中溢出 float32：雅可比矩阵不存在。',
  allZero: network => `${network} 的奇异值全为 0：输入的任何变化都传不到这里。`,
  someZero: (network, count, all) => `${network}：${all} 个值中有 ${count} 个在数值上为 0，低于 float64 的分辨能力。`,
  unknown: '–',
  theoryDensity: '虚线：Marchenko–Pastur 密度。',
};
