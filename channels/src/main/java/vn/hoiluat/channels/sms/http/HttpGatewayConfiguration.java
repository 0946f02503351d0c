package vn.hoiluat.channels.sms.http;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import vn.hoiluat.channels.platform.PlatformCalls;
import vn.hoiluat.channels.sms.CarrierEndpoint;
import vn.hoiluat.channels.sms.SmsAccounts;
import vn.hoiluat.channels.sms.SmsInbox;

/** Declares the gateway {@code http} and its routes: texts under {@code …/{token}}, reports under {@code …/{token}/report}. */
@Configuration(proxyBeanMethods = false)
class HttpGatewayConfiguration {

    private static final String ROUTE = "/webhooks/sms/http";

    @Bean
    HttpGateway httpGateway(
            PlatformCalls smsCalls,
            SmsAccounts accounts,
            @Value("${hoiluat.bot.public-url:http://localhost:8080}") String publicUrl) {
        return new HttpGateway(smsCalls, accounts, publicUrl + ROUTE);
    }

    @Bean
    RouterFunction<ServerResponse> httpGatewayWebhook(CarrierEndpoint endpoint, SmsInbox inbox, Clock clock) {
        return routes(endpoint, inbox, clock);
    }

    static RouterFunction<ServerResponse> routes(CarrierEndpoint endpoint, SmsInbox inbox, Clock clock) {
        IncomingCall incoming = new IncomingCall(inbox, clock);
        ReportCall report = new ReportCall(inbox);
        return RouterFunctions.route()
                .path(
                        ROUTE + "/{" + CarrierEndpoint.TOKEN + "}",
                        each -> each.GET("", r -> endpoint.serve(r, HttpGateway.NAME, incoming))
                                .POST("", r -> endpoint.serve(r, HttpGateway.NAME, incoming))
                                .GET("/report", r -> endpoint.serve(r, HttpGateway.NAME, report))
                                .POST("/report", r -> endpoint.serve(r, HttpGateway.NAME, report)))
                .build();
    }
}
