import type { ExportingWords } from '../en/exporting.ts';
import { waitedFor } from './ui.ts';

export const exporting: ExportingWords = {
  group: {
    figure: { name: '图', text: '当前显示的图表，附图例与链接，供论文或幻灯片使用；不含下方的工具。' },
    numbers: { name: '数值', text: '每个张量的全部统计量；JSON 还含设置与直方图。' },
    tensors: { name: '张量', text: size => `NPZ：全部权重、激活值和梯度，供 NumPy 使用，约 ${size}。safetensors：仅权重和偏置。` },
    code: { name: '代码', text: '同一个网络与初始化方法的 Python 脚本。' },
  },
  behind: '图中仍是上一个网络。文件与代码按地址栏中的网络重新计算。',
  behindOnPaper: '地址栏中的网络比此图更新。',
  code: {
    title: framework => `用 ${framework} 写的网络`,
    framework: '框架',
    network: '网络',
    copy: { label: '复制', copied: '已复制', failed: '浏览器不允许复制：请选中文本后复制' },
    save: file => `保存 ${file}`,
    script: '脚本',
    sameNumbers: '脚本会自行抽取权重，因为不同框架的种子互不一致。要得到本页的数值，请先导出张量（NPZ），再把该文件作为参数传给脚本。',
  },
  making: file => `正在计算 ${file}。`,
  stop: '停止',
  failure: {
    memory: () => '这个网络超出浏览器标签页可用的 2 GiB 内存。没有生成文件。',
    data: message => `数据集无法载入（${message}）。没有生成文件；请检查连接后再试。`,
    late: what => `等了 15 秒，${waitedFor[what]}仍未到达。没有生成文件；请检查连接后再试。`,
    other: message => `计算失败（${message}）。没有生成文件。`,
  },
};
