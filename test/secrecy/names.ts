/** What documents are called: those that are delivered, and those that only editors know. */
import type { Stored } from './editor'
import type { History } from './history'
import { everyWord, wordsIn, type Word } from './words'

export interface Names {
  /** By the name of a place in an address, such as `module`. */
  shown: (place: string) => readonly string[]
  /** The same; also by the name of a parameter. */
  secret: (place: string) => readonly string[]
}

export interface Secrets {
  names: Names
  /** Words that must not be found anywhere. */
  words: ReadonlySet<string>
  /** Ids that must not be found, but where it is told what has left. */
  uids: ReadonlySet<string>
  /** Ids that must not be found even there. */
  neverKnown: ReadonlySet<string>
  delivered: readonly Stored[]
}

/** What there is to find now, by what the database has as published. */
export async function secretsOf(history: History): Promise<Secrets> {
  const delivered = await history.delivered()
  const shown = new Set(wordsIn(JSON.stringify(delivered)).map(({ word }) => word))
  const isSecret = ({ word, hidden }: Word) =>
    hidden || (!shown.has(word) && !history.addresses.has(word))
  const secret = everyWord().filter(isSecret)
  const there = new Set(delivered.map(({ uid }) => uid))
  const uids = history.documents.map(({ uid }) => uid).filter((uid) => !there.has(uid))
  const wordsAt = (place: string) =>
    secret.filter((word) => word.place === place).map(({ word }) => word)
  const idsIn = (collection: string) =>
    history.documents.flatMap((known) => (known.collection === collection ? known.uid : []))
  const isThere = (uid: string) => there.has(uid)
  const slugs = new Map(delivered.map(({ uid, slug }) => [uid, slug]))
  return {
    names: {
      shown: (place) => {
        if (place === 'id') return [...there]
        const ids = idsIn(`${place}s`).filter(isThere)
        return [...ids, ...ids.flatMap((uid) => slugs.get(uid) ?? [])]
      },
      secret: (place) => {
        switch (place) {
          case 'q':
            return secret.map(({ word }) => word)
          case 'language':
            return [...wordsAt('modules.language'), ...wordsAt('sections.language')].map(
              (word) => `en-x-${word}`,
            )
          case 'url':
            return [...wordsAt('modules.slug'), ...uids].map((name) => `/${name}`)
          case 'course':
          case 'module':
          case 'section':
            return [
              ...wordsAt(`${place}s.slug`),
              ...idsIn(`${place}s`).filter((uid) => !isThere(uid)),
            ]
          default:
            return uids
        }
      },
    },
    words: new Set(secret.map(({ word }) => word)),
    uids: new Set(uids),
    neverKnown: new Set(uids.filter((uid) => !history.known.has(uid))),
    delivered,
  }
}
