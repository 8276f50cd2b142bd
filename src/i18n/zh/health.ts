import type { HealthDictionary } from '../en/health.ts';

export const health: HealthDictionary = {
  table: '逐层诊断',
  quantity: '诊断项',
  order: '每格上为 A，下为 B。',
  heat: '颜色越暖，离参考范围越远：上方有线为偏高，下方有线为偏低。指向一格可读数值。',
  low: '偏低',
  high: '偏高',
  chance: value => `ln C = ${value}`,
  noGuide: '该损失没有参考值',
  unknown: '–',
  notJudged: '不作评判',
  notYet: '按需计算',
  theory: value => `理论 ${value}`,
  ofFull: full => `满秩 ${full}`,
  examine: '检查',
  examineWhat: '“检查”会计算下方各行（相关性、对称性、秩）与梯度检验。',
  progress: '检查进度',
  done: percent => `已完成 ${percent}`,
  stop: '停止',
  failed: message => `检查失败（${message}）。`,
  late: '等了 15 秒，检查所需的文件仍未到达。请检查网络连接后重试。',
  memory: '这个网络放不进检查可用的内存。',
  rows: {
    forwardGain: {
      name: '前向增益',
      guide: '0.8–1.25，最好为 1',
      help: '本层激活值的均方根与前一层之比（第 1 层与输入相比）；有跳跃连接时是主干与前一个块之比。大于 1，信号随深度增大；小于 1，信号随深度减小。',
    },
    backwardGain: {
      name: '反向增益',
      guide: '0.8–1.25，最好为 1',
      help: '本层 ∂L/∂z 的均方根与后一层之比，即梯度回传一层的增益。最后一个隐藏层不作评判：在那里扇出总会改变梯度的大小。',
    },
    branchToStream: {
      name: '分支 : 主干',
      guide: '没有归一化时应小',
      help: '一个块所加的（计入其缩放）与它所加入的主干的均方根之比。若这么多这样的块会使主干增至三倍，就作标记；经过归一化的主干可以更大。',
    },
    saturation: {
      name: '饱和',
      guide: '不超过 10\u00a0%',
      help: '处在非线性函数平坦端的激活值比例：tanh 为 |a| > 0.97，sigmoid 为 a < 0.03 或 a > 0.97，硬函数为到达边界。tanh 在增益 5/3 时约为 5\u00a0%。',
    },
    zeros: {
      name: '精确零',
      guide: 'ReLU 约 50\u00a0%',
      help: '恰为 0 的激活值比例。居中的 ReLU 层有一半；超过 65\u00a0% 时标出，没有零平坦段的激活函数超过 1\u00a0% 时标出。',
    },
    deadUnits: {
      name: '死亡单元',
      guide: '0',
      help: '对批中每个样本都为 0 的单元：既不传信号，也不传梯度。样本满 16 个才标出：样本再少，正常的单元也常在所有样本上为 0。',
    },
    gradientToWeights: {
      name: '梯度 : 权重',
      guide: '各层相近：中位数的 10 倍以内',
      help: 'std(∂L/∂W) 与 std(W) 之比。相差很大的层学习速度也相差很大。',
    },
    updateToWeights: {
      name: 'log₁₀ 更新 : 权重',
      guide: '−4 … −2，最好为 −3',
      help: '第一步更新的 std(ΔW) 与 std(W) 之比的 log₁₀，按学习率 0.1 的普通 SGD 计算。−3 表示一步改变权重的千分之一。',
    },
    gammaGradient: {
      name: '∂L/∂γ',
      guide: '相近：在中位数的 10 倍以内',
      help: '归一化的缩放 γ 的梯度的均方根。为 0 时缩放不学习；末尾为 0 的 γ 最先学习。',
    },
    underflow: {
      name: '次正规数',
      guide: '0',
      help: '该层除 ∂L/∂a 外的张量中小到 float32 无法保持完整精度的值（小于 1.2e-38）：再小就成了 0。',
    },
    nonFinite: {
      name: '非有限值',
      guide: '0',
      help: '该层除 ∂L/∂a 外的张量中的 NaN 与 ±∞。各种矩只统计有限值，所以请先看这一行。',
    },
    correlation: {
      name: '两输入相关性',
      guide: '低于 0.99',
      help: '批中两个不同样本的预激活值的平均余弦。接近 1 时网络已分不清输入（有序）；极限小于 1 且差异被放大，则为混沌。',
    },
    symmetry: {
      name: '对称性',
      guide: '低于 1',
      help: '同层两个单元权重向量余弦的最大绝对值。等于 1 时两个单元算得一样、学得一样：对称性永远不会打破。',
    },
    rank: {
      name: 'W 的有效秩',
      guide: '至少为满秩的十分之一',
      help: '把 W 的奇异值除以其总和，取熵的指数：矩阵真正用到了多少个方向。',
    },
    condition: {
      name: 'W 的条件数',
      guide: '不超过 1e6',
      help: 'W 的最大与最小奇异值之比。“>”表示 float64 已无法把最小奇异值与 0 区分。',
    },
    productRank: {
      name: 'W₁⋯W 的有效秩',
      guide: '至少为满秩的十分之一',
      help: '到该层为止所有权重之积（不含非线性）的有效秩。高斯矩阵之积随深度塌缩，正交矩阵之积则不会。',
    },
    productCondition: { name: 'W₁⋯W 的条件数', guide: '不超过 1e6', help: '到该层为止所有权重之积的最大与最小奇异值之比。' },
  },
  totals: {
    loss: {
      name: '初始损失',
      guide: '随机猜测',
      help: '训练之前若各类概率相等，交叉熵为 ln C。大得多意味着自信的胡猜：logit 过大。',
    },
    deltaRatio: { name: '∂L/∂z 首 : 末', guide: '0.1–10，最好为 1', help: '第一个与最后一个隐藏层的 ∂L/∂z 均方根之比。' },
    gradientRatio: { name: '∂L/∂W 首 : 末', guide: '0.1–10', help: '∂L/∂W 的同一比值。∂L/∂z 消失时它可能仍然平稳：两个都要看。' },
    gradientCheck: {
      name: '梯度检验',
      guide: '低于 1e-7',
      help: '在小型副本上以 float64 比较解析梯度与中心差分（相对误差）：层、激活函数与损失相同，宽度至多 8，4 个样本，高斯输入，每个张量抽查若干参数。恰在拐点上而没有斜率的参数，以及信号已消失或处于混沌时 float64 无法分辨斜率的参数，尽量不检查；强混沌会使数值偏大，并不表示有错。',
    },
  },
};
