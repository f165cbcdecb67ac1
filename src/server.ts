import { explain } from './server/failure'

try {
  const { serve } = await import('./server/serve')
  await serve()
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}
