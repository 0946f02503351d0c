package vn.hoiluat.oidc;

import io.netty.channel.ChannelOption;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Makes the provider, which is asked nothing before somebody signs in by it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcProperties.class)
class OidcConfiguration {

    private static final int CONNECT_MILLIS = 3_000;
    private static final Duration ANSWERED = Duration.ofSeconds(5);

    @Bean
    OidcProvider oidcProvider(OidcProperties properties, WebClient.Builder builder, Clock clock) {
        HttpClient http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .responseTimeout(ANSWERED);
        WebClient web = builder.clone()
                .clientConnector(new ReactorClientHttpConnector(http))
                .filter(ExchangeFilterFunction.ofResponseProcessor(OidcConfiguration::unlessBroken))
                .build();
        return new OidcProvider(properties, web, clock);
    }

    /** A provider that is broken is away; its page about that must not be read as an answer. */
    private static Mono<ClientResponse> unlessBroken(ClientResponse response) {
        return response.statusCode().is5xxServerError() ? response.createError() : Mono.just(response);
    }
}
