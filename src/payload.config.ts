import { configFor } from './config'
import { engineFor } from './engines'
import { env } from './env'
import { secretFor } from './secret'
import { storageFor } from './storage'

const settings = env()

const engine = engineFor(settings.DATABASE_URI, { compatibility: settings.MONGODB_COMPATIBILITY })

export default Promise.all([engine, storageFor(settings)]).then(([engine, storage]) =>
  configFor(settings, { engine, storage, secret: secretFor(settings, engine) }),
)
