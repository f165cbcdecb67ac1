/** In the place of what nobody is to see. */
export const Nothing = () => null
