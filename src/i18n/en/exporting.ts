import { waitedFor } from './ui.ts';
/** The words of what can be taken away from the page. */
export const exporting = {
  group: {
    figure: {
      name: 'Figure',
      text: 'Charts and table as they are set, with key and link, for a paper or slides; without the tool below.',
    },
    numbers: { name: 'Numbers', text: 'Every statistic of every tensor; JSON has the settings and histograms, too.' },
    tensors: {
      name: 'Tensors',
      text: (size: string) => `NPZ: every weight, activation and gradient for NumPy, about ${size}. safetensors: weights and biases alone.`,
    },
    code: { name: 'Code', text: 'The same network and initializer as a Python script.' },
  },
  behind: 'The picture is still of the last network. Files and code are of the network in the address, computed anew.',
  behindOnPaper: 'The address is of a newer network than this picture.',
  code: {
    title: (framework: string) => `The network in ${framework}`,
    framework: 'framework',
    network: 'network',
    copy: { label: 'Copy', copied: 'Copied', failed: 'The browser does not allow it: select and copy the text' },
    save: (file: string) => `Save ${file}`,
    script: 'the script',
    sameNumbers:
      'The script draws weights of its own, for seeds never match across frameworks. To get the numbers of this page, export the tensors (NPZ) and give that file as its argument.',
  },
  making: (file: string) => `The ${file} is being computed.`,
  stop: 'Stop',
  failure: {
    memory: () => 'This network does not fit into the 2 GiB of memory that a browser tab may use. No file was made.',
    data: (message: string) => `The data set could not be loaded (${message}). No file was made; check the connection and try again.`,
    late: (what: string) => `${waitedFor[what]} did not come within 15 seconds. No file was made; check the connection and try again.`,
    other: (message: string) => `The computation failed (${message}). No file was made.`,
  },
};

export type ExportingWords = typeof exporting;
