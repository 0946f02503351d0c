package vn.hoiluat.channels.sms.esms;

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
import vn.hoiluat.channels.sms.SmsProperties;

/** Declares the gateway {@code esms} and its routes: reports under {@code …/{token}}, texts under {@code …/{token}/mo}. */
@Configuration(proxyBeanMethods = false)
class EsmsConfiguration {

    private static final String ROUTE = "/webhooks/sms/esms";

    @Bean
    EsmsAddress esmsAddress(SmsProperties properties) {
        return new EsmsAddress(properties.esmsUrl());
    }

    @Bean
    EsmsConnectionTest esmsConnectionTest(PlatformCalls smsCalls, EsmsAddress address) {
        return new EsmsConnectionTest(smsCalls, address);
    }

    @Bean
    EsmsGateway esmsGateway(
            PlatformCalls smsCalls,
            SmsAccounts accounts,
            EsmsAddress address,
            @Value("${hoiluat.bot.public-url:http://localhost:8080}") String publicUrl) {
        return new EsmsGateway(smsCalls, accounts, address, publicUrl + ROUTE);
    }

    @Bean
    RouterFunction<ServerResponse> esmsWebhook(CarrierEndpoint endpoint, SmsInbox inbox, Clock clock) {
        return routes(endpoint, inbox, clock);
    }

    static RouterFunction<ServerResponse> routes(CarrierEndpoint endpoint, SmsInbox inbox, Clock clock) {
        EsmsReportCall report = new EsmsReportCall(inbox);
        EsmsIncomingCall incoming = new EsmsIncomingCall(inbox, clock);
        return RouterFunctions.route()
                .path(
                        ROUTE + "/{" + CarrierEndpoint.TOKEN + "}",
                        each -> each.GET("", r -> endpoint.serve(r, EsmsGateway.NAME, report))
                                .GET("/mo", r -> endpoint.serve(r, EsmsGateway.NAME, incoming)))
                .build();
    }
}
