/** Loaded before a command: ends its process, as a power failure would, at the step that DIES_AT_STEP counts. */
import { promises as fs } from 'node:fs'
import mongoose from 'mongoose'

let left = Number(process.env.DIES_AT_STEP)

/** Everything that a restore exchanges gets its place by being renamed; what it has replaced, last of all. */
function dieAt(owner, name) {
  const rename = owner[name]
  owner[name] = function (...given) {
    if (!/replaced$/.test(given[1])) left -= 1
    if (left === 0) process.kill(process.pid, 'SIGKILL')
    return rename.apply(this, given)
  }
}

dieAt(fs, 'rename')
dieAt(mongoose.mongo.Db.prototype, 'renameCollection')
