import type { ScalingWords } from '../en/scaling.ts';

const list = (parts: readonly string[]) => parts.join('；');

export const scaling: ScalingWords = {
  check: '缩放对象',
  checks: { width: '坐标随宽度', depth: '坐标随深度', rate: '最佳学习率随深度' },
  layer: '层',
  layers: { output: '输出层', hidden: '最后一个隐藏层', first: '第 1 层' },
  axis: '|z| 的均值，对数刻度',
  chart: (way, layer, size) => `${way}：${layer} |z| 的均值随${sizes[size]}的变化，每步一条线`,
  grows: (names, powers, size, layer) =>
    `4 步之后，${layer} |z| 的均值随${sizes[size]}的幂次变化，指数为：${list(names.map((name, i) => `${name} ${powers[i]}`))}。`,
  waiting: '尚无完成的结果。',
  table: size => `|z| 的均值中${sizes[size]}的指数，按步（0：与其无关）`,
  values: (size, steps) => `${steps} 步之后 |z| 的均值，按${sizes[size]}`,
  exponent: '指数',
  falls: (names, powers) =>
    `最佳学习率随深度的幂次变化，指数为：${list(names.map((name, i) => `${name} ${powers[i]}`))}；文献中的 −1.5 针对没有跳跃连接的 ReLU 网络。`,
  edge: '其中有的落在所试学习率的边缘。',
  literature: '深度的 −3/2 次方',
  rateChart: '最佳学习率随深度的变化',
  rateAxis: '最佳学习率，对数刻度',
  rateTable: '各深度的最佳学习率',
  how: (rates, lowest, highest) => `每个深度在 ${lowest} 到 ${highest} 之间的 ${rates} 个学习率下各训练 40 步；损失中位数最低者为最佳。`,
  about: {
    width:
      '坐标检验（Yang 等，2022）：若某层的值在一步之后随宽度增长，最佳学习率就取决于宽度。隐藏层宽 64 到 1024，至多 64 个样本；最大更新参数化以 64 为基准宽度。其假设只在训练初期成立；此后权重衰减对学习率迁移更为重要（Kosson 等 2025，arXiv 2510.19093）。',
    depth:
      '2 到 32 个残差块，各支路乘以 1、1/√L 或 1/L（L 为块数）。指数大于 0 者随深度爆炸。Yang 等（2023）与 Bordelon 等（2023）取 1/√L。',
    rate: '虚线斜率出自 Jelassi 等 2023（arXiv 2305.07810）：在最大更新参数化下，ReLU 网络保持稳定的最大学习率按深度的 −3/2 次方下降。',
  },
  noLoss: '单位梯度没有可训练的损失：请选择其他损失。',
  csv: 'CSV',
};

const sizes: Readonly<Record<string, string>> = { width: '宽度', depth: '深度' };
