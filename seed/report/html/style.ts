import { readFileSync } from 'node:fs'

/** The look of the reader. The report stands alone, so it carries a copy of it. */
const TOKENS = readFileSync(new URL('../../../src/look/tokens.css', import.meta.url), 'utf8')

const OWN = `* {
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

export const STYLE = TOKENS + OWN
