package vn.hoiluat.central.rest;

import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.knowledge.central.CentralDatabase;

/** Makes the adapter from settings. */
public final class RestConnection {

    /** A page of a hundred records with long answers takes some megabytes; more is no page of this contract. */
    private static final int LARGEST_ANSWER = 32 * 1024 * 1024;

    private RestConnection() {}

    /**
     * The partner of the settings. No call is made before the first is asked for.
     *
     * @param unit what the partner calls this unit
     * @param ssl our certificate and whom we trust, null for what the machine has
     * @param timer wakes calls that wait for their turn
     */
    public static CentralDatabase to(
            RestProperties properties,
            String unit,
            WebClient.Builder builder,
            @Nullable SslBundle ssl,
            Clock clock,
            ScheduledExecutorService timer) {
        WebClient web = builder.clone()
                .clientConnector(new ReactorClientHttpConnector(http(properties, ssl)))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
        Bearer bearer = properties.keyFile().isEmpty()
                ? new ClientCredentials(web, properties, clock)
                : new SignedTokens(properties, clock);
        Duration longest = properties.connectTimeout().plus(properties.responseTimeout());
        CentralCalls calls = new CentralCalls(web, bearer, new Pace(properties.callsPerMinute(), timer), longest);
        return new RestCentralDatabase(
                properties, unit, calls, new Answers(JsonMapper.shared(), new ReasonTexts(), clock));
    }

    private static HttpClient http(RestProperties properties, @Nullable SslBundle ssl) {
        HttpClient http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        properties.connectTimeout().toMillis())
                .responseTimeout(properties.responseTimeout())
                // Who repeats a call is the one that keeps count of them.
                .disableRetry(true);
        return ssl == null ? http : http.secure(spec -> spec.sslContext(context(ssl)));
    }

    private static SslContext context(SslBundle ssl) {
        try {
            return SslContextBuilder.forClient()
                    .keyManager(ssl.getManagers().getKeyManagerFactory())
                    .trustManager(ssl.getManagers().getTrustManagerFactory())
                    .build();
        } catch (SSLException e) {
            throw new IllegalArgumentException("the certificates of the central database cannot be used", e);
        }
    }
}
