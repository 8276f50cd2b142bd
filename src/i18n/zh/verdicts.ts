import type { VerdictWords } from '../en/verdicts.ts';

type Words = Readonly<Record<string, string>>;

const theory = (d: Words) => (d.theory ? `（理论 ${d.theory}）` : '');
const theoryAndDrift = (d: Words) =>
  `${d.theory ? `理论 ${d.theory}；` : ''}${d.drift ? `从第 1 层到第 ${d.layer} 层共变为 ${d.drift} 倍；` : ''}`;
const rate = (d: Words) => `每层变为 ${d.perLayer} 倍${theory(d)}`;
const scale = (d: Words) => `n·Var(W) 为 ${d.scale}`;
const needs = (d: Words) => (d.activation ? `${d.activation} 需要 ${d.need}` : `各激活函数平均需要 ${d.need}`);
const biasesOf = (d: Words) => `均方根为 ${d.bias} 的偏置`;
const reasons: Readonly<Record<string, (d: Words) => string>> = {
  fixed: () => '有的权重不是随机抽取的，对随机权重平均成立的规律对它们不成立',
  mean: d => `权重的均值为 ${d.mean}，在单元的各个输入上累加，而不是相互抵消`,
  chance: d => `这一次抽样偏离了多次抽样的平均，层越窄偏离越大（这里为 ${d.width}）`,
  ownSize: d => `${d.activation} 把任何信号都变成它自己的大小，这里是 ${d.own}`,
  first: d => `主要是第 1 层所致（变为 ${d.first} 倍），之后每层变为 ${d.rest} 倍`,
  scale: d => `${scale(d)}，而要保持均方值，${needs(d)}`,
  biases: d => `主要是${biasesOf(d)}所致`,
  mixed: () => '各层的激活函数不同，各自把信号变成自己的大小',
  size: d =>
    `${scale(d)}；${d.activation} 所需的值取决于信号的大小：z 的均方根为 1 时是 ${d.need}，为 ${d.size}（如第 1 层）时是 ${d.needBySize}`,
  together: d => `${scale(d)}，${needs(d)}${d.bias === '0' ? '' : `；${biasesOf(d)}也有影响`}`,
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
    silent: { title: () => '网络沉默', text: d => `从第 ${d.layer} 层起激活全为 0：没有信号通过，也没有梯度从它返回。` },
    blocked: {
      title: d => `第 ${d.layer} 层什么也不传递`,
      text: d => `它的${d.by === 'weights' ? '权重' : '激活'}全为 0：之后的信号与输入无关，也没有梯度从它返回。`,
    },
    vanishes: { title: () => '信号消失', text: d => `${rate(d)}，第 ${d.layer} 层之后只剩输入的 ${d.ratio}：${reason(d)}。` },
    explodes: { title: () => '信号爆炸', text: d => `${rate(d)}，第 ${d.layer} 层之后是输入的 ${d.ratio} 倍：${reason(d)}。` },
    shrinks: { title: d => `信号每层缩为 ${d.perLayer} 倍`, text: d => `${theoryAndDrift(d)}${reason(d)}。` },
    grows: { title: d => `信号每层增至 ${d.perLayer} 倍`, text: d => `${theoryAndDrift(d)}${reason(d)}。` },
    alike: {
      title: () => '保持的只是大小',
      text: d =>
        `${rate(d)}，但任何两个样本都变得一样：按理论，到第 ${d.layer} 层它们相差不到 ${d.percent} %。留下的来自偏置或激活函数自身的均值，对所有样本都相同。`,
    },
    holds: {
      title: () => '信号保持',
      text: d =>
        d.step
          ? `仅从${d.step === '0' ? '输入到第 1 层' : '第 1 层到第 2 层'}一步，变为 ${d.perLayer} 倍${theory(d)}；相差不到四分之一不算趋势。`
          : `${rate(d)}。`,
    },
    deadUnits: { title: d => `${d.units} 个单元中有 ${d.count} 个死亡`, text: () => '它们在整个批量上都为 0，从中学不到任何东西。' },
    saturated: { title: d => `第 ${d.layer} 层有 ${d.percent} % 饱和`, text: () => '处在平坦段的单元几乎不传递梯度。' },
    noGradient: {
      title: () => '没有梯度回来',
      text: d => (d.readout ? '输出层的权重全为 0。训练时它们先学，前面各层从第二步开始学。' : '第 1 层的 ∂L/∂z 全为 0。'),
    },
    flatWeightGradient: {
      title: () => '∂L/∂z 在衰减，∂L/∂W 却看不出来',
      text: d => `∂L/∂z 每层变为 ${d.perLayer} 倍，而 ∂L/∂W 的变化不超过 ${d.weightRatio} 倍：它是衰减的梯度与反方向衰减的信号的乘积。`,
    },
    gradientVanishes: { title: () => '梯度消失', text: d => `∂L/∂z ${rate(d)}，到达第 1 层时只剩 ${d.ratio}。` },
    gradientExplodes: { title: () => '梯度爆炸', text: d => `∂L/∂z ${rate(d)}，到第 1 层时放大为 ${d.ratio} 倍。` },
    gradientShrinks: { title: () => '梯度缩小', text: d => `∂L/∂z 在反向途中${rate(d)}。` },
    gradientGrows: { title: () => '梯度增大', text: d => `∂L/∂z 在反向途中${rate(d)}。` },
    largeLogits: { title: () => '输出一开始就过于自信', text: d => `logits 过大，初始损失为 ${d.loss}，而不是 ${d.chance}。` },
  },
  remedies: {
    he: d => `改用 He：增益 ${d.gain}`,
    lecun: () => '改用 LeCun 正态',
    exactGain: d => `改用正态权重，${d.activation} 的增益 ${d.gain}`,
    lsuv: () => '改用 LSUV',
    siren: d => `改用 SIREN，ω = ${d.omega}`,
    zeroBiases: () => '偏置改为零',
    tanh: () => '改用 tanh',
  },
};
