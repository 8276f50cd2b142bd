import type { WayInWords } from '../en/wayIn.ts';

export const wayIn: WayInWords = {
  what: '初始权重的大小决定网络能否学习。',
  doors: { see: '看它发生', check: '检查我的网络', teach: '用它教学' },
  dismiss: '关闭',
  deepening: '用 Glorot 的权重逐层加深：看蓝线下降。',
  fallen: (depth, perLayer, ratio) => `${depth} 层时每层保留信号的 ${perLayer} 倍：最后只剩 ${ratio}，传回的梯度也同样小。`,
  mend: '修好它',
  mended: perLayer => `B 用 He 的权重，方差为 ReLU 加倍：每层 ${perLayer} 倍，曲线变平。`,
  train: '训练两者',
  teach: {
    network: '设置网络，或从上方菜单选一个实验：看到的一切都在地址里。',
    question: '提一个问题：它会显示在图的上方。',
    verdict: '如果要让学生自己发现，请关闭结论。',
    link: '把链接发给学生：',
  },
};
