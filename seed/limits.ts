/** Most bytes of a picture or document. */
export const MOST_ASSET_BYTES = 200_000_000
