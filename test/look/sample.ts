import type { Block, Body, Callout, Inline } from '../../src/contract'
import { CALLOUT_KINDS, COLORS } from '../../src/model'

const text = (words: string): Inline => ({ type: 'text', text: words })
const paragraph = (...children: (string | Inline)[]): Block => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})
const callout = (kind: Callout['kind'], rest: Partial<Callout> = {}): Callout => ({
  type: 'callout',
  id: `cal_${kind}`,
  kind,
  sourceClasses: [],
  children: [paragraph(`What stands in a box of the kind ${kind}.`)],
  ...rest,
})
const cell = (words: string, header = false, rest = {}) => ({
  type: 'tableCell' as const,
  header,
  children: [paragraph(words)],
  ...rest,
})
const note = (number: number, occurrence = 1): Inline => ({
  type: 'footnoteReference',
  id: `fn_${number}`,
  number,
  occurrence,
})

/** A body that holds each node type and each callout kind. */
export const SAMPLE: Body = {
  type: 'body',
  children: [
    callout('objectives', { title: 'Learning Objectives', titleLevel: 2 }),
    paragraph(
      'A person who has never had a library card reads the building before they read a book.',
      note(1),
      ' What we take for granted is what they have to ',
      { type: 'text', text: 'guess', marks: ['bold', 'italic'] },
      '.',
      note(2),
      note(1, 2),
    ),
    { type: 'heading', level: 2, align: 'center', children: [text('Start from the door')] },
    paragraph(
      'Walk in as a stranger would. Note ',
      {
        type: 'link',
        href: 'https://cms.example/first-contact/words#signs',
        to: { type: 'section', id: 'sec_1', slug: 'words', module: 'first-contact' },
        children: [{ type: 'text', text: 'which signs use words of our trade' }],
      },
      ', and ',
      { type: 'text', text: 'mark', marks: ['highlight'] },
      ' them in ',
      { type: 'text', text: 'red', color: 'red' },
      '.',
      { type: 'break' },
      {
        type: 'link',
        href: 'javascript:alert(1)',
        children: [{ type: 'text', text: 'A bad link' }],
      },
    ),
    {
      type: 'video',
      id: 'vid_1',
      provider: 'youtube',
      videoId: 'abc',
      url: 'https://www.youtube.com/watch?v=abc',
      embedUrl: 'https://www.youtube-nocookie.com/embed/abc',
      start: null,
      end: null,
      title: 'Three first visits',
      duration: 252,
      showDuration: true,
      captions: 'edited',
      credit: 'Invented Library',
    },
    { type: 'heading', level: 3, children: [text('A list')] },
    {
      type: 'list',
      ordered: true,
      start: 3,
      children: [
        { type: 'listItem', children: [text('Look for a face')] },
        {
          type: 'listItem',
          children: [
            text('Look for a sign'),
            {
              type: 'list',
              ordered: false,
              children: [{ type: 'listItem', children: [text('in your language')] }],
            },
          ],
        },
      ],
    },
    {
      type: 'list',
      ordered: false,
      children: [
        { type: 'listItem', checked: true, children: [text('Door')] },
        { type: 'listItem', checked: false, children: [text('Desk')] },
      ],
    },
    ...CALLOUT_KINDS.filter((kind) => kind !== 'objectives').map((kind) =>
      callout(kind, kind === 'case-study' ? { title: 'A desk without a desk', titleLevel: 3 } : {}),
    ),
    {
      type: 'quote',
      attribution: [text('A visitor, in the guest book')],
      children: [paragraph('Nobody asked me for a form. Somebody asked me what I liked.')],
    },
    {
      type: 'table',
      caption: 'Who asks what',
      children: [
        {
          type: 'tableRow',
          children: [cell('Visitor', true), cell('Question', true, { colSpan: 2 })],
        },
        { type: 'tableRow', children: [cell('A parent', true), cell('Where?'), cell('When?')] },
        {
          type: 'tableRow',
          children: [cell('A student', true), cell('How long?', false, { colSpan: 2 })],
        },
      ],
    },
    {
      type: 'table',
      worksheet: true,
      children: [{ type: 'tableRow', children: [cell('What I saw'), cell('')] }],
    },
    {
      type: 'worksheet',
      id: 'wks_1',
      kind: 'google-doc',
      number: 3,
      title: 'Walk in as a stranger',
      href: 'https://docs.google.com/document/d/x/copy',
    },
    {
      type: 'worksheet',
      id: 'wks_2',
      kind: 'file',
      number: null,
      title: 'A plan of the entrance',
      href: '/api/media/file/plan.docx',
    },
    { type: 'disclosure', summary: 'Show an answer', children: [paragraph('Hidden at first.')] },
    ...COLORS.map((color): Block => ({
      type: 'highlight',
      color,
      children: [paragraph(`A block in ${color}.`)],
    })),
    {
      type: 'definitions',
      items: [{ term: 'Front desk', description: [paragraph('The first thing one sees.')] }],
    },
    { type: 'code', language: 'html', code: '<p>Hello</p>' },
    { type: 'divider' },
    {
      type: 'rawHtml',
      html: '<p onclick="x()">Kept<script>alert(1)</script><img src="//t.example/p"></p>',
    },
    { type: 'embed', url: 'https://h5p.example/1', title: 'An exercise', height: 320 },
    {
      type: 'figure',
      id: 'med_1',
      src: "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='480' height='240'%3E%3Crect width='480' height='240' fill='%23789'/%3E%3C/svg%3E",
      alt: 'A door with a sign',
      caption:
        'The door of an invented library, drawn for this page so that there is a long caption below it.',
      width: 480,
      height: 240,
    },
    paragraph({
      type: 'image',
      id: 'med_2',
      src: '/api/media/file/icon.svg',
      alt: 'Icon',
      width: 20,
      height: 20,
    }),
  ],
  footnotes: [
    { id: 'fn_1', number: 1, references: 2, children: [paragraph('An invented note.')] },
    { id: 'fn_2', number: 2, references: 1, children: [paragraph('Another one.')] },
  ],
}
