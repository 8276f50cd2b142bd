import type { ExperimentWords } from '../en/experiments.ts';

export const experiments: ExperimentWords = {
  articlePrinted: {
    title: '一篇讲 Glorot 权重的教程，照原文',
    text: '本页由这篇教程而来：它声称在这个网络上比较“常规”初始化与 Glorot 初始化，却把同一个公式印了两遍。因此这里 A 与 B 逐位相同。',
  },
  articleMeant: {
    title: '同一篇教程，照本意',
    text: '教程所说的“常规”权重应是旧的经验做法 U(±1/√n)，即 A；B 是 Glorot 均匀分布。两者经过 ReLU 都会让信号缩小：A 每层 ×0.41，B 每层 ×0.71，都没有保持方差不变。',
  },
  articleFaster: {
    title: '教程的竞赛：Glorot 收敛得更快吗？',
    text: '讲 Glorot 权重的教程如此声称。A 从 U(±0.05) 出发，B 从 Glorot 均匀分布出发，各训练 200 步。学习率为 0.1 时 A 几乎没有学动；0.5 时 A 起步较晚，但最终同样学会了这批样本。请拖动学习率看看。',
  },
  glorotBengio: {
    title: 'Glorot 与 Bengio 2010，图 6 与图 7',
    text: '五个宽 500 的 tanh 层：标准经验做法（A）下激活与 ∂L/∂z 逐层衰减，归一化初始化（B）则缓慢得多。再看 ∂L/∂W：两者都保持平坦。',
  },
  he30: {
    title: 'He 等 2015：三十个 ReLU 层',
    text: 'Glorot（A）每层缩为 1/√2，三十层后所剩无几。He（B）用增益 √2 补了回来。',
  },
  makemoreGains: {
    title: 'makemore：tanh 该用多大增益？',
    text: '增益为 1（A）时，五个 tanh 层把信号一层层压小；增益 5/3（B）时稳定在 0.65。代价是第一层的饱和比例，请看一看。',
  },
  cs231n: {
    title: 'CS231n：很小的随机数',
    text: '十个 tanh 层，权重标准差 0.01（A）：激活塌缩到零，梯度也随之消失。用 1/√n（B）则能保持下去。',
  },
  seluDepth: {
    title: 'SELU 自归一化',
    text: '五十层配合 LeCun 正态（A），均值保持 0、方差保持 1。用 PyTorch 建议的增益 ¾（B），信号在二十层之内降到其五分之一左右，然后稳定下来。',
  },
  orthogonalLinear: {
    title: 'Saxe 等：正交与高斯',
    text: '五十个线性层。正交权重（B）严格保持每个向量的长度；高斯权重（A）只在平均意义上保持，单次抽样会漂移。',
  },
  realDigits: {
    title: '真实手写数字与 PyTorch 默认值',
    text: '手写数字通过六个 ReLU 层：nn.Linear 的默认初始化（A）下，梯度每层 ×0.41，信号则缩小到只剩随机偏置的贡献。He（B）两者都能保持。',
  },
  muTransfer: {
    title: '一个学习率适用于所有宽度',
    text: '采用最大更新参数化并用 Adam 训练时，宽 64 的网络（A）与宽 512 的网络（B）在同一个学习率下学得一样快。若两者都改用 LeCun 正态，宽的网络便会领先：适合其中一个的学习率不再适合另一个。',
  },
  batchNormExplodes: {
    title: '深层网络中的批归一化',
    text: '三十个 ReLU 层加批归一化（A）：每层的信号都很完美，而梯度在返回途中每层增大 1.21 倍。层归一化（B）两者都保持。',
  },
  residualDoubles: {
    title: '不断变为三倍的主干',
    text: '十六个没有归一化的块：每个块都加上输入均方的两倍（A），主干因此爆炸。分支乘以 1/√L（B）后总共只增大到 e² 倍；不妨试试 1/L。',
  },
  preNormPostNorm: {
    title: '前归一化与后归一化',
    text: '每个分支开头有归一化时，主干缓慢增大（A），越靠后的块影响越小。主干上有归一化时它保持为 1（B），而梯度必须穿过每个归一化。',
  },
  zeroGamma: {
    title: '末 γ 为 0',
    text: '带批归一化的残差网络（A），以及每个块的末 γ 为 0 的同一网络（B）：每个块起初都是恒等映射，什么也不增大。',
  },
  fixupDepth: {
    title: 'Fixup：没有归一化的六十层',
    text: 'He（A）使三十个没有归一化的块爆炸。Fixup（B）让每个块从恒等映射开始，输出从 0 开始；打开“训练”看它学习。',
  },
  normForgives: {
    title: '归一化能弥补初始化吗？',
    text: '标准差为 0.01（A）与 1（B）的权重，加层归一化：信号相同。权重的梯度并不相同，因此适合的步长也不同。',
  },
  saturationFilm: {
    title: '逐步走向饱和',
    text: 'Glorot 与 Bengio 图 2、图 3 的影片版：在 sigmoid 网络（A）中，最后一个隐藏层在一百步之内被推到 0 并停在那里，其余各层并未饱和；换成 tanh（B）则不会。',
  },
  twoMoons: {
    title: '两个月牙',
    text: '两个输入构成一个平面。LeCun 的单元（A）从许多方向切分它；权重在 ±0.05 以内（B）时，输出在整个平面上几乎处处相同。播放训练，看每张图与边界如何形成。',
  },
  coordinateCheck: {
    title: '坐标检验',
    text: '宽 64 到 1024 的网络，以同一学习率用 Adam 训练一到四步：LeCun 正态（A）下隐藏层的值随宽度增长，因此宽网络需要更低的学习率；最大更新参数化（B）下则不会。',
  },
  deadRelu: {
    title: '死亡的 ReLU 网络',
    text: '偏置 −3（A）把几乎所有单元推到平坦的一侧：从第 2 层起没有信号通过，也没有梯度回来。偏置为零（B）时，每个单元约有一半样本通过。',
  },
  exploding: {
    title: '爆炸的网络',
    text: '标准正态权重使信号每层放大 7 倍（A），直到 float32 溢出为 ∞，随后变成 NaN。He（B）保持在 1 的量级。',
  },
  sigmoidTen: {
    title: '十个 sigmoid 层',
    text: 'sigmoid 的斜率至多为 ¼，因此梯度每层至少缩小到四分之一（A）。同样的权重配 tanh（B）损失很小。',
  },
  allZeros: {
    title: '零与常数',
    text: '权重为零（A）时没有信号，也没有梯度。权重全部相等（B）时虽有信号，但一层中的单元全是同一个单元。',
  },
};
