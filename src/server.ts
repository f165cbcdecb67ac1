import { explain } from './server/failure'

try {
  const { checkStart } = await import('./server/check')
  await checkStart()
  const { serve } = await import('./server/serve')
  await serve({ samples: process.argv.includes('--sample') })
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}
