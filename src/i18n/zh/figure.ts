import type { Figure } from '../en/figure.ts';

export const figure: Figure = {
  title: net => `信号与梯度穿过网络 ${net}`,
  numbers: '格中数字：均方根。',
  strips: '竖条中数值向上增大，宽度表示密度。',
  scales: {
    shared: '每行共用一个刻度。',
    own: '每格各有刻度。',
    log: '按数量级显示绝对值，每行共用一个刻度。',
  },
  marks: {
    'chart-theory': '虚线：平均场理论。',
    'chart-typical': '细虚线：在这些宽度下单个样本的典型值（Hanin & Nica 2018）。',
    'chart-mean': '三角：均值。',
    'mark-cut': '尖角：被截去的峰。',
    'mark-overflow': '小旗：视野之外的比例。',
    'mark-point-mass': '箭头：常数；圆环：全为零。',
    'mark-bar': '横杠：常数。',
    'mark-thread': '细线：全为零。',
    'mark-hatch': '斜线：非有限值的比例。',
    zeros: '精确的零不计入直方图。',
  },
};
