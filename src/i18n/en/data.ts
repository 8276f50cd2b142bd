/** What the readers of files of data say. They come with the dialog. */
type Details = Readonly<Record<string, string | number>>;

const count = (n: unknown) => Number(n).toLocaleString('en');
const some = (n: unknown, one: string, several = `${one}s`) => `${count(n)} ${Number(n) === 1 ? one : several}`;

export const data = {
  /** Those that speak of data; for the others the sentences about arrays hold. */
  refusals: {
    picture: ({ kind }: Details) => `This is a picture (${kind}), no table of data.`,
    html: () => 'This is a web page, no table of data: the download went wrong.',
    otherKind: ({ kind }: Details) => `This is a file of another kind (${kind}), no table of data.`,
    otherWeights: ({ kind }: Details) => `This file is in the format ${kind}, which is not read; save it as CSV or .npy.`,
    packed: ({ kind }: Details) => `This file is packed (${kind}); unpack it and open the table in it.`,
    otherZip: ({ names }: Details) => `This is a zip of other files (${names}); unpack it and open the table in it.`,
    unknown: () => 'This is no table that is read: text with separated values (CSV, TSV), NumPy’s .npy or .npz.',
    objects: ({ name }: Details) =>
      `${name ? `The array “${name}”` : 'The array'} holds Python objects, which are not run here; save numbers.`,
    bomb: () => 'Unpacked, this file would be far larger than data can be packed.',
    tooBig: ({ bytes, most }: Details) =>
      `The file has ${Math.ceil(Number(bytes) / 2 ** 20)} MB; up to ${Number(most) / 2 ** 20} MB are read. A part of its rows will show the same.`,
    spreadsheet: () => 'This is a spreadsheet; save its sheet as CSV.',
    json: () => 'This is JSON, no table; save it as CSV.',
    notText: () => 'There are bytes in this file that no text has; it may be damaged.',
    unclosedQuote: ({ line }: Details) => `The quote that opens in line ${count(line)} is never closed.`,
    ragged: ({ cells, line }: Details) =>
      `Most lines have another number of cells than ${count(cells)}, the first in line ${count(line)}: this is no table.`,
    noRows: () => 'There are no rows in this file.',
    manyColumns: ({ count: columns }: Details) => `This table has ${count(columns)} columns, more than are read.`,
    manyCells: ({ count: cells }: Details) => `This table has more than ${count(cells)} cells; a part of its rows will show the same.`,
    noNumbers: () => 'There is no column of numbers in this file.',
    noArrays: () => 'There is no array with rows in this file.',
  },
  notes: {
    skipped: ({ count: lines, line, cells }: Details) =>
      `${some(lines, 'line')} with another number of cells than ${count(cells)} left out, the first is line ${count(line)}.`,
    unsureComma: ({ count: cells }: Details) =>
      `In ${some(cells, 'cell')} a comma may be a decimal one or part thousands; they are read as text.`,
    unread: ({ name }: Details) => `The array “${name}” holds no numbers and is left out.`,
  },
  misfits: {
    inputs: ({ there, said }: Details) => `The file gives ${some(there, 'input')}, and the network takes ${count(said)}.`,
    noRows: () => 'With these columns the file gives no inputs, or no rows.',
    noLabel: ({ label }: Details) => `There is no column “${label}” in the file.`,
    notNumbers: ({ label }: Details) => `The column “${label}” holds no numbers, which a target has to be.`,
    classes: ({ label, there, said }: Details) =>
      Number(there) > 1024
        ? `The column “${label}” has more than 1,024 different values, too many for classes.`
        : `The column “${label}” has ${some(there, 'class', 'classes')}, and the link says ${count(said)}.`,
  },
  page: {
    table: (name: string, rows: number, columns: number) => `${name}: ${some(rows, 'row')}, ${some(columns, 'column')}`,
    arrays: (name: string, arrays: number) => `${name}: ${some(arrays, 'array')}`,
    separators: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', ' ': 'blanks' },
    text: (separator: string, hasHeader: boolean, isDecimalComma: boolean) =>
      `parted by ${separator}${isDecimalComma ? ', with decimal commas' : ''}, ${hasHeader ? 'the first line names the columns' : 'without names of columns'}`,
    reading: (name: string) => `Reading ${name} …`,
    label: 'Label',
    noLabel: 'none (random labels)',
    column: (name: string) => (/^\d+$/.test(name) ? `column ${name}` : name),
    as: 'It is',
    asClasses: 'a class',
    asNumbers: 'a number to be met',
    classes: (classes: readonly { readonly name: string; readonly count: number }[]) =>
      `${some(classes.length, 'class', 'classes')}: ${classes
        .slice(0, 12)
        .map(({ name, count: rows }) => `${name} (${count(rows)})`)
        .join(', ')}${classes.length > 12 ? ', …' : ''}`,
    prepared: 'Inputs',
    preparedNote: { raw: 'as they are', standardized: 'mean 0, variance 1', zeroToOne: '0 to 1' },
    preparedNumbers: 'The number to be met is brought to the same scale.',
    together: 'The numbers of an image have one mean and std, and one least and largest.',
    columns: {
      use: 'Input',
      name: 'Column',
      histogram: 'Histogram',
      mean: 'mean',
      std: 'std',
      low: 'min',
      high: 'max',
      missing: 'missing',
      classes: 'different',
    },
    inputsOf: (used: number, possible: number) => `${count(used)} of ${count(possible)} possible inputs`,
    all: 'all',
    none: 'none',
    missing: (names: string, cells: number) =>
      `${names}: ${some(cells, 'number is', 'numbers are')} missing; the column’s mean stands there.`,
    missingLabel: (rows: number) => `${some(rows, 'row has', 'rows have')} no label and ${rows === 1 ? 'is' : 'are'} left out.`,
    stray: (name: string, cells: number, text: string, line: number) =>
      `${name}: ${some(cells, 'cell is no number', 'cells are no numbers')} (“${text}” in line ${count(line)}) and count as missing.`,
    textColumn: (name: string, text: string, line: number) => `${name} holds text (“${text}” in line ${count(line)}), which is no input.`,
    textColumnPlain: (name: string) => `${name} holds text, which is no input.`,
    emptyColumn: (name: string) => `${name} is empty and left out.`,
    constant: (names: string) => `The same in every row, so that nothing can be learnt from it: ${names}.`,
    constantParts: (name: string, parts: number, width: number) =>
      `${name}: ${count(parts)} of its ${count(width)} numbers are the same in every row.`,
    rowNumber: (name: string) => `${name} only counts the rows, so it is not taken as an input.`,
    otherRows: (name: string, rows: number) => `${name} has another number of rows (${count(rows)}) and is left out.`,
    andMore: (more: number) => `and ${count(more)} more`,
    sample: (rows: number, batch: number, heldOut: number) =>
      `The seed chooses ${count(batch)} of ${some(rows, 'row')} for the batch; a training holds ${count(heldOut)} out.`,
    tooManyInputs: (inputs: number) => `These are ${count(inputs)} inputs; a network here has up to 1,024. Choose fewer columns.`,
    tooManyClasses: 'More different values than a network here has outputs: it can be no class.',
    noInputs: 'Choose at least one input.',
    openA: 'Use these data',
    openB: 'Use them in B',
    asWeights: 'These are weights',
    asData: 'These are data',
    missingFile: (name: string, digest: string) =>
      `The data of this link are in a file, ${name} (digest ${digest}), which is not here. Until it is given, normal inputs with random labels stand in for them.`,
    another: (name: string, digest: string) => `${name} is another file (digest ${digest}) than that of the link.`,
    give: 'Give the file…',
    misfit: (why: string) => `${why} Until that fits, normal inputs with random labels stand in.`,
    fit: 'Fit the network to the file',
  },
};
