/** Whether a statement takes only so much of what its order brings first, as a page of a list does. */
export const isPage = (statement: string): boolean =>
  /\blimit (\$\d+|\?|\d+)( offset (\$\d+|\?|\d+))?\s*$/i.test(statement)
