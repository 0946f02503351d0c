package vn.hoiluat.channels.webhook;

import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** The bytes of a request as they came, up to a limit that no platform's events reach. */
final class WebhookBody {

    static final int MAX_BYTES = 256 * 1024;

    /** A platform sends its few kilobytes at once; who drips them is holding a connection. */
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

    private WebhookBody() {}

    /** The body, perhaps empty. Fails with {@link DataBufferLimitException} as soon as it is known to be too large. */
    static Mono<byte[]> read(ServerRequest request) {
        long announced = request.headers().contentLength().orElse(0);
        if (announced > MAX_BYTES) {
            return Mono.error(
                    new DataBufferLimitException("body of " + announced + " bytes, expected at most " + MAX_BYTES));
        }
        return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), MAX_BYTES)
                .map(WebhookBody::drain)
                .defaultIfEmpty(new byte[0])
                .timeout(READ_TIMEOUT);
    }

    private static byte[] drain(DataBuffer buffer) {
        try {
            byte[] bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            return bytes;
        } finally {
            DataBufferUtils.release(buffer);
        }
    }
}
