import type { Color } from '../../src/model'

/** Colours by the classes of the toolkit. */
export const HIGHLIGHTS: Record<string, Color> = {
  color1: 'teal',
  color2: 'purple',
  color3: 'orange',
  color4: 'blue',
}
