import mongoose, { type Connection } from 'mongoose'
import { questionsIn, shapeOf, type Command, type Question } from './mongodbCommand'
import { isCovered, type Index } from './mongodbCoverage'
import type { Scan, Watch } from './types'

/** The driver says what it sends; what indexes there are, the server does. Whether it uses them, nobody can say. */
export async function watchMongodb(plain: string): Promise<Watch> {
  const address = new URL(plain)
  address.searchParams.set('monitorCommands', 'true')
  const uri = address.href
  const database = address.pathname.slice(1)
  const asked = new Map<string, Question>()
  const note = ({ databaseName, command }: { databaseName: string; command: Command }) => {
    if (databaseName !== database) return
    for (const question of questionsIn(command)) asked.set(shapeOf(question), question)
  }
  const heardOf: Connection[] = []
  const own = await mongoose.createConnection(plain).asPromise()
  const indexesOf = async (collection: string): Promise<Index[]> =>
    (await own.collection(collection).listIndexes().toArray()).map(({ key, sparse }) => ({
      fields: Object.keys(key as object),
      isSparse: sparse === true,
    }))
  return {
    uri,
    begin: async () => {
      for (const connection of mongoose.connections) {
        if (connection.readyState !== 1) continue
        connection.getClient().on('commandStarted', note)
        heardOf.push(connection)
      }
    },
    heard: async () => {
      const questions = [...asked.values()]
      asked.clear()
      const scans: Scan[] = []
      for (const question of questions) {
        const indexes = await indexesOf(question.collection)
        if (isCovered(question, indexes)) continue
        const { collection, ...statement } = question
        const names = indexes.map(({ fields }) => fields.join('+')).join(', ')
        const plan = `none of the indexes fits: ${names}`
        scans.push({ collection, statement: JSON.stringify(statement), plan })
      }
      return { statements: questions.length, scans }
    },
    end: async () => {
      for (const connection of heardOf) connection.getClient().off('commandStarted', note)
      await own.close()
    },
  }
}
