import type { TermHelps } from '../en/termHelps.ts';

export const termHelps: TermHelps = {
  theory: '平均场理论：无限宽、权重随机的网络在训练之前应有的结果。图中为虚线。',
  rms: '均方根：平方的平均值的平方根，即 0 附近的典型值有多大。',
  dead: '对批中每个样本激活值都为 0 的单元。它不传递信号，也得不到梯度，在训练中可能一直如此。',
  saturated: '处于非线性函数的平坦一端，例如 tanh 的 |a| > 0.97：那里的斜率接近 0，通过的梯度也接近 0。',
  logits: 'softmax 之前的输出。数值越大，网络对自己的猜测越有把握，无论对错。',
  variance: '一个单元的输入数（扇入 n）乘以单个权重的方差：一层把输入的均方放大多少倍。线性单元取 1、ReLU 取 2 时保持不变。',
};
