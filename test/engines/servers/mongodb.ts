/**
 * A server that speaks MongoDB's protocol: the one that MONGODB_TEST_URI names, else mongo-java-server, which keeps
 * everything in memory and knows neither replica sets nor transactions (docs/databases.md says what that leaves open).
 */
import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import mongoose from 'mongoose'
import { firstLine, stopProcess, type Server } from './server'

const STAND_IN = path.resolve('test/engines/mongo')

export async function mongodbServer(): Promise<Server> {
  const given = process.env.MONGODB_TEST_URI
  if (given) {
    return { version: `MongoDB ${await reported(given)}`, uri: given, stop: async () => {} }
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-mongo-'))
  await fetchJars(folder)
  const source = path.join(STAND_IN, 'Server.java')
  const child = spawn('java', ['-cp', path.join(folder, '*'), source])
  const uri = `mongodb://127.0.0.1:${await firstLine(child)}`
  return {
    version: `mongo-java-server ${versionIn(folder)} (as MongoDB ${await reported(uri)})`,
    uri,
    settings: { MONGODB_COMPATIBILITY: 'cosmosdb' },
    stop: async () => {
      await stopProcess(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** @throws Error where Java or Maven is missing, or the server cannot be fetched */
async function fetchJars(folder: string): Promise<void> {
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${folder}`]
  try {
    await promisify(execFile)('mvn', ['-q', '-f', path.join(STAND_IN, 'pom.xml'), ...goal])
  } catch (error) {
    throw new Error('mongo-java-server cannot be had: apt-get install default-jdk-headless maven', {
      cause: error,
    })
  }
}

function versionIn(folder: string): string {
  const [, version = ''] =
    readdirSync(folder)
      .join(' ')
      .match(/mongo-java-server-(\d[\d.]*)\.jar/) ?? []
  return version
}

async function reported(uri: string): Promise<string> {
  const connection = await mongoose.createConnection(uri).asPromise()
  try {
    const info = await connection.getClient().db().admin().buildInfo()
    return String(info.version)
  } finally {
    await connection.close()
  }
}
