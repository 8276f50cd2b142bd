import type { FindingWords } from '../en/finding.ts';

export const finding: FindingWords = {
  groups: { plain: '普通分布', variance: '按宽度定方差', matrix: '矩阵', special: '针对特定网络', own: '自定义' },
  search: '名称、框架或作者',
  none: '没有初始化方法包含所有这些词。',
};
