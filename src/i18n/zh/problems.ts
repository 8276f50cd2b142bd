import type { ProblemDetail } from '../../config/problem.ts';
import type { Problems } from '../en/problems.ts';
import { registries } from './registries.ts';

const numbers: Readonly<Record<string, string>> = {
  width: '宽度',
  hiddenLayers: '隐藏层数',
  inputWidth: '输入数',
  classes: '输出数',
  seeds: '种子数',
  sample: '样本',
  steps: '步数',
  step: '显示的步数',
  clip: '梯度范数',
};
const parameters: Readonly<Record<string, { readonly name: string }>> = registries.params;
/** Between Chinese and Latin letters there is a space. */
const which = ({ what }: ProblemDetail) => {
  const name = what === undefined ? '' : (numbers[what] ?? parameters[what]!.name);
  return /[^\p{Script=Han}]$/u.test(name) ? `${name} ` : name;
};

export const problems: Problems = {
  reasons: {
    unknownField: () => '没有这个字段',
    repeatedField: () => '该字段出现了两次，以第一次为准',
    unknownVersion: d => `本页只能读取版本 ${d.version}`,
    unknownValue: d => (d.meant === undefined ? `不在可选值之中：${d.options}` : `没有这个值（是否指 ${d.meant}？）`),
    notANumber: d => `${which(d)}不是 ${d.min} 到 ${d.max} 之间的数`,
    notWhole: d => `${which(d)}不是 ${d.min} 到 ${d.max} 之间的整数`,
    outOfRange: d => `${which(d)}超出范围 ${d.min} 到 ${d.max}`,
    tooManyParameters: d => (d.max === 0 ? '它不带参数' : `它最多带 ${d.max} 个参数`),
    badExpression: d => `公式在第 ${Number(d.index) + 1} 个字符处无法读懂`,
    oneBound: d => `只给一个界表示 −${d.bound} 到 ${d.bound}`,
    badNet: () => '不是形如 100-100-100-10、784-256x5-10 或 784-10、至多含 128 个隐藏层的网络',
    tooLong: d => `超过 ${d.max} 个字符`,
    noSuchLayer: d => `此字段可用的层为 1 到 ${d.max}`,
    fixedInputWidth: d => `${d.data} 的输入宽度固定为 ${d.width}`,
    ownLabels: d => `它用于随机标签，而 ${d.data} 自带标签`,
    lossOwnsOutput: d => `${d.loss} 自带输出激活 ${d.activation}`,
    noTargets: d => `${d.loss} 与标签比较，不与数值比较`,
    notAsMany: d => `网络有 ${d.inputs} 个输入，这里需要 ${d.outputs} 个`,
    noClasses: d => `${d.loss} 与类别比较，而数据自带的标签是数值`,
    noRealLabels: d => `${d.data} 没有适合这个网络的标签`,
  },
  ignored: (field, reason) => `${field}：${reason}，已忽略。`,
  replaced: (field, reason, used) => `${field}：${reason}，改用 ${used}。`,
};
