// What a link to the page unfolds to elsewhere: title, description and picture; and a page of its own for each experiment, which leads to it.
import type { Plugin } from 'vite';
import { experiments } from '../src/experiments/all.ts';
import { experiments as english } from '../src/i18n/en/experiments.ts';
import { experiments as chinese } from '../src/i18n/zh/experiments.ts';

interface Unfolding {
  readonly title: string;
  readonly description: string;
  /** Below the site: where the page lies, and its picture. */
  readonly path: string;
  readonly picture: string;
}

type Words = Readonly<Record<string, { readonly title: string; readonly text: string }>>;

const home: Unfolding = {
  title: 'Initscope: see how an initializer carries signal and gradient',
  description:
    'Choose a multilayer perceptron and its weight initializer, and see, live, how signal and gradient travel through it. Every number is measured, beside theory.',
  path: '',
  picture: 'previews/initscope.png',
};

/** `site` is the address that the page will stand at, with a slash at its end: pictures of links are found only by whole addresses. Without it they are relative. */
export function startPages(policy: string, site = ''): Plugin {
  return {
    name: 'start-pages',
    apply: 'build',
    transformIndexHtml: () => tagsOf(home, site, './'),
    generateBundle(_, bundle) {
      const style = Object.keys(bundle).find(name => /index-[^/]*\.css$/.test(name)) ?? '';
      for (const { id, link } of experiments.all) {
        this.emitFile({ type: 'asset', fileName: `experiments/${id}/index.html`, source: pageOf(id, link, { policy, site, style }) });
      }
    },
  };
}

interface Frame {
  readonly policy: string;
  readonly site: string;
  readonly style: string;
}

function pageOf(id: string, link: string, { policy, site, style }: Frame): string {
  const words = (english as Words)[id]!;
  const said = (chinese as Words)[id]!;
  const picture = `previews/${id}.png`;
  const tags = tagsOf(
    { title: `${words.title} · Initscope`, description: words.text, path: `experiments/${id}/`, picture },
    site,
    '../../',
  );
  const heads = tags.map(({ tag, attrs, children }) => {
    const written = Object.entries(attrs ?? {}).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
    return `<${tag}${written.join('')}>${children === undefined ? '' : `${escaped(String(children))}</${tag}>`}`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${heads.join('\n')}
<meta http-equiv="refresh" content="0; url=../../#${escaped(link)}">
<link rel="icon" href="../../icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="../../${style}">
</head>
<body>
<article class="start-page">
<h1>${escaped(words.title)}</h1>
<p>${escaped(words.text)}</p>
<p lang="zh-Hans"><b>${escaped(said.title)}</b> ${escaped(said.text)}</p>
<p><a href="../../#${escaped(link)}">Initscope</a></p>
<a href="../../#${escaped(link)}"><img src="../../${picture}" width="1200" height="630" alt="${escaped(words.title)}"></a>
</article>
</body>
</html>
`;
}

interface Tag {
  readonly tag: 'title' | 'meta' | 'link';
  readonly attrs?: Record<string, string>;
  readonly children?: string;
  readonly injectTo: 'head';
}

function tagsOf({ title, description, path, picture }: Unfolding, site: string, root: string): Tag[] {
  const meta = (key: string, name: string, content: string): Tag => ({ tag: 'meta', attrs: { [key]: name, content }, injectTo: 'head' });
  return [
    { tag: 'title', children: title, injectTo: 'head' },
    meta('name', 'description', description),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:site_name', 'Initscope'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:image', (site || root) + picture),
    meta('property', 'og:image:width', '1200'),
    meta('property', 'og:image:height', '630'),
    meta('property', 'og:image:alt', title),
    meta('name', 'twitter:card', 'summary_large_image'),
    ...(site
      ? [
          meta('property', 'og:url', site + path),
          { tag: 'link', attrs: { rel: 'canonical', href: site + path }, injectTo: 'head' } as const,
        ]
      : []),
  ];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
