import { configFor } from './config'
import { engineFor } from './engines'
import { env } from './env'
import { secretFor } from './secret'

const settings = env()

const engine = engineFor(settings.DATABASE_URI, { compatibility: settings.MONGODB_COMPATIBILITY })

export default engine.then((engine) => configFor(settings, engine, secretFor(settings, engine)))
