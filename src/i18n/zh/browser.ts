import type { BrowserWords } from '../en/browser.ts';

export const browser: BrowserWords = {
  search: '搜索实验',
  none: '没有实验包含所有这些词。',
  groups: {
    start: '从这里开始',
    classics: '经典',
    structure: '归一化与跳跃连接',
    training: '训练',
    failures: '失败案例',
  },
};
