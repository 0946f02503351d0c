# The image of the service: built from the sources, run by a JRE as a user without rights.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/repository \
    mvn -B -q -Dmaven.repo.local=/repository -DskipTests -Dspotless.check.skip=true package \
    && java -Djarmode=tools -jar src/target/hoiluat.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 hoiluat \
    && useradd --system --uid 10001 --gid hoiluat --no-create-home --shell /usr/sbin/nologin hoiluat \
    && install -d -o hoiluat -g hoiluat -m 700 /data
WORKDIR /app
# What changes least comes first, so that an update moves little.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY src/main/launch/java.options ./
ENV HOILUAT_STORAGE_DIRECTORY=/data MALLOC_ARENA_MAX=2
VOLUME /data
USER 10001:10001
EXPOSE 8080
# The JRE's image has neither curl nor wget.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "@java.options", "-jar", "hoiluat.jar"]
