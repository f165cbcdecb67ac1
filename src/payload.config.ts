import { configFor } from './config'
import { engineOf } from './engines'
import { env } from './env'
import { secretFor } from './secret'
import { storageFor } from './storage'

const settings = env()

const { DATABASE_URI: uri, MONGODB_COMPATIBILITY: compatibility } = settings
const engine = engineOf(uri)

export default Promise.all([engine.database({ uri, compatibility }), storageFor(settings)]).then(
  ([database, storage]) =>
    configFor(settings, { database, storage, secret: secretFor(settings, engine) }),
)
