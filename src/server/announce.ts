/** Tells the person at the terminal where everything is. */
export function announce(publicUrl: string): void {
  console.log(
    [
      '',
      'ConnectedLib CMS is running.',
      `  Reader  ${publicUrl}`,
      `  Admin   ${publicUrl}/admin`,
      `  API     ${publicUrl}/v1`,
      '',
    ].join('\n'),
  )
}
