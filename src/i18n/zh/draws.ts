import type { Draws } from '../en/draws.ts';

export const draws: Draws = {
  count: '种子数',
  key: '实线：各种子的中位数。色带：5\u00a0% 到 95\u00a0% 分位数。点线：链接本身的那次抽样。虚线：平均场理论，即无限宽的极限。',
  seeds: seed => `第一个种子就是链接里的“${seed}”，其余为“${seed}/1”“${seed}/2”……输入与标签也随之重新抽取。`,
  failed: count => `有 ${count} 次运行失败：网络可能放不进内存。`,
  numbers: '数值',
  layer: '层',
  low: '5\u00a0%',
  median: '中位数',
  high: '95\u00a0%',
  own: '本次抽样',
  theory: '理论',
  fates: {
    of: (count, fates) => `在 ${count} 个种子中，${fates.join('，')}。`,
    silent: count => `${count} 个是沉默的（最后隐藏层在整个批量上为 0）`,
    blocked: count => `${count} 个没有梯度回到第 1 层`,
    notFinite: count => `${count} 个超出有限数`,
    expected: share => `单个样本在 ${share} 的抽样中丢失：对各层宽度的 1 − ∏(1 − 2⁻ⁿ)（Lu 等，2019）。`,
  },
  norm: {
    measured: (count, mean, median) => `（最后隐藏层，${count} 个种子）：均值 ${mean}，中位数 ${median}。`,
    expected: mean => `Hanin 与 Rolnick（2018）预期均值 ${mean}，`,
    typical: median => `，中位数约 ${median}。`,
    meaning:
      '若均值远高于中位数，说明它由少数很大的抽样撑起：典型的网络得到的更小，单个种子说明不了什么。预期值针对单个输入；对批量取平均后，分散更小。',
  },
};
