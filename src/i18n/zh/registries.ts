import type { Registries } from '../en/registries.ts';

export const registries: Registries = {
  activations: {
    linear: { name: '线性', note: '没有非线性：整个网络等价于一次矩阵乘法。' },
    relu: { name: 'ReLU', note: '小于 0 时为 0：零均值信号的均方减半；单元可能“死亡”。' },
    leakyRelu: { name: 'Leaky ReLU', note: '小于 0 时保留一个小斜率，单元不会“死亡”。' },
    elu: { name: 'ELU', note: '负半轴平滑地趋于 −α，使均值更接近 0。' },
    selu: { name: 'SELU', note: '配合 LeCun 初始化时，均值 0、方差 1 是稳定的不动点。' },
    gelu: { name: 'GELU', note: 'z 乘以标准正态分布函数；精确形式。' },
    geluTanh: { name: 'GELU（tanh 近似）', note: 'GELU 的 tanh 近似，GPT-2 采用的形式。' },
    silu: { name: 'SiLU（Swish）', note: 'z 乘以自身的 sigmoid。' },
    mish: { name: 'Mish', note: 'z 乘以其 softplus 的 tanh。' },
    softplus: { name: 'Softplus', note: '平滑的 ReLU，永不为 0；均值明显偏离 0。' },
    softsign: { name: 'Softsign', note: '类似 tanh，但饱和得更慢。' },
    tanh: { name: 'Tanh', note: '在 0 处斜率为 1，且以 0 为中心；在 ±1 处饱和。' },
    sigmoid: { name: 'Sigmoid', note: '斜率最大只有 ¼，均值为 ½：信号会缩小，且不以 0 为中心。' },
    hardTanh: { name: 'Hard tanh', note: '把 z 截到 ±1；区间外梯度恰为 0。' },
    hardSigmoid: { name: 'Hard sigmoid', note: '把 z/6 + ½ 截到 0 与 1 之间；旧版 Keras 除以 5。' },
    relu6: { name: 'ReLU6', note: '上限为 6 的 ReLU。' },
    sine: { name: '正弦', note: 'sin(ωz)；SIREN 取 ω = 30，并使用自己的初始化。' },
  },

  initializers: {
    zeros: {
      name: '全零',
      what: '所有权重都为 0：信号和梯度都无法通过。',
    },
    ones: {
      name: '全一',
      what: '所有权重都为 1：单元全都相同，信号随扇入增大。',
    },
    constant: {
      name: '常数',
      what: '所有权重取同一个值。',
    },
    uniform: {
      name: '均匀分布',
      what: '在两个界之间均匀取值，与层的大小无关；不保证保持任何量。',
    },
    normal: {
      name: '正态分布',
      what: '标准差固定、与层的大小无关的正态分布；不保证保持任何量。',
    },
    truncatedNormal: {
      name: '截断正态',
      what: '在两倍标准差处截断的正态分布；权重的实际标准差是设定值的 0.88 倍。',
    },
    standardHeuristic: {
      name: '标准启发式',
      what: '在 ±1/√n 内均匀取值。方差为 1/(3n)，线性单元的信号每层缩小为 0.58 倍。',
    },
    pytorchLinear: {
      name: 'PyTorch nn.Linear',
      what: 'PyTorch 的默认值：权重和偏置都在 ±1/√n 内均匀取值，即标准启发式加上随机偏置。',
    },
    file: { name: '文件中的权重', what: '在此打开的文件中的权重和偏置。链接带有文件名和数值的摘要；打开链接的人会被要求提供该文件。' },
    lecunUniform: {
      name: 'LeCun 均匀',
      what: '方差为 1/n 的均匀分布：保持线性单元的信号。',
    },
    lecunNormal: {
      name: 'LeCun 正态',
      what: '方差为 1/n 的正态分布：保持线性单元以及 SELU 的信号。',
    },
    glorotUniform: {
      name: 'Glorot（Xavier）均匀',
      what: '方差为 2/(n + m) 的均匀分布：在保持信号与保持梯度之间折中，适合在 0 附近近似线性的单元。',
    },
    glorotNormal: {
      name: 'Glorot（Xavier）正态',
      what: '方差为 2/(n + m) 的正态分布：在保持信号与保持梯度之间折中，适合在 0 附近近似线性的单元。',
    },
    heUniform: {
      name: 'He（Kaiming）均匀',
      what: '方差为 2/n 的均匀分布：信号经过 ReLU 后均方保持不变（按扇出则保持梯度的均方）。',
    },
    heNormal: {
      name: 'He（Kaiming）正态',
      what: '方差为 2/n 的正态分布：信号经过 ReLU 后均方保持不变（按扇出则保持梯度的均方）。',
    },
    varianceScaling: {
      name: '方差缩放',
      what: '方差为 scale/N，N 是扇入、扇出或两者的平均：LeCun、Glorot、He 都是它的特例。',
    },
    orthogonal: {
      name: '正交',
      what: '行或列标准正交的随机矩阵，再乘以增益：方阵保持所有向量的长度。',
    },
    lsuv: {
      name: 'LSUV',
      what: '先取正交权重，再逐层缩放，使该层的 z 在当前这个批量上的方差为 1。',
    },
    identity: {
      name: '单位矩阵',
      what: '对角线为增益，其余为 0：信号原样通过。',
    },
    sparse: {
      name: '稀疏',
      what: '正态分布，并把每个输入的一部分权重置为 0。',
    },
    randomWalk: {
      name: '随机游走',
      what: '增益按有限宽度校正过的正态分布，使梯度范数的对数没有漂移。',
    },
    nguyenWidrow: {
      name: 'Nguyen–Widrow',
      what: '权重向量长度相同、方向随机，偏置随机，使各单元的活跃区域覆盖整个输入立方体。',
    },
    siren: {
      name: 'SIREN',
      what: '为 sin(ωz) 设计的均匀分布：使 ωz 在任意深度都近似标准正态。',
    },
    mup: {
      name: '最大更新（muP）',
      what: '正态分布，方差 1/n，读出层更小；训练时各层的学习率随宽度变化。',
    },
    fixup: {
      name: 'Fixup',
      what: 'He 正态，在有跳跃连接的块中随块数缩小；每个块的最后一层和输出层为 0。无需归一化即可训练深层网络。',
    },
    gpt2: {
      name: 'GPT-2',
      what: '正态分布，标准差 0.02；每个块的最后一层除以 √(2L)，使 L 个块保持主干的大小。',
    },
    deepNorm: {
      name: 'DeepNorm',
      what: 'Glorot 正态，在块中乘以 (4L)^(−¼)；配合后归一化时，每次相加前主干乘以 L^¼。',
    },
    formula: {
      name: '自定义公式',
      what: '在 ± 你的界限内均匀取值，或以你的标准差取正态分布，由 n、m、l、L 计算。',
    },
  },

  biasInitializers: {
    default: { name: '随初始化器', what: '为 0，除非权重的初始化器自带偏置。' },
    zeros: { name: '全零', what: '所有偏置都为 0；Keras 和 Flax 的默认值。' },
    constant: { name: '常数', what: '所有偏置取同一个值；较小的正值能让 ReLU 在开始时保持活跃。' },
    uniform: { name: '均匀分布', what: '在两个界之间均匀取值。' },
    normal: { name: '正态分布', what: '给定均值和标准差的正态分布。' },
    pytorchLinear: { name: 'PyTorch nn.Linear', what: '在 ±1/√n 内均匀取值，PyTorch 的默认值。' },
  },

  norms: {
    none: { name: '无', short: '–', note: '不做归一化。' },
    batchNorm: { name: '批归一化', short: 'BN', note: '每个单元在批上变为均值 0、方差 1。初始化时，它会使深层普通网络的梯度爆炸。' },
    layerNorm: { name: '层归一化', short: 'LN', note: '每个样本在各单元上变为均值 0、方差 1。' },
    rmsNorm: { name: 'RMS 归一化', short: 'RMS', note: '每个样本在各单元上的均方根变为 1，均值保留。' },
  },

  arrangements: {
    plain: { name: '普通', note: '没有跳跃连接。' },
    postActivation: { name: '后激活', note: 'φ(主干 + 分支)，即最初的 ResNet。' },
    preActivation: { name: '预激活', note: '归一化与 φ 在每次乘积之前，主干上什么也没有。' },
    preNorm: { name: '前归一化', note: '每个分支开头有归一化，即 GPT-2 以来的 Transformer。' },
    postNorm: { name: '后归一化', note: '每次相加之后在主干上归一化，即最初的 Transformer。' },
  },

  losses: {
    softmaxCrossEntropy: { name: 'Softmax 交叉熵', note: '一无所知的网络从 ln C 开始：10 类时为 2.303。' },
    meanSquaredError: { name: '均方误差', note: '与 one-hot 标签比较，对所有输出取平均。' },
    unitGradient: { name: '单位梯度', note: '没有损失：在输出端注入标准正态梯度，单独观察反向传播。' },
  },

  datasets: {
    gaussian: { name: '高斯', note: '独立的标准正态输入：均值 0，方差 1。' },
    uniform: { name: '均匀', note: '在 ±√3 内独立均匀取值的输入：均值 0，方差 1。' },
    digits: { name: '手写数字 8 × 8', note: '1,797 张 64 像素的手写数字。' },
    mnist: { name: 'MNIST', note: '训练集的前 4,096 张图像，784 像素。' },
  },

  optimizers: {
    sgd: { name: 'SGD' },
    momentum: { name: 'SGD，动量 0.9' },
    nesterov: { name: 'SGD，Nesterov 0.9' },
    adagrad: { name: 'Adagrad' },
    rmsprop: { name: 'RMSprop' },
    adam: { name: 'Adam' },
    adamw: { name: 'AdamW' },
    lion: { name: 'Lion' },
    muon: { name: 'Muon' },
  },

  schedules: {
    constant: { name: '恒定' },
    warmup: { name: '线性预热' },
    cosine: { name: '余弦' },
    step: { name: '阶梯' },
    inverseSqrt: { name: '1/√t' },
  },

  params: {
    name: { name: '文件', help: '权重所在文件的名称。' },
    digest: { name: '摘要', help: '用来区分这些权重与其他权重。' },
    alpha: { name: 'α', help: 'Leaky ReLU：负半轴的斜率。ELU：负半轴的深度。' },
    omega: { name: 'ω', help: '正弦的频率；SIREN 取 30。' },
    value: { name: '值', help: '每个元素的值。' },
    low: { name: '下界', help: '取值的下界。' },
    high: { name: '上界', help: '取值的上界。' },
    mean: { name: '均值', help: '正态分布的均值。' },
    std: { name: '标准差', help: '正态分布截断之前的标准差。' },
    gain: { name: '增益', help: '乘在每个权重上的系数。PyTorch 建议 ReLU 取 √2，tanh 取 5/3。' },
    truncated: { name: '截断', help: '在两倍标准差处截断，并放宽到相同的方差，与 Keras 和 JAX 一致。' },
    mode: { name: '模式', help: '方差公式中的 N：扇入保持信号，扇出保持梯度。' },
    negativeSlope: { name: '负半轴斜率', help: '所针对的 Leaky ReLU 的斜率；即 PyTorch 的 a。' },
    scale: { name: '缩放系数', help: '方差 s/N 中的 s：线性单元取 1，ReLU 取 2。' },
    distribution: { name: '分布', help: '分布的形状。' },
    tolerance: { name: '容差', help: 'z 的方差要多接近 1。' },
    sparsity: { name: '稀疏度', help: '每个输入的权重中零的比例。' },
    activation: { name: '适用单元', help: '增益针对哪种单元。' },
    expression: { name: '公式', help: '可用 n（扇入）、m（扇出）、l（层号，从 1 开始）、L（层数），例如 sqrt(6/(n+m))。' },
    readout: { name: '读出层', help: '输出层权重的标准差。' },
    base: { name: '基准宽度', help: '层宽等于此值时，各层的学习率就是所设的学习率；否则乘以一个倍数。' },
    hiddenGain: { name: '隐藏层增益', help: '除读出层外，所有权重的标准差都乘以它；ReLU 需要 √2。' },
    inputs: { name: '像素', help: '取原值 0…1，或标准化为均值 0、方差 1。' },
    weightDecay: { name: '权重衰减', help: '每一步，每个权重和偏置都按“学习率 × 权重衰减”的比例缩小。' },
    muonScale: { name: '缩放', help: 'Jordan：无论层的形状如何，输出的变化都相近。Moonshot：更新的均方根与 AdamW 的相同。' },
    warmup: { name: '预热', help: '学习率上升的步数。' },
    start: { name: '起点', help: '第一步时占学习率的比例。' },
    end: { name: '终点', help: '最后剩下的学习率比例。' },
    every: { name: '间隔', help: '学习率保持不变的步数。' },
    factor: { name: '系数', help: '之后学习率所乘的数。' },
    place: { name: '位置', help: '在激活之前或之后；在有跳跃连接的块中由排列方式决定。' },
    epsilon: { name: 'ε', help: '加在方差上，避免除以 0。' },
    gamma: { name: 'γ', help: '归一化所学的系数的初值。' },
    beta: { name: 'β', help: '归一化所学的偏移的初值。' },
    lastGamma: { name: '末 γ', help: '每个分支上最后一个归一化的 γ：从 0 开始时，每个块起初是恒等映射。' },
    span: { name: '层数', help: '一个块的层数，跳跃连接越过它们。' },
    branchScale: { name: '系数', help: '分支所乘的数，或含 L（块数）和 l（第几块）的公式，如 1/sqrt(L)。' },
    scaleTraining: { name: '系数为', help: '从 0 开始学习即 SkipInit 或 ReZero。' },
    learningRate: { name: '学习率', help: '梯度（或 Adam 的步子）所乘的系数。' },
  },

  options: {
    no: '否',
    yes: '是',
    fanIn: '扇入',
    fanOut: '扇出',
    fanAvg: '扇入扇出的平均',
    fanGeoAvg: '扇入扇出的几何平均',
    uniform: '均匀',
    normal: '正态',
    truncatedNormal: '截断正态',
    linear: '线性',
    relu: 'ReLU',
    inverse: '1/n',
    zero: '0',
    raw: '原始',
    standardized: '标准化',
    jordan: 'Jordan',
    moonshot: 'Moonshot',
    beforeActivation: 'φ 之前',
    afterActivation: 'φ 之后',
    same: '同其他',
    fixed: '固定',
    learned: '学习',
  },
};
