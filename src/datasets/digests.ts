/**
 * SHA-256 of the shipped files, unzipped: a link gives the same bits on every host, or none. Apart from the entries, since only who loads needs them and
 * the first picture does not.
 */
export const digests: Readonly<Record<string, string>> = {
  'mnist-train-4096-images.idx3.gz': '749f898a850cb4afd0ce2dde63ed5c3ef47a4e4f1ed74d8b3bfb3aec0114cb94',
  'mnist-train-4096-labels.idx1.gz': 'ff4717d5be92e9a7d5d6419cbd0bc34bf5cd8303bae4490d369325ace6d031df',
  'digits-8x8-images.idx3.gz': '359cd13f0f514122884198b78a131df597421cbf5e93a76678fa96fc548f0d96',
  'digits-8x8-labels.idx1.gz': 'ce71631c1f31ce56fa54f31d1d498fafacff59b001e6c30c4a5e29508aa277ad',
};
