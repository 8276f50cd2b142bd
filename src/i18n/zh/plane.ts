import type { PlaneWords } from '../en/plane.ts';

export const plane: PlaneWords = {
  name: '整个输入空间',
  key: '● 训练 ○ 留出',
  keyOfOne: '● 训练',
  some: (shown, total) => `${total} 个中的 ${shown} 个`,
  unit: (index, value) => `单元 ${index}：${value}`,
  classAt: (label, share) => `类别 ${label}：${share}`,
  spoken: {
    samples: (count, from) => `${count} 个样本，${from}`,
    units: (count, size) => `${count} 个单元在整个输入空间上的取值，介于 −${size} 与 ${size} 之间`,
    classes: shares => `输入空间归入各类别的比例：${shares.join('，')}`,
    numbers: (size, error) => `输出介于 −${size} 与 ${size} 之间${error ? `，与目标相差 ${error}（均方根）` : ''}`,
  },
};
