/** The report stands alone, so it carries its own copy of src/look/tokens.css; a test holds them together. */
export const TOKENS = `/* The look of ConnectedLib CMS: one file of tokens, used by reader, embeds, preview and the plugin's admin views.
   Contrast, measured (WCAG 2.2): text on paper 15.4 : 1 light, 14.3 : 1 dark; muted 6.2 and 7.7; a callout's label on
   its tint 6.0 or more in both; links on every tint 6.0 or more. */
:root {
  color-scheme: light dark;
  --paper: light-dark(#fcfbf8, #15181c);
  --ink: light-dark(#1d2327, #e9e6e0);
  --muted: light-dark(#56606b, #a3abb5);
  --line: light-dark(#ddd8ce, #353a41);
  --accent: light-dark(#0b6270, #6cc4cf);

  --kind-objectives: light-dark(#1b5796, #8dbdf2);
  --kind-activity: light-dark(#2c6630, #8ccb8f);
  --kind-case-study: light-dark(#66399a, #c5a6ec);
  --kind-information: light-dark(#3d5266, #a9bdd1);
  --kind-explanatory: light-dark(#0b6270, #6cc4cf);
  --kind-tip: light-dark(#7a4f00, #e5b95c);
  --kind-reflection: light-dark(#982b58, #f09cbc);
  --kind-videos: light-dark(#3e48a3, #a9b1f5);
  --kind-summary: light-dark(#694a2a, #d2b08c);
  --kind-quote: light-dark(#7b3a24, #ebae96);
  --kind-other: light-dark(#555555, #bdbdbd);

  /* Colours of text and of highlighted blocks, by the names of src/model. */
  --color-gray: light-dark(#56606b, #b4bac2);
  --color-red: light-dark(#9c2424, #f2a09a);
  --color-orange: light-dark(#8a4206, #f0ae77);
  --color-yellow: light-dark(#6b5200, #ddc25b);
  --color-green: light-dark(#2c6630, #8ccb8f);
  --color-teal: light-dark(#0b6270, #6cc4cf);
  --color-blue: light-dark(#1b5796, #8dbdf2);
  --color-purple: light-dark(#66399a, #c5a6ec);
  --color-pink: light-dark(#982b58, #f09cbc);

  --font-read: 'Literata Variable', Georgia, serif;
  --font-ui: 'Atkinson Hyperlegible Next Variable', system-ui, sans-serif;
  --size: 1.125rem; /* body; steps of 1.2 above it, 0.875 and 0.8125 below */
  --leading: 1.65;
  --measure: 42rem; /* about 68 characters */
  --space: 0.5rem; /* all gaps are multiples of it */
  --radius: 6px;
}
`

export const STYLE = `* {
  box-sizing: border-box;
}
body {
  margin: 0 auto;
  max-width: 72rem;
  padding: 2rem 1.25rem 5rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem / 1.5 var(--font-ui);
  overflow-wrap: break-word;
}
a {
  color: var(--accent);
}
:focus-visible {
  outline: 3px solid var(--accent);
  outline-offset: 2px;
}
.skip {
  position: absolute;
  top: -5rem;
}
.skip:focus {
  top: 0.5rem;
}
h1 {
  font-size: 2rem;
  line-height: 1.2;
  margin: 0 0 0.5rem;
}
h2 {
  font-size: 1.5rem;
  margin: 3rem 0 1rem;
}
h3 {
  font-size: 1.125rem;
  margin: 0 0 0.5rem;
}
code,
bdi {
  overflow-wrap: anywhere;
}
code,
pre {
  font:
    0.875rem / 1.5 ui-monospace,
    monospace;
}
.facts,
caption {
  color: var(--muted);
}
nav ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1.5rem;
  margin: 1.5rem 0 0;
  padding: 0.75rem 0;
  border-block: 1px solid var(--line);
  list-style: none;
}
.totals {
  display: flex;
  flex-wrap: wrap;
  gap: 1rem 2.5rem;
  margin: 0 0 1.5rem;
}
.totals dt {
  color: var(--muted);
  font-size: 0.875rem;
}
.totals dd {
  margin: 0;
  font-size: 1.75rem;
  font-variant-numeric: tabular-nums;
}
.rule {
  --k: var(--kind-information);
  margin: 0 0 2rem;
  padding-left: 1rem;
  border-left: 4px solid var(--k);
}
.rule p {
  margin: 0 0 0.5rem;
  max-width: var(--measure);
}
.rule.fatal,
.rule.error {
  --k: var(--kind-reflection);
}
.rule.warning {
  --k: var(--kind-tip);
}
.severity {
  color: var(--k);
}
summary {
  cursor: pointer;
  padding: 0.25rem 0;
}
.scroll {
  overflow-x: auto;
}
table {
  border-collapse: collapse;
  width: 100%;
  min-width: 38rem;
  font-size: 0.9375rem;
}
caption {
  text-align: left;
  padding: 0.25rem 0 0.5rem;
}
th,
td {
  padding: 0.4rem 0;
  border-bottom: 1px solid var(--line);
  text-align: left;
  vertical-align: top;
  font-weight: 400;
}
thead th {
  font-weight: 600;
  white-space: nowrap;
}
.scroll tbody th {
  min-width: 12rem;
}
th + th,
th + td,
td + td {
  padding-left: 1rem;
}
table .number {
  text-align: right;
  font-variant-numeric: tabular-nums;
}
pre {
  overflow-x: auto;
  padding: 0.75rem 1rem;
  border: 1px solid var(--line);
  border-radius: var(--radius);
}
@media print {
  nav,
  .skip {
    display: none;
  }
}
`
