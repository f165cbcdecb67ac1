import type { FeatureProviderServer } from '@payloadcms/richtext-lexical'

/** A feature of an editor with another part in the admin than its own. */
export const shownBy = <Props, ServerProps, ClientProps>(
  component: string,
  { feature, ...provider }: FeatureProviderServer<Props, ServerProps, ClientProps>,
): FeatureProviderServer<Props, ServerProps, ClientProps> => ({
  ...provider,
  feature: async (args) => {
    const own = typeof feature === 'function' ? await feature(args) : feature
    return { ...own, ClientFeature: component }
  },
})
