/** From pages to the documents of a course. */
import { slugify } from '../../collections/fields/slug'
import type { PageAccount } from '../account'
import { LONGEST_WORK } from '../limit'
import { createLiquid } from '../render/liquid'
import type { Page, Site } from '../read/site'
import { diagnostic, refuseFatal, type Diagnostic } from '../rules'
import type { Known } from '../transforms'
import { sharedAddresses } from './addresses'
import { anchorReports, leadAnchors, type AnchoredPage } from './anchors'
import { courseOf, courseSlug } from './course'
import { objectivesIn } from './facts'
import { identitiesOf, uniquelyNamed } from './identities'
import { identified } from './identity'
import { languageOfPage, languageOfSite } from './language'
import { linksOf, type PageKey } from './links'
import { menusOf, orderOf, unlistedIn, type IsUnlisted } from './menu'
import { otherMarkdown } from './otherMarkdown'
import { convertPages, type ConvertedPage, type PlacedPage } from './page'
import { collectParts } from './parts'
import { saidModule, saidSection } from './saidPage'
import { slugsOf, type ModuleSlug } from './slugs'
import { modulesOf, titleOf, type ModulePages, type Place } from './structure'
import { keyReference, type ImportCourse, type ImportDocument } from './types'

export type { ImportCourse, ImportDocument } from './types'

export interface ConvertedCourse extends ImportCourse {
  /** Where everything that its pages are made of went. */
  accounts: PageAccount[]
  diagnostics: Diagnostic[]
}

export interface ReadOptions {
  /** Called after each page. */
  page?: (done: number, total: number) => void
  /**
   * Milliseconds that one page may take; the text of one that takes longer is kept as HTML.
   * @default 2000
   */
  pageLimit?: number
}

/**
 * Converts a whole site. Nothing is read or written here.
 *
 * @throws ImportError with all that keeps the course from being imported
 */
export function toCourse(
  site: Site,
  options: { slug?: string } & ReadOptions = {},
): ConvertedCourse {
  const { pages, said } = uniquelyNamed(site.pages)
  const named = { ...site, pages, diagnostics: [...site.diagnostics, ...said] }
  return new Conversion(named, options.slug ?? courseSlug(site), options).run()
}

class Conversion {
  private readonly diagnostics: Diagnostic[]
  private readonly documents: ImportDocument[] = []
  private readonly accounts: PageAccount[] = []
  private readonly keys = new Map<Page, PageKey>()
  private readonly modules: ModulePages[]
  private readonly parts
  private readonly links
  private readonly liquid
  private readonly known: Known
  private readonly isUnlisted: IsUnlisted
  private readonly converted: ReadonlyMap<Page, ConvertedPage>
  private readonly say = (found: Diagnostic): void => void this.diagnostics.push(found)

  constructor(
    private readonly site: Site,
    private readonly slug: string,
    private readonly options: ReadOptions,
  ) {
    this.diagnostics = [...site.diagnostics, ...otherMarkdown(site)]
    const menus = menusOf(site, this.say)
    const names = orderOf(site, menus, [...new Set(site.pages.map(({ module }) => module))])
    this.modules = modulesOf(site.pages).sort(
      (a, b) => names.indexOf(a.name) - names.indexOf(b.name),
    )
    for (const module of this.modules) this.nameKeys(module)
    this.known = identitiesOf(site, slug, this.keys)
    this.parts = collectParts(slug, site, this.known)
    this.links = linksOf(site, this.keys)
    this.liquid = createLiquid(site)
    this.isUnlisted = unlistedIn(menus)
    this.converted = this.convert()
  }

  run(): ConvertedCourse {
    const key = `${this.slug}:course`
    const { slug, known } = this
    this.documents.push(courseOf(this.site, { key, slug, known, say: this.say }))
    this.slugs().forEach((address, order) =>
      this.module(this.modules[order] as ModulePages, order, key, address),
    )
    sharedAddresses(this.documents).forEach(this.say)
    anchorReports(this.anchoredPages()).forEach(this.say)
    refuseFatal(this.diagnostics)
    return {
      slug,
      documents: this.completed(),
      accounts: this.accounts,
      diagnostics: this.diagnostics,
    }
  }

  private nameKeys(module: ModulePages): void {
    if (module.first)
      this.keys.set(module.first, { key: this.moduleKey(module), collection: 'modules' })
    for (const { page } of module.sections) {
      this.keys.set(page, { key: `${this.slug}:${page.path}`, collection: 'sections' })
    }
  }

  private moduleKey(module: ModulePages): string {
    return module.first
      ? `${this.slug}:${module.first.path}`
      : `${this.slug}:modules/${module.name}`
  }

  private slugs(): ModuleSlug[] {
    const named = this.modules.map((module) => {
      const stated = module.first && saidModule(module.first, module, this.known)?.data.slug
      return { name: module.name, stated: typeof stated === 'string' ? stated : undefined }
    })
    return slugsOf(named, this.slug)
  }

  private module(
    module: ModulePages,
    order: number,
    courseKey: string,
    { slug, reserved }: ModuleSlug,
  ): void {
    const { first, name } = module
    const key = this.moduleKey(module)
    const converted = first && this.page(first)
    const said = first && saidModule(first, module, this.known)
    const facts = said ? undefined : converted?.facts
    const fullName = module.sections[0]?.page.data.module_full_name
    const title = first ? titleOf(first) : typeof fullName === 'string' ? fullName : name
    const path = first?.path ?? name
    if (first) this.checkName(first)
    const [license = null, ...others] = facts?.licenses ?? []
    if (others.length > 0) {
      const message = `The page links to different licences: ${[license, ...others].join(', ')}.`
      this.say(diagnostic('license-contradiction', path, message))
    }
    if (facts?.unclear) {
      const message = `"${facts.unclear}" does not say for sure how long the module takes.`
      this.say(diagnostic('unclear-duration', path, message))
    }
    if (reserved !== undefined) {
      const message = `"${title}" is found at "${slug}", since "${reserved}" is an address of the CMS itself.`
      this.say(diagnostic('slug-taken', path, message))
    }
    this.documents.push(
      identified({
        collection: 'modules',
        key,
        ...(said && { statedId: said.id }),
        path,
        data: {
          title,
          slug,
          language: first ? languageOfPage(first, this.site) : languageOfSite(this.site),
          order: order + 1,
          course: keyReference('courses', courseKey),
          summary: facts?.summary ?? null,
          duration: facts?.duration ?? null,
          workbook: facts?.workbook ?? null,
          license: others.length > 0 ? null : license,
          attribution: facts?.attribution ?? null,
          acknowledgements: facts?.acknowledgements ?? null,
          permalinks: first ? permalinksOf(first) : [],
          ...said?.data,
          ...(reserved !== undefined && { slug }),
        },
        ...(converted && { body: converted.body }),
      }),
    )
    module.sections.forEach((place, index) => this.section(place, index, module, key))
  }

  private checkName(page: Page): void {
    const { module_name: named } = page.data
    if (page.dialect !== 'posts' && typeof named === 'string' && named !== page.module) {
      const message = `The page says it belongs to "${named}", its folder is "${page.module}".`
      this.say(diagnostic('module-name', page.path, message))
    }
  }

  private section(
    { page, slug, number, title, numbered, parent }: Place,
    index: number,
    module: ModulePages,
    moduleKey: string,
  ) {
    const { body } = this.page(page)
    const above = parent && this.keys.get(parent)
    const said = saidSection(page, module, this.known)
    if (numbered !== undefined) {
      const message = `The title says "${numbered}", the name of the file ${number}; the file was believed.`
      this.say(diagnostic('title-number', page.path, message))
    }
    this.documents.push(
      identified({
        collection: 'sections',
        key: `${this.slug}:${page.path}`,
        ...(said && { statedId: said.id }),
        path: page.path,
        data: {
          title,
          number,
          slug: slugify(slug) || `section-${index + 1}`,
          language: languageOfPage(page, this.site),
          module: keyReference('modules', moduleKey),
          parent: above ? keyReference('sections', above.key) : null,
          order: index + 1,
          unlisted: this.isUnlisted(module.name, page),
          permalinks: permalinksOf(page),
          ...said?.data,
        },
        body,
      }),
    )
  }

  private convert(): Map<Page, ConvertedPage> {
    const placed = this.modules.flatMap((module): PlacedPage[] => {
      const { first, sections } = module
      const pages = [...(first ? [first] : []), ...sections.map(({ page }) => page)]
      return pages.map((page) => ({ page, moduleKey: this.moduleKey(module) }))
    })
    let done = 0
    const converted = convertPages(placed, this.options.pageLimit ?? LONGEST_WORK, {
      begin: () => this.options.page?.((done += 1), this.site.pages.length),
      kramdown: this.site.kramdown,
      liquid: this.liquid,
      parts: this.parts,
      links: this.links,
      known: this.known,
      say: this.say,
    })
    return new Map(placed.map(({ page }, index) => [page, converted[index] as ConvertedPage]))
  }

  private page(page: Page): ConvertedPage {
    const converted = this.converted.get(page)
    if (!converted) throw new Error(`${page.path} was not converted.`)
    this.accounts.push({ path: page.path, tokens: converted.account })
    return converted
  }

  private sectionsOf(moduleKey: string): Set<string> {
    const module = this.modules.find((candidate) => this.moduleKey(candidate) === moduleKey)
    return new Set((module?.sections ?? []).flatMap(({ page }) => this.keys.get(page)?.key ?? []))
  }

  /** With the facts that are only known when every page is converted. */
  private completed(): ImportDocument[] {
    const parts = this.parts.documents()
    const callouts = new Map(parts.map((part) => [part.key, part]))
    const documents = this.documents.map((document) => {
      if (document.collection !== 'modules' || !document.body) return document
      if ('objectives' in document.data) return document
      const objectives = objectivesIn(document.body, callouts, this.sectionsOf(document.key))
      return identified({ ...document, data: { ...document.data, objectives } })
    })
    return leadAnchors([...documents, ...parts], this.anchoredPages())
  }

  private anchoredPages(): AnchoredPage[] {
    return [...this.converted].flatMap(([page, { anchors }]) => {
      const key = this.keys.get(page)
      return key ? [{ ...key, path: page.path, anchors }] : []
    })
  }
}

/** Where the old site shows a page: what is published without an ending is found with it as well. */
function permalinksOf({ url }: Page): { path: string }[] {
  const isBare = !url.endsWith('/') && !/\.\w+$/.test(url)
  return [{ path: url }, ...(isBare ? [{ path: `${url}.html` }] : [])]
}
