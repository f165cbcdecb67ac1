import fc from 'fast-check'

const pieces = (text: string): string[] => text.split('¦')

/** What spans are made of, whole ones and halves. */
const SPANS = pieces(
  'word¦two words¦ ¦ ¦ ¦a¦é¦9¦90s¦*¦**¦***¦_¦__¦*em*¦**strong**¦_em_¦__x__¦in*wo*rd¦in_wo_rd¦`¦``¦`code`¦' +
    '`` a ` b ``¦"¦\'¦"quoted"¦it\'s¦\'90s¦"\'both\'"¦“typed”¦--¦---¦...¦<<¦>>¦ >> ¦\\<<¦\\¦\\\\¦\\*¦\\|¦' +
    '[¦]¦(¦)¦![¦[text](url)¦[text](a(b)c "title")¦[text](<a b> \'t\')¦![alt *x*](i.png)¦[ref]¦[ref][]¦' +
    '[text][ref]¦[a [b] c](u)¦[no][where]¦[^1]¦[^none]¦{:.cls}¦{: #id .a title="x y"}¦{:ref-list}¦' +
    '{: .a “odd”}¦{:}¦{::comment}hidden{:/comment}¦{::nomarkdown}*raw*{:/}¦{:/}¦<https://e.org>¦' +
    '<a@b.org>¦https://bare.org¦<span>¦</span>¦<b>bold *em*</b>¦<br>¦<br/>¦<a href="x">¦</a>¦' +
    '<img src=x>¦<code>*x*</code>¦<div>¦</div>¦<p>¦</p>¦<!-- c -->¦<¦>¦&¦&amp;¦&nbsp;¦&foo;¦&#8212;¦&#x41;¦' +
    '$$¦$$x$$¦$¦~~¦~~del~~¦|¦ | ¦^¦#¦:¦=¦HTML¦  ¦\u00a0¦😀¦{¦}¦;¦!¦?¦.¦,¦s',
)

/** How lines begin. */
const STARTS = pieces(
  '¦¦¦¦¦¦ ¦  ¦   ¦    ¦      ¦        ¦\t¦# ¦## ¦#¦###### ¦> ¦>¦> > ¦>     ¦* ¦- ¦+ ¦*\t¦*¦1. ¦2.  ¦10. ¦1.\t¦' +
    '  * ¦    * ¦   1. ¦      - ¦\t* ¦* * ¦> * ¦* > ¦* # ¦* [ ] ¦* [x] ¦* {:.cls} ¦: ¦:   ¦  : ¦| ¦|¦*[HTML]: ¦' +
    '[ref]: ¦[^1]: ¦[^1]:\n    ¦{:.a}',
)

/** Lines on their own. */
const LINES = pieces(
  '¦¦¦¦¦ ¦    ¦^¦---¦===¦-¦- - -¦***¦* * *¦___¦~~~¦~~~ ruby¦```¦|---|¦|:--|--:|¦|===|¦--|--¦a | b¦| a | b |¦' +
    '{:.cls}¦{: #id}¦{:ref: .x}¦{:toc}¦{: .a “b”}¦{::comment}¦{:/comment}¦{::nomarkdown}¦{:/}¦{::options auto_ids="false" /}¦' +
    '<div>¦<div markdown="1">¦<div class="a" markdown="block">¦<div markdown="span">¦<div markdown="0">¦</div>¦</div> ¦' +
    '<p>¦<p markdown="1">¦</p>¦<ul>¦</ul>¦<li>¦</li>¦<li markdown="1">¦<table>¦<tr><td>x</td></tr>¦<td markdown="1">¦' +
    '</table>¦<section markdown="1">¦</section>¦<details><summary>s</summary>¦</details>¦<pre>¦</pre>¦<script>¦</script>¦' +
    '<hr/>¦<hr>¦<br>¦<!-- c -->¦<!--¦-->¦<iframe src="x"></iframe>¦<center>¦</center>¦<span>¦</span>¦<h2>T</h2>¦<a name="x"></a>¦' +
    '[ref]: http://r.org¦[ref]: http://r.org "T"¦[^1]: the note¦*[HTML]: Markup¦$$¦$$ x $$¦Term¦: def¦    indented¦',
)

const spans = fc.array(fc.constantFrom(...SPANS), { maxLength: 6 }).map((parts) => parts.join(''))

const textLine = fc.tuple(fc.constantFrom(...STARTS), spans).map((parts) => parts.join(''))

const line = fc.oneof(
  { weight: 5, arbitrary: textLine },
  { weight: 3, arbitrary: fc.constantFrom(...LINES) },
)

/** Short texts in which constructs meet as they seldom do in earnest. */
export const snippet: fc.Arbitrary<string> = fc
  .array(line, { minLength: 1, maxLength: 9 })
  .map((lines) => lines.join('\n'))
