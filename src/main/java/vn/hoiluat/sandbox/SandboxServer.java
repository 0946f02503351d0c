package vn.hoiluat.sandbox;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunctions;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import vn.hoiluat.sandbox.central.CentralStandIn;
import vn.hoiluat.sandbox.central.CentralStandInProperties;
import vn.hoiluat.sandbox.messenger.MessengerStandIn;
import vn.hoiluat.sandbox.messenger.MessengerStandInProperties;
import vn.hoiluat.sandbox.smpp.SmppStandIn;
import vn.hoiluat.sandbox.smpp.SmppStandInProperties;
import vn.hoiluat.sandbox.sms.SmsStandIn;
import vn.hoiluat.sandbox.sms.SmsStandInProperties;
import vn.hoiluat.sandbox.zalo.ZaloStandIn;
import vn.hoiluat.sandbox.zalo.ZaloStandInProperties;

/**
 * The stand-ins as a process of their own, without the service: on loopback, port {@code hoiluat.sandbox.port}, 8090 by
 * default, 0 for any that is free. Takes the settings of the profile {@code sandbox} as options or environment variables.
 */
public final class SandboxServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SandboxServer.class);

    private final ConfigurableApplicationContext context;

    private SandboxServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Runs until the process is ended. */
    public static void main(String... arguments) {
        start(arguments).awaitEnd();
    }

    /** Starts with options such as {@code --hoiluat.sandbox.port=8090}; the port is open when this returns. */
    public static SandboxServer start(String... arguments) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .profiles("sandbox")
                .run(arguments);
        SandboxServer server = new SandboxServer(context);
        log.info("Stand-ins listen on http://127.0.0.1:{}/sandbox", server.port());
        return server;
    }

    /** The port that is open. */
    public int port() {
        return context.getBean(DisposableServer.class).port();
    }

    /** Waits until the server is closed. */
    public void awaitEnd() {
        context.getBean(DisposableServer.class).onDispose().block();
    }

    @Override
    public void close() {
        context.close();
    }

    /** No configuration of the service: it is named above and not found by scanning. */
    @EnableConfigurationProperties({
        ZaloStandInProperties.class,
        MessengerStandInProperties.class,
        SmppStandInProperties.class,
        SmsStandInProperties.class,
        CentralStandInProperties.class
    })
    static class Parts {

        @Bean
        ZaloStandIn zaloStandIn(ZaloStandInProperties properties) {
            return new ZaloStandIn(properties, Clock.systemUTC());
        }

        @Bean
        MessengerStandIn messengerStandIn(MessengerStandInProperties properties) {
            return new MessengerStandIn(properties, Clock.systemUTC());
        }

        @Bean(initMethod = "open")
        SmppStandIn smppStandIn(SmppStandInProperties properties) {
            return new SmppStandIn(properties, Clock.systemUTC());
        }

        @Bean
        SmsStandIn smsStandIn(SmsStandInProperties properties) {
            return new SmsStandIn(properties, Clock.systemUTC());
        }

        @Bean
        CentralStandIn centralStandIn(CentralStandInProperties properties) {
            return new CentralStandIn(properties, Clock.systemUTC());
        }

        @Bean(destroyMethod = "disposeNow")
        DisposableServer server(
                ZaloStandIn zalo,
                MessengerStandIn messenger,
                SmppStandIn smpp,
                SmsStandIn sms,
                CentralStandIn central,
                @Value("${hoiluat.sandbox.port:8090}") int port) {
            return HttpServer.create()
                    .host("127.0.0.1")
                    .port(port)
                    .handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(zalo.routes()
                            .and(messenger.routes())
                            .and(smpp.routes())
                            .and(sms.routes())
                            .and(central.routes()))))
                    .bindNow();
        }
    }
}
