# syntax=docker/dockerfile:1
FROM rust:1.95-bookworm AS build
WORKDIR /source
COPY . .
ENV SQLX_OFFLINE=true
RUN --mount=type=cache,target=/usr/local/cargo/registry --mount=type=cache,target=/source/target \
    cargo build --release --locked --bin ithaca && cp target/release/ithaca /usr/local/bin/ithaca

FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates tzdata \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --home-dir /var/lib/ithaca --shell /usr/sbin/nologin ithaca \
 && install -d -o ithaca -g ithaca -m 0750 /var/lib/ithaca
COPY --from=build /usr/local/bin/ithaca /usr/local/bin/ithaca
USER ithaca
ENV ITHACA_DATA_DIR=/var/lib/ithaca ITHACA_LISTEN=0.0.0.0:3000
VOLUME /var/lib/ithaca
EXPOSE 3000
# Bash speaks HTTP well enough; no further program is needed in the image.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/3000 && printf 'GET /healthz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["ithaca"]
CMD ["serve"]
