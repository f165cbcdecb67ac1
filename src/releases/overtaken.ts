/** Another process has made a release meanwhile, so that what this one was about to make may be wrong. */
export class Overtaken extends Error {
  override name = 'Overtaken'
}
