import type { Browser, Page } from 'playwright-core'

export const EDITOR = {
  name: 'Ada Nowak',
  email: 'ada@library.example',
  password: 'a long enough password',
}

/** A page as large as an editor's screen; what it waits for may take long on a busy machine. */
export async function pageOf(browser: Browser): Promise<Page> {
  const page = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 } })
  ).newPage()
  page.setDefaultTimeout(30_000)
  return page
}

/** Fills the form that the admin shows as long as there is no user. */
export async function createFirstUser(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/admin`)
  await page.waitForURL(/create-first-user/)
  await page.locator('#field-email').fill(EDITOR.email)
  await page.locator('#field-password').fill(EDITOR.password)
  await page.locator('#field-confirm-password').fill(EDITOR.password)
  const name = page.locator('#field-name')
  if (await name.count()) await name.fill(EDITOR.name)
  await page.locator('form button[type=submit]').click()
  await page.waitForURL(/\/admin\/?$/)
}

export async function logIn(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/admin/login`)
  await page.locator('#field-email').fill(EDITOR.email)
  await page.locator('#field-password').fill(EDITOR.password)
  await page.locator('form button[type=submit]').click()
  await page.waitForURL(/\/admin\/?$/)
}

/** Opens a document by its title, as an editor does: from the list of its collection. */
export async function openDocument(page: Page, collection: string, title: string): Promise<void> {
  await page.goto(
    `${page.url().replace(/\/admin.*/s, '')}/admin/collections/${collection}?search=${encodeURIComponent(title)}`,
  )
  await page.getByRole('row').filter({ hasText: title }).first().getByRole('link').first().click()
  await page.locator('.ContentEditable__root[contenteditable=true]').first().waitFor()
}

/** Writes at the start of the first paragraph of the open document; a click elsewhere may land in a block. */
export async function typeAtTheTop(page: Page, text: string): Promise<void> {
  await page.locator('.ContentEditable__root[contenteditable=true] > p').first().click()
  await page.keyboard.press('Home')
  await page.keyboard.type(text)
}

export async function publish(page: Page): Promise<void> {
  const [answer] = await Promise.all([
    page.waitForResponse(
      (response) =>
        response.request().method() === 'PATCH' && !response.url().includes('autosave=true'),
    ),
    page.locator('#action-save').click(),
  ])
  if (!answer.ok()) throw new Error(`Publishing was answered ${answer.status()}.`)
}
