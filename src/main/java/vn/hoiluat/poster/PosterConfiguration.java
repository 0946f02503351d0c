package vn.hoiluat.poster;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;

/** The posters at {@code /ap-phich/{account}.pdf}: for everybody, since they say what everybody may know. */
@Configuration(proxyBeanMethods = false)
class PosterConfiguration {

    @Bean
    RouterFunction<ServerResponse> posters(Accounts accounts, @Value("${hoiluat.bot.public-url}") URI publicUrl) {
        Mono<AccountPoster> poster = Mono.fromCallable(() -> new AccountPoster(publicUrl))
                .subscribeOn(Schedulers.boundedElastic())
                .cache();
        return RouterFunctions.route()
                .GET("/ap-phich/{account}.pdf", request -> serve(request, accounts, poster))
                .build();
    }

    private static Mono<ServerResponse> serve(ServerRequest request, Accounts accounts, Mono<AccountPoster> poster) {
        return accounts.account(request.pathVariable("account"))
                .filter(ChannelAccount::enabled)
                .zipWith(poster)
                .publishOn(Schedulers.boundedElastic())
                .flatMap(both -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .headers(headers -> headers.setContentDisposition(ContentDisposition.inline()
                                .filename("ap-phich-" + both.getT1().id() + ".pdf")
                                .build()))
                        .bodyValue(both.getT2().pdf(both.getT1())))
                .switchIfEmpty(ServerResponse.notFound().build());
    }
}
