package vn.hoiluat.channels.webhook;

import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** The bytes of a request as they came, up to a limit that nothing well meant reaches. */
public final class WebhookBody {

    /** What no platform's events reach. */
    public static final int MAX_BYTES = 256 * 1024;

    /** A platform sends its few kilobytes at once; who drips them is holding a connection. */
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

    private WebhookBody() {}

    /**
     * The body, perhaps empty. Fails with {@link DataBufferLimitException} as soon as it is known to be too large, and with
     * {@link java.util.concurrent.TimeoutException} if it does not come.
     */
    public static Mono<byte[]> read(ServerRequest request, int maxBytes) {
        return read(request, maxBytes, READ_TIMEOUT);
    }

    /** The same for a sender that may take longer. */
    public static Mono<byte[]> read(ServerRequest request, int maxBytes, Duration within) {
        long announced = request.headers().contentLength().orElse(0);
        if (announced > maxBytes) {
            return Mono.error(
                    new DataBufferLimitException("body of " + announced + " bytes, expected at most " + maxBytes));
        }
        return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), maxBytes)
                .map(WebhookBody::drain)
                .defaultIfEmpty(new byte[0])
                .timeout(within);
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
