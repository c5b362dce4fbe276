import { Parser } from 'htmlparser2'

/** A paper as a tree: the only form the printers read. Text stays text, so nothing in it can be markup. */
export interface Element {
  tag: Tag
  classes: PaperClass[]
  children: Node[]
  colspan: number
  rowspan: number
  /** Name of the picture in `PaperTree.pictures`, empty for all but `img`. */
  picture: string
  alt: string
}

export type Node = string | Element

export interface PaperTree {
  blocks: Node[]
  /** SVG pictures by name. */
  pictures: Record<string, string>
}

export type Tag = (typeof TAGS)[number]
export type PaperClass = (typeof CLASSES)[number]

// prettier-ignore
const TAGS = [
  'h1', 'h2', 'p', 'div', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'img', 'span', 'b', 'u', 'br',
] as const

// prettier-ignore
/** The contract between templates and printers: each printer knows every one of them. */
export const CLASSES = [
  'docno', 'party', 'payments', 'register', 'signs', 'closing', 'issuer', 'seal', 'qr', 'verify', 'tall',
  'center', 'right', 'plain', 'sticky',
] as const

const SVG = 'data:image/svg+xml;base64,'
const VOID: Tag[] = ['img', 'br']
const ATTRIBUTES = ['class', 'colspan', 'rowspan', 'src', 'alt']

/** @throws Error on any tag, class, attribute or picture outside the lists above */
export function toTree(html: string): PaperTree {
  const root = element('div')
  const open = [root]
  const pictures: Record<string, string> = {}

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const node = element(known(TAGS, name, 'tag'))
        for (const attribute of Object.keys(attributes)) known(ATTRIBUTES, attribute, 'attribute')

        node.classes = (attributes.class ?? '')
          .split(/\s+/)
          .filter(Boolean)
          .map((one) => known(CLASSES, one, 'class'))
        node.colspan = Number(attributes.colspan ?? 1)
        node.rowspan = Number(attributes.rowspan ?? 1)
        node.alt = attributes.alt ?? ''
        if (node.tag === 'img') node.picture = keep(attributes.src ?? '', pictures)

        open.at(-1)!.children.push(node)
        open.push(node)
      },
      ontext: (text) => append(open.at(-1)!, text),
      onclosetag(name, implied) {
        if (implied && !VOID.includes(name as Tag)) throw new Error(`<${name}> is not closed`)
        open.pop()
      },
      oncomment: () => {
        throw new Error('A paper has no comments')
      },
    },
    { decodeEntities: true }
  )
  parser.end(html)

  return { blocks: tidy(root.children), pictures }
}

function element(tag: Tag): Element {
  return { tag, classes: [], children: [], colspan: 1, rowspan: 1, picture: '', alt: '' }
}

function known<T extends string>(list: readonly T[], word: string, what: string): T {
  if (!list.includes(word as T)) throw new Error(`Unknown ${what} “${word}” in a paper`)
  return word as T
}

function keep(source: string, pictures: Record<string, string>): string {
  if (!source.startsWith(SVG)) throw new Error('A picture in a paper is an SVG of our own')

  const name = `picture-${Object.keys(pictures).length}.svg`
  pictures[name] = Buffer.from(source.slice(SVG.length), 'base64').toString()
  return name
}

/** The parser hands text over in pieces, one per entity. */
function append(parent: Element, text: string) {
  const last = parent.children.at(-1)
  if (typeof last === 'string') parent.children[parent.children.length - 1] = last + text
  else parent.children.push(text)
}

/** Line breaks of the template are not text, but between two Latin words they are a space. */
function tidy(nodes: Node[]): Node[] {
  return nodes.flatMap<Node>((node) => {
    if (typeof node !== 'string') return [{ ...node, children: tidy(node.children) }]

    const text = node
      .replace(/^\s*\n\s*|\s*\n\s*$/g, '')
      .replace(/([!-~])\s*\n\s*(?=[!-~])/g, '$1 ')
      .replace(/\s*\n\s*/g, '')
    return text ? [text] : []
  })
}
