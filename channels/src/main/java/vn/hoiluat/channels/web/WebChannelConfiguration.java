package vn.hoiluat.channels.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.attachment.Attachments;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.intake.MessageIntake;
import vn.hoiluat.limit.RateLimit;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.wording.MessageFileWording;

/** Declares the web channel. It is always there: which accounts it serves is in the store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
class WebChannelConfiguration {

    private static final String PROBLEMS = "problems_vi.properties";

    @Bean
    WebVisitors webVisitors(WebProperties properties) {
        return new WebVisitors(new SecureRandom(), properties.visitorCookie());
    }

    @Bean
    WebTranscript webTranscript(DocumentStore store, Clock clock) {
        return new WebTranscript(store, clock);
    }

    @Bean
    WebSender webSender(Accounts accounts, WebTranscript transcript) {
        return new WebSender(accounts, transcript);
    }

    @Bean
    WebLive webLive(DocumentStore store) {
        return new WebLive(store.changes());
    }

    @Bean
    WebGate webGate(
            Accounts accounts,
            @Qualifier("webMessagesOfVisitor") RateLimit messagesOfVisitor,
            @Qualifier("webMessagesOfAddress") RateLimit messagesOfAddress,
            @Qualifier("webFilesOfVisitor") RateLimit filesOfVisitor,
            @Qualifier("webReadingsOfAddress") RateLimit readingsOfAddress) {
        return new WebGate(
                accounts, new WebLimits(messagesOfVisitor, messagesOfAddress, filesOfVisitor, readingsOfAddress));
    }

    @Bean
    WebIntake webIntake(MessageIntake intake, WebTranscript transcript, WebhookMetrics metrics) {
        return new WebIntake(intake, transcript, metrics);
    }

    @Bean
    RouterFunction<ServerResponse> webFiles(
            WebGate gate,
            WebVisitors visitors,
            WebIntake intake,
            Attachments attachments,
            WebhookMetrics metrics,
            Clock clock) {
        return new WebFiles(gate, visitors, intake, attachments, problems(metrics), clock).routes();
    }

    @Bean
    RouterFunction<ServerResponse> webApi(
            WebGate gate,
            WebVisitors visitors,
            WebIntake intake,
            WebTranscript transcript,
            WebLive live,
            WebhookMetrics metrics,
            WebProperties properties,
            Clock clock) {
        return new WebApi(
                        gate,
                        visitors,
                        intake,
                        transcript,
                        new WebStreams(transcript, live, properties),
                        problems(metrics),
                        properties,
                        clock)
                .routes();
    }

    /** The answers to calls that are not served, in words people can read. */
    static WebProblems problems(WebhookMetrics metrics) {
        InputStream stream = Objects.requireNonNull(WebProblems.class.getResourceAsStream(PROBLEMS), PROBLEMS);
        try (Reader file = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return new WebProblems(new MessageFileWording(file), metrics);
        } catch (IOException e) {
            throw new IllegalStateException("the message file " + PROBLEMS + " cannot be read", e);
        }
    }
}
