import type { VerdictWords } from '../en/verdicts.ts';

type Words = Readonly<Record<string, string>>;

const theory = (d: Words) => (d.theory ? `（理论 ${d.theory}）` : '');
const rate = (d: Words) => `每层变为 ${d.perLayer} 倍${theory(d)}`;
const drift = (d: Words) => (d.drift ? `，从第 1 层到第 ${d.layer} 层共变为 ${d.drift} 倍` : '');

const expected = (d: Words) =>
  [d.theory && `理论 ${d.theory}`, d.drift && `从第 1 层到第 ${d.layer} 层共变为 ${d.drift} 倍`]
    .filter(Boolean)
    .map(part => `${part}；`)
    .join('');

export const verdicts: VerdictWords = {
  colon: '：',
  terms: { theory: '理论', rms: '均方根', dead: '死亡', saturated: '饱和', logits: 'logits', variance: 'n·Var(W)' },
  why: '看依据',
  asB: '作为 B 显示',
  severities: { good: '良好', watch: '留意', bad: '不良' },
  rest: '更多',
  less: '收起',
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
    batchOfOne: {
      title: () => '只有一个样本的批归一化',
      text: d => `批量为 1 时每个值就是自己的均值：从第 ${d.layer} 层起，一切都与输入无关。需要更多样本，或改用层归一化。`,
    },
    silent: { title: () => '网络沉默', text: d => `从第 ${d.layer} 层起激活全为 0：没有信号通过，也没有梯度从它返回。` },
    blocked: {
      title: d => `第 ${d.layer} 层什么也不传递`,
      text: d => `它的${d.by === 'weights' ? '权重' : '激活'}全为 0：之后的信号与输入无关，也没有梯度从它返回。`,
    },
    inputsLarge: { title: () => '输入太大', text: d => `其均方根为 ${d.rms}，而第一层和学习率适合的大小约为 1。` },
    inputsSmall: { title: () => '输入太小', text: d => `其均方根为 ${d.rms}；第一层的梯度同样小，几乎学不动。` },
    weightsMean: {
      title: d => `权重的均值为 ${d.mean}`,
      text: d =>
        `有一个方向对所有单元都相同，它通过第 ${d.layer} 层的强度是其他方向的 ${d.times} 倍${d.scope === 'layers' ? `，通过所有层则为 ${d.whole} 倍` : ''}：${d.harm === 'yes' ? '各单元几乎一致，区分样本的部分学得很慢' : '层数这样少时无害'}。`,
    },
    streamDrifts: {
      title: () => '主干在漂移',
      text: d =>
        `经过 ${d.blocks} 个块变为 ${d.growth} 倍。单层的分支以均值不为零的激活结尾；均值逐块相加，占主干均方的 ${d.percent} %，对所有样本都相同。`,
    },
    streamDoubles: {
      title: d => `每个块使主干的均方变为 ${d.perBlock} 倍`,
      text: d => `分支与它读取的主干一样大：经过 ${d.blocks} 个块，均方根变为 ${d.growth} 倍，梯度在反向途中也一样。`,
    },
    streamAdds: {
      title: () => '主干在增大，但无妨',
      text: d => `经过 ${d.blocks} 个块变为 ${d.growth} 倍：每个块加上自己的分支，而分支经归一化读取主干。靠后的块影响较小。`,
    },
    vanishes: { title: () => '信号消失', text: d => `${rate(d)}${drift(d)}；第 ${d.layer} 层之后只剩输入的 ${d.whole}。` },
    explodes: { title: () => '信号爆炸', text: d => `${rate(d)}${drift(d)}；第 ${d.layer} 层之后是输入的 ${d.whole} 倍。` },
    shrinks: { title: d => `信号每层缩为 ${d.perLayer} 倍`, text: d => `${expected(d)}在这个深度无妨，网络深了就会消失。` },
    grows: { title: d => `信号每层增至 ${d.perLayer} 倍`, text: d => `${expected(d)}在这个深度无妨，网络深了就会过大。` },
    alike: {
      title: () => '保持的只是大小',
      text: d =>
        `${rate(d)}，但任何两个样本都变得一样：到第 ${d.layer} 层，它们相差只有自身大小的 ${d.apart} %。留下的来自偏置或激活函数自身的均值，对所有样本都相同。`,
    },
    holds: {
      title: d => (d.direct ? '只有一次乘积，没有深度' : '信号保持'),
      text: d =>
        d.direct
          ? '输入经过一层权重直接到达输出：途中没有什么会消失或膨胀。'
          : d.step
            ? `仅从${d.step === '0' ? '输入到第 1 层' : '第 1 层到第 2 层'}一步，变为 ${d.perLayer} 倍${theory(d)}；一步不算趋势。`
            : `${rate(d)}${drift(d)}。`,
    },
    deadUnits: {
      title: d => `${d.units} 个单元中有 ${d.count} 个死亡`,
      text: () => '它们在整个批量上都为 0，从中学不到任何东西。在深的 ReLU 网络中四分之一是常见的，仍能训练。',
    },
    saturated: { title: d => `第 ${d.layer} 层有 ${d.percent} % 饱和`, text: () => '处在平坦段的单元几乎不传递梯度。' },
    noGradient: {
      title: () => '没有梯度回来',
      text: d => (d.readout ? '输出层的权重全为 0。训练时它们先学，前面各层从第二步开始学。' : '第 1 层的 ∂L/∂z 全为 0。'),
    },
    flatWeightGradient: {
      title: () => '∂L/∂z 在衰减，∂L/∂W 却看不出来',
      text: d => `∂L/∂z 每层变为 ${d.perLayer} 倍，而 ∂L/∂W 的变化不超过 ${d.weightRatio} 倍：它是衰减的梯度与反方向衰减的信号的乘积。`,
    },
    batchNormGradient: {
      title: d => `批归一化下梯度每层增至 ${d.perLayer} 倍`,
      text: d => `${d.theory ? `理论 ${d.theory}；` : ''}初始化时从最后一层到第一层共变为 ${d.ratio} 倍，无论权重如何。`,
    },
    gradientVanishes: { title: () => '梯度消失', text: d => `∂L/∂z ${rate(d)}，到达第 1 层时只剩 ${d.ratio}。` },
    gradientExplodes: { title: () => '梯度爆炸', text: d => `∂L/∂z ${rate(d)}，到第 1 层时放大为 ${d.ratio} 倍。` },
    gradientShrinks: { title: () => '梯度缩小', text: d => `∂L/∂z 在反向途中${rate(d)}。` },
    gradientGrows: { title: () => '梯度增大', text: d => `∂L/∂z 在反向途中${rate(d)}。` },
    postNormForgets: {
      title: () => '块之间的归一化磨掉了跳跃连接',
      text: d => `每次归一化都缩小之前的主干：经过 ${d.blocks} 个块，第 ${d.from} 层的只剩 ${d.left} 倍。这样的网络没有预热很难训练。`,
    },
    hiddenScale: {
      title: d => `归一化掩盖了第 ${d.layer} 层的权重太${d.side === 'small' ? '小' : '大'}`,
      text: d => `n·Var(W) 为 ${d.variance}。信号看不出来，但 ∂L/∂W 是它为 1 时的 ${d.gradient} 倍，一步改变的权重比例是 ${d.step} 倍。`,
    },
    largeLogits: { title: () => '输出一开始就过于自信', text: d => `logits 过大，初始损失为 ${d.loss}，而不是 ${d.chance}。` },
    unevenClasses: {
      title: () => '输出不知道各类的频率',
      text: d => `初始损失为 ${d.loss}；若输出偏置取各类比例，则为 ${d.chance}，最初几步就能用来学习输入。`,
    },
    oneClass: {
      title: () => '只有一个输出的 softmax 恒为 1',
      text: () => '没有什么可学：损失为 0，所有梯度也为 0。单个输出应使用 sigmoid 和二元交叉熵。',
    },
    outOfReach: {
      title: () => '有些目标无法达到',
      text: d =>
        d.high === ''
          ? `输出的 ${d.activation} 不会低于 ${d.low}，而目标会；拟合数值应使用线性输出。`
          : `输出的 ${d.activation} 不会超出 ${d.low} 到 ${d.high}，而目标会；拟合数值应使用线性输出。`,
    },
    reluOutput: {
      title: () => '输出端是 ReLU',
      text: d => `${d.percent}% 的输出为 0，不传递梯度；对所有样本都为 0 的输出会一直如此。ReLU 应用于隐藏层。`,
    },
    targetsLarge: {
      title: () => '目标太大',
      text: d => `误差的大小为 ${d.rms}，梯度也一样大：在常用学习率下最初几步就会越过。把目标缩放到 1 左右。`,
    },
  },
};
