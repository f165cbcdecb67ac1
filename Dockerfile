FROM node:22-trixie-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci

FROM dependencies AS build
COPY . .
RUN npm run build
RUN rm -rf .next/cache && mkdir -p .next/cache data

# What a running server never loads stays behind: the compilers of Next.js, an editor that browsers load elsewhere, maps of
# other people's sources.
FROM dependencies AS runtime
RUN npm prune --omit=dev && rm -rf node_modules/@next/swc-* node_modules/monaco-editor
RUN find node_modules -name '*.map' -type f -delete

FROM node:22-trixie-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
# What saves and restores PostgreSQL; of no older version than that of docker-compose.yml.
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-client && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=runtime /app/package.json ./
COPY --from=runtime /app/node_modules node_modules
COPY --from=build /app/next.config.mjs ./
COPY --from=build /app/seed/content seed/content
COPY --from=build /app/dist dist
COPY --from=build /app/.next .next
COPY --from=build --chown=node:node /app/.next/cache .next/cache
COPY --from=build --chown=node:node /app/data data
USER node
VOLUME /app/data
EXPOSE 3000
# Whether the process lives, not whether the database does: a node goes on delivering while it is away.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--conditions=production", "--enable-source-maps", "dist/src/server.js"]
