/** What to say of pictures that were not taken over. */
export const noticeOf = (pictures: number): string =>
  pictures === 1
    ? '1 picture was not taken over. Upload it here: type / where it should stand and choose “Image”.'
    : `${pictures} pictures were not taken over. Upload them here: type / where one should stand and choose “Image”.`
