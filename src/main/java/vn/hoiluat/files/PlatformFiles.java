package vn.hoiluat.files;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.util.Set;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import vn.hoiluat.attachment.FetchedFile;
import vn.hoiluat.attachment.FileProblem;
import vn.hoiluat.attachment.FileSource;
import vn.hoiluat.message.Channel;

/**
 * Fetches from the platforms' own file servers and from nowhere else: over TLS, from public addresses, by redirects only
 * among them, no further than the limit. Sends no cookie and nothing about us.
 */
final class PlatformFiles implements FileSource {

    private static final int MOST_REDIRECTS = 3;
    private static final int MOST_CONNECTIONS = 8;

    /** What platforms say of links that have run out, and of files that were taken back. */
    private static final Set<Integer> GONE = Set.of(400, 401, 403, 404, 410);

    private final AttachmentProperties properties;
    private final WebClient platforms;
    private final WebClient standIn;

    PlatformFiles(WebClient.Builder builder, AttachmentProperties properties, Scheduler names) {
        this.properties = properties;
        ConnectionProvider connections = ConnectionProvider.create("citizen-files", MOST_CONNECTIONS);
        HttpClient http = HttpClient.create(connections)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        properties.connectTimeout().toMillis())
                .followRedirect(false)
                .disableRetry(true);
        standIn = client(builder, http);
        platforms = client(builder, http.resolver(new PublicAddresses(names)));
    }

    @Override
    public Mono<FetchedFile> fetch(Channel channel, String link) {
        return Mono.defer(() -> fetch(channel, URI.create(link), MOST_REDIRECTS))
                .timeout(properties.fetchTimeout(), Mono.just(new FetchedFile.RetryLater("time-out")))
                .onErrorResume(IllegalArgumentException.class, e -> refused(FileProblem.FOREIGN))
                .onErrorResume(DataBufferLimitException.class, e -> refused(FileProblem.TOO_LARGE))
                // The kind of failure only: messages may hold the link.
                .onErrorResume(
                        e -> Mono.just(new FetchedFile.RetryLater(e.getClass().getSimpleName())));
    }

    private Mono<FetchedFile> fetch(Channel channel, URI from, int redirectsLeft) {
        if (!properties.allows(channel, from)) {
            return refused(FileProblem.FOREIGN);
        }
        WebClient client = properties.isStandIn(from) ? standIn : platforms;
        return client.get().uri(from).exchangeToMono(response -> {
            if (response.statusCode().is3xxRedirection()) {
                return dropped(response).then(Mono.defer(() -> redirected(channel, from, response, redirectsLeft)));
            }
            return read(response);
        });
    }

    private Mono<FetchedFile> redirected(Channel channel, URI from, ClientResponse response, int left) {
        URI to = response.headers().asHttpHeaders().getLocation();
        return to == null || left == 0 ? refused(FileProblem.GONE) : fetch(channel, from.resolve(to), left - 1);
    }

    private Mono<FetchedFile> read(ClientResponse response) {
        int status = response.statusCode().value();
        long limit = properties.mostSize().toBytes();
        if (status != 200) {
            FetchedFile outcome = GONE.contains(status)
                    ? new FetchedFile.Refused(FileProblem.GONE)
                    : new FetchedFile.RetryLater("status " + status);
            return dropped(response).thenReturn(outcome);
        }
        if (response.headers().contentLength().orElse(0) > limit) {
            return dropped(response).then(refused(FileProblem.TOO_LARGE));
        }
        return DataBufferUtils.join(response.bodyToFlux(DataBuffer.class), Math.toIntExact(limit))
                .map(PlatformFiles::bytes)
                .<FetchedFile>map(FetchedFile.Content::new)
                .switchIfEmpty(refused(FileProblem.DAMAGED));
    }

    /** Does not wait for a body that nobody wants, however long it is: the connection ends. */
    private static Mono<Void> dropped(ClientResponse response) {
        return Mono.fromRunnable(() -> response.bodyToFlux(DataBuffer.class)
                .subscribe(DataBufferUtils.releaseConsumer())
                .dispose());
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static WebClient client(WebClient.Builder builder, HttpClient http) {
        return builder.clone()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }

    private static Mono<FetchedFile> refused(FileProblem problem) {
        return Mono.just(new FetchedFile.Refused(problem));
    }
}
