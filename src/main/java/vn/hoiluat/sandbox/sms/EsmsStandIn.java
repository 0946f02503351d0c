package vn.hoiluat.sandbox.sms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.hoiluat.language.Gsm7Text;
import vn.hoiluat.sandbox.standin.Counters;
import vn.hoiluat.sandbox.standin.Faults;
import vn.hoiluat.sandbox.standin.Faults.Fault;
import vn.hoiluat.sandbox.standin.Faults.Kind;
import vn.hoiluat.sandbox.standin.PhoneInput;
import vn.hoiluat.sandbox.standin.PhoneMessage.From;
import vn.hoiluat.sandbox.standin.PhonePlatform;
import vn.hoiluat.sandbox.standin.Phones;
import vn.hoiluat.sandbox.standin.Webhooks;

/** Takes texts for phones, reports what became of them, and brings what citizens write. Safe for use by many threads. */
final class EsmsStandIn implements PhonePlatform {

    private static final Duration REQUEST_ID_BLOCKS = Duration.ofHours(24);

    private final SmsStandInProperties properties;
    private final Phones phones;
    private final Webhooks webhooks;
    private final EsmsCalls calls;
    private final Faults faults;
    private final Counters stats;
    private final Cache<String, String> requests =
            Caffeine.newBuilder().expireAfterWrite(REQUEST_ID_BLOCKS).build();

    EsmsStandIn(
            SmsStandInProperties properties,
            Phones phones,
            Webhooks webhooks,
            EsmsCalls calls,
            Faults faults,
            Counters stats) {
        this.properties = properties;
        this.phones = phones;
        this.webhooks = webhooks;
        this.calls = calls;
        this.faults = faults;
        this.stats = stats;
    }

    /** Takes a text of the service for a phone, or says by its code why not. */
    Map<String, Object> send(JsonNode body) {
        stats.count("sends.called");
        int refusal = refusal(body);
        if (refusal != 0) {
            return refuse(refusal);
        }
        String requestId = body.path("RequestId").asString("");
        String smsId = phones.newMessageId();
        if (!requestId.isEmpty() && requests.asMap().putIfAbsent(requestId, smsId) != null) {
            stats.count("sends.repeated");
            return EsmsAnswers.repeated();
        }
        take(body, smsId, requestId);
        return EsmsAnswers.taken(smsId);
    }

    /** What is left of the money of whoever has these keys. */
    Map<String, Object> balance(JsonNode body) {
        return EsmsAnswers.balance(isKnown(body));
    }

    Map<String, Object> refuse(int code) {
        stats.count("sends.refused." + code);
        return EsmsAnswers.refused(code);
    }

    @Override
    public @Nullable String account(@Nullable String named) {
        return named == null || named.equals(properties.brand()) ? properties.brand() : null;
    }

    /** Only words can be sent by SMS, and only from a number in its international form. */
    @Override
    public Optional<String> act(String account, String userId, PhoneInput input) {
        String words = input.words();
        if (words == null || input.kind() != null || !userId.matches("84\\d{9,10}")) {
            return Optional.empty();
        }
        String id = phones.newMessageId();
        stats.count("phones.acts");
        phones.show(account, userId, From.CITIZEN, words, List.of(), id);
        webhooks.send(calls.text(userId, words, id));
        return Optional.of(id);
    }

    /** Nobody learns when a text was read. */
    @Override
    public void see(String account, String userId) {
        stats.count("phones.seen");
    }

    @Override
    public String writeAsPerson(String account, String userId, String text, String personId) {
        String id = phones.newMessageId();
        phones.show(account, userId, From.PERSON, text, List.of(), id);
        return id;
    }

    private int refusal(JsonNode body) {
        String content = body.path("Content").asString("");
        if (!isKnown(body)) {
            return EsmsAnswers.WRONG_KEY;
        }
        if (!properties.brand().equals(body.path("Brandname").asString(""))) {
            return EsmsAnswers.WRONG_BRAND;
        }
        if (!body.path("Phone").asString("").matches("0\\d{9,10}|84\\d{9,10}")) {
            return EsmsAnswers.WRONG_PHONE;
        }
        boolean asRegistered = Gsm7Text.fits(content, Gsm7Text.MOST_SEGMENTS)
                && !content.isBlank()
                && content.indexOf('#') < 0
                && content.indexOf('&') < 0;
        return asRegistered ? 0 : EsmsAnswers.NO_TEMPLATE;
    }

    private boolean isKnown(JsonNode body) {
        return properties.apiKey().equals(body.path("ApiKey").asString(""))
                && properties.secretKey().equals(body.path("SecretKey").asString(""));
    }

    private void take(JsonNode body, String smsId, String requestId) {
        stats.count("sends.taken");
        String phone = international(body.path("Phone").asString(""));
        String content = body.path("Content").asString("");
        boolean arrives = faults.strike(Kind.FAILED_REPORT) == null;
        if (arrives) {
            phones.show(properties.brand(), phone, From.ACCOUNT, content, List.of(), smsId);
        }
        String callback = body.path("CallbackUrl").asString("");
        if (!callback.isEmpty()) {
            int price = properties.pricePerSegment() * Gsm7Text.segments(content);
            report(new EsmsCalls.Sent(URI.create(callback), smsId, requestId, phone, price), arrives);
        }
    }

    private void report(EsmsCalls.Sent sent, boolean arrives) {
        if (faults.strike(Kind.LOST_REPORT) != null) {
            stats.count("reports.lost");
            return;
        }
        Fault late = faults.strike(Kind.LATE_REPORT);
        Duration pause = properties.reportAfter().plusSeconds(late == null ? 0 : late.value());
        webhooks.send(calls.underWay(sent));
        webhooks.later(pause, () -> webhooks.send(calls.finished(sent, arrives)));
    }

    private static String international(String phone) {
        return phone.startsWith("0") ? "84" + phone.substring(1) : phone;
    }
}
