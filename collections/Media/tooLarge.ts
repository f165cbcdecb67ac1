import { ValidationError } from 'payload'

/** Of a file whose kind is taken: its own words say what is wrong. */
export class PictureTooLarge extends ValidationError {
  constructor(readonly said: string) {
    super({ errors: [{ message: said, path: 'file' }] })
  }
}
