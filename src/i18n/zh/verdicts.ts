import type { VerdictWords } from '../en/verdicts.ts';

type Words = Readonly<Record<string, string>>;

const theory = (d: Words) => (d.theory ? `（理论 ${d.theory}）` : '');
const rate = (d: Words) => `每层 ×${d.perLayer}${theory(d)}`;
const reasons: Readonly<Record<string, (d: Words) => string>> = {
  scale: d => `n·Var(W) 为 ${d.scale}，而 ${d.activation} 要保持均方值需要 ${d.need}`,
  mean: d => `权重的均值为 ${d.mean}，在单元的各个输入上累加，而不是相互抵消`,
  size: d => `n·Var(W) 为 ${d.scale}；${d.activation} 所需的值取决于信号的大小，均方根为 1 时是 ${d.need}，而这里从 ${d.input} 开始`,
  biases: d => `n·Var(W) 为 ${d.scale}，${d.activation} 需要 ${d.need}；均方根为 ${d.bias} 的偏置也有影响`,
  chance: d =>
    `n·Var(W) 为 ${d.scale}，${d.activation} 对多次抽样平均而言需要 ${d.need}；单次抽样会偏离它，层越窄偏离越大（这里为 ${d.width}）`,
};
const reason = (d: Words) => reasons[d.cause!]!(d);

export const verdicts: VerdictWords = {
  colon: '：',
  list: {
    overflow: {
      title: d => (d.direction === 'forward' ? '信号溢出' : '梯度溢出'),
      text: d => `从第 ${d.layer} 层起，有数值超出 float32 的上限 3.4e38，先变成无穷大，再变成非数。`,
    },
    noInput: { title: () => '没有输入', text: () => '输入全为 0，只有偏置才能产生信号。' },
    symmetric: {
      title: d => `第 ${d.layer} 层的单元全都一样`,
      text: d => `每个权重都是 ${d.value}：相同的单元得到相同的梯度，无论训练多久都保持相同。`,
    },
    silent: { title: () => '网络沉默', text: d => `从第 ${d.layer} 层起激活全为 0：没有信号通过，也没有梯度回来。` },
    vanishes: { title: () => '信号消失', text: d => `${rate(d)}，第 ${d.layer} 层之后只剩输入的 ${d.ratio}：${reason(d)}。` },
    explodes: { title: () => '信号爆炸', text: d => `${rate(d)}，第 ${d.layer} 层之后是输入的 ${d.ratio} 倍：${reason(d)}。` },
    shrinks: { title: d => `信号每层缩小 ×${d.perLayer}`, text: d => `${d.theory ? `理论 ${d.theory}；` : ''}${reason(d)}。` },
    grows: { title: d => `信号每层放大 ×${d.perLayer}`, text: d => `${d.theory ? `理论 ${d.theory}；` : ''}${reason(d)}。` },
    holds: { title: () => '信号保持', text: d => `${rate(d)}。` },
    deadUnits: { title: d => `${d.units} 个单元中有 ${d.count} 个死亡`, text: () => '它们在整个批量上都为 0，从中学不到任何东西。' },
    saturated: { title: d => `第 ${d.layer} 层有 ${d.percent} % 饱和`, text: () => '处在平坦段的单元几乎不传递梯度。' },
    noGradient: { title: () => '没有梯度回来', text: () => '第 1 层的 ∂L/∂z 全为 0。' },
    flatWeightGradient: {
      title: () => '∂L/∂z 在衰减，∂L/∂W 却看不出来',
      text: d => `∂L/∂z 每层 ×${d.perLayer}，而 ∂L/∂W 只变化 ×${d.weightRatio}：它是衰减的梯度与反方向衰减的信号的乘积。`,
    },
    gradientVanishes: { title: () => '梯度消失', text: d => `∂L/∂z ${rate(d)}，到达第 1 层时只剩 ${d.ratio}。` },
    gradientExplodes: { title: () => '梯度爆炸', text: d => `∂L/∂z ${rate(d)}，到第 1 层时放大为 ${d.ratio} 倍。` },
    gradientShrinks: { title: () => '梯度缩小', text: d => `∂L/∂z 在反向途中${rate(d)}。` },
    gradientGrows: { title: () => '梯度增大', text: d => `∂L/∂z 在反向途中${rate(d)}。` },
    largeLogits: { title: () => '输出一开始就有了定论', text: d => `logits 过大，初始损失为 ${d.loss}，而不是 ${d.chance}。` },
  },
  remedies: {
    he: d => `改用 He：增益 ${d.gain}`,
    lecun: () => '改用 LeCun 正态',
    exactGain: d => `为 ${d.activation} 改用增益 ${d.gain}`,
    zeroBiases: () => '偏置改为零',
    tanh: () => '改用 tanh',
  },
};
