import type { Page } from '@playwright/test';

/** Parts of the page whose words are nobody's language: code, mathematics, titles of papers, what a link says, the names of the languages. */
const NEUTRAL = 'script, style, noscript, code, math, .notes details p, .notice li, option[value="en"], option[value="zh"]';
const SPOKEN = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'];

/** Every text of the page, those of closed menus and of attributes included. */
export function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(
    ([neutral, spoken]) => {
      const texts: string[] = [document.title];
      const walk = (node: Node) => {
        if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent!);
        if (!(node instanceof Element)) return;
        if (node.matches(neutral)) return;
        for (const name of spoken) texts.push(node.getAttribute(name) ?? '');
        node.childNodes.forEach(walk);
      };
      walk(document.documentElement.querySelector('body')!);
      return texts.filter(text => text.trim() !== '');
    },
    [NEUTRAL, SPOKEN] as const,
  );
}

/** Names that are the same in every language: people, software, functions, marks, keys. */
const names = new Set(
  `Initscope PyTorch Keras JAX Flax NumPy TensorFlow MATLAB Caffe GPT CS231n makemore MNIST JSON Xavier Glorot Bengio Kaiming He LeCun Nguyen
  Widrow Saxe Martens SIREN LSUV QR Haar ReLU ReLU6 Leaky ELU SELU GELU SiLU Swish Mish Softplus softplus Softsign Tanh tanh Sigmoid sigmoid
  Hard Softmax softmax logits Var Dense nn Linear RandomUniform VarianceScaling uniform normal sparse initnw tansig rand sin sqrt ln float32
  Kosson Jelassi Yang Bordelon arXiv CSV
  Ctrl Shift SGD Nesterov Adagrad RMSprop Adam AdamW Lion Muon muP Fixup DeepNorm Transformer Huber RMS XOR log out in one hot NaN js GiB WebAssembly SIMD Web Worker`.split(
    /\s+/,
  ),
);

/** An identifier of a program with what it is called with, such as calculate_gain("selu"), a word of a formula, such as gain²/max(n, m), or widths: 100x30. */
const CODE = /\w+_\w*(\("\w+"\))?|\w+(?=[²/(])|(?<=\/)\w+|\d+x\d+/g;

/** The words in Latin letters that are no names, with the text that they stand in. */
export const latinWords = (texts: readonly string[]): string[] =>
  texts.flatMap(text =>
    (text.replace(CODE, '').match(/[A-Za-z][A-Za-z0-9]+/g) ?? []).filter(word => !names.has(word)).map(word => `${word}: ${text}`),
  );

export const hanTexts = (texts: readonly string[]): string[] => texts.filter(text => /\p{Script=Han}/u.test(text));
