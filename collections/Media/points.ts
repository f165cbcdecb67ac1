/** How large a picture may be to be decoded: what sharp takes, which is more than anybody shows. */
import sharp from 'sharp'

const MOST = 0x3fff ** 2

export const TOO_MANY_POINTS = `it has more points than the ${Math.floor(MOST / 1e6)} million that can be handled; make it smaller`

/** @param moves whether each of its pictures counts */
export async function hasTooManyPoints(bytes: Buffer, moves: boolean): Promise<boolean> {
  const { width, height } = await sharp(bytes, {
    animated: moves,
    limitInputPixels: false,
  }).metadata()
  return width * height > MOST
}
