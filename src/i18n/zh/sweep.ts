import type { Sweep } from '../en/sweep.ts';

export const sweep: Sweep = {
  map: '图',
  maps: { choice: '初始化 × 激活函数', scale: '增益 × 深度', norm: '归一化 × 块', branch: '分支 × 深度' },
  measure: '着色',
  measures: { signal: '信号', gradient: '梯度' },
  what: {
    choice: batch =>
      `每一格都是把 A 换成另一种初始化和激活函数（取默认参数）后的真实运行，批量 ${batch}。常数权重与自定公式不列入，除非 A 正在使用。`,
    scale: (initializer, width, batch) =>
      `每一格都是 A 的真实运行：权重（${initializer}）乘以增益，深度另取，每个隐藏层宽 ${width}，批量 ${batch}。`,
    norm: batch => `每一格都是把 A 换成另一种归一化和块结构后的真实运行，批量 ${batch}。`,
    even: (hidden, width) => `隐藏层：${hidden} 层，每层宽 ${width}。`,
    branch: batch =>
      `每一格都是 A 的真实运行：各层组成带跳跃连接的块，分支乘以一个系数，深度另取，批量 ${batch}。L 是块数；A 没有块时取预归一化。`,
    noScale: initializer => `${initializer}自行决定尺度，没有增益可改。`,
  },
  progress: {
    label: '已完成的运行',
    running: (done, all) => `已运行 ${done} / ${all}`,
    done: all => `共 ${all} 次运行`,
    button: { running: '停止', stopped: '继续', failed: '重试' },
  },
  gain: value => `×${value}`,
  gainLabel: value => `增益 ${value}`,
  branchLabel: scale => `分支 × ${scale}`,
  depthLabel: depth => `${depth} 个隐藏层`,
  axes: { gain: '增益', branch: '分支', depth: '隐藏层数' },
  grid: (map, measure) => `${map}图，按${measure}着色`,
  hint: '方向键移动；按 Enter 或点击，即把该格载入为 B。',
  legend: {
    signal: '最后隐藏层 a（或主干）的均方根 ÷ 输入的均方根',
    gradient: '第一隐藏层 ∂L/∂z（或主干梯度）的均方根 ÷ 最后隐藏层的',
    zero: '恰为 0',
    overflow: '非有限数',
    failure: '无法运行',
    isA: '网络 A',
    isB: '网络 B',
  },
  of: { signal: '信号', gradient: '梯度' },
  times: factor => `×${factor}`,
  ratio: {
    zero: '恰为 0',
    overflow: '非有限数',
    undefined: '输入为零',
    pending: '尚未运行',
  },
  failure: {
    memory: '内存放不下',
    data: '数据集无法载入',
    late: '等了 15 秒，所需的文件仍未到达',
    other: '计算失败',
  },
  ranking: {
    heading: '最适合这个网络',
    among: '范围',
    own: name => `用 ${name}`,
    any: '任意激活函数',
    anyArrangement: '任何块',
    ownDepth: depth => `${depth} 个隐藏层，与 A 相同`,
    criterion:
      '按两段距离之和排序，以 10 的幂计：信号到最后隐藏层偏离 1 多远，梯度到第一隐藏层偏离 1 多远。0 为最好；每格只抽样一次，微小差别出于偶然。',
    soFar: '（目前）',
    none: '没有能同时传递两者的组合。',
    noneYet: '尚无能同时传递两者的组合。',
    load: name => `把“${name}”载入为 B`,
  },
  loaded: name => `B 现在是：${name}。`,
  pair: (row, column) => `${row} · ${column}`,
};
