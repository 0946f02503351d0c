package vn.hoiluat.channels.sms.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.platform.PlatformCalls;
import vn.hoiluat.channels.sms.CarrierOutcomes;
import vn.hoiluat.channels.sms.OutgoingSms;
import vn.hoiluat.channels.sms.SmsAccounts;
import vn.hoiluat.channels.sms.SmsGateway;
import vn.hoiluat.contact.PhoneNumber;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.RefusalReason;

/** Sends by whatever call an account's settings describe. */
final class HttpGateway implements SmsGateway {

    static final String NAME = "http";

    private static final Set<String> METHODS = Set.of("POST", "PUT", "GET");

    private final PlatformCalls calls;
    private final SmsAccounts accounts;
    private final String webhooks;

    /** The address is the one all of this gateway's webhooks begin with, as carriers reach it. */
    HttpGateway(PlatformCalls calls, SmsAccounts accounts, String webhooks) {
        this.calls = calls;
        this.accounts = accounts;
        this.webhooks = webhooks;
    }

    private record Call(HttpMethod method, URI address, HttpHeaders headers, byte[] body, AnswerReading reading) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Mono<DeliveryResult> send(OutgoingSms sms, ChannelAccount account) {
        return accounts.token(account)
                .map(token -> call(sms, account, token))
                .flatMap(call -> calls.call(
                                call.method(), call.address(), headers -> headers.addAll(call.headers()), call.body())
                        .map(answer -> CarrierOutcomes.result(answer, call.reading()::read)))
                .onErrorResume(
                        IllegalArgumentException.class,
                        e -> Mono.just(new DeliveryResult.Refused(
                                RefusalReason.NEEDS_ADMINISTRATOR, account.id() + ": " + e.getMessage())))
                // Nothing has left before the call, which itself does not fail: the store did.
                .onErrorResume(e ->
                        Mono.just(new DeliveryResult.RetryLater(e.getClass().getSimpleName(), null)));
    }

    private Call call(OutgoingSms sms, ChannelAccount account, Secret token) {
        String method = account.setting(HttpSmsSettings.METHOD, "POST").toUpperCase(Locale.ROOT);
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException(
                    "setting " + HttpSmsSettings.METHOD + " is " + method + ", expected one of " + METHODS);
        }
        Map<String, String> values = values(sms, account, token);
        String contentType = account.setting(HttpSmsSettings.CONTENT_TYPE, "application/json");
        String body = Template.fill(account.setting(HttpSmsSettings.BODY, ""), values, Escape.of(contentType));
        return new Call(
                HttpMethod.valueOf(method),
                address(account, values),
                headers(account, values, body.isEmpty() ? "" : contentType),
                body.getBytes(StandardCharsets.UTF_8),
                new AnswerReading(account, sms.key()));
    }

    private Map<String, String> values(OutgoingSms sms, ChannelAccount account, Secret token) {
        Map<String, String> values = new HashMap<>();
        account.secrets().forEach((name, secret) -> values.put(name, secret.value()));
        values.put("phone", sms.phone());
        values.put("phone0", PhoneNumber.national(sms.phone()));
        values.put("text", sms.text());
        values.put("key", sms.key());
        values.put("brand", account.externalId());
        values.put("report", webhooks + "/" + token.value() + "/report");
        return values;
    }

    /** The message of a syntax error would hold the address, and with it a number and a key. */
    private static URI address(ChannelAccount account, Map<String, String> values) {
        String address = Template.fill(account.setting(HttpSmsSettings.URL, ""), values, Escape.ADDRESS);
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("setting " + HttpSmsSettings.URL + " makes no address");
        }
        throw new IllegalArgumentException("setting " + HttpSmsSettings.URL + " has no host, expected http or https");
    }

    private static HttpHeaders headers(ChannelAccount account, Map<String, String> values, String contentType) {
        HttpHeaders headers = new HttpHeaders();
        if (!contentType.isEmpty()) {
            headers.set(HttpHeaders.CONTENT_TYPE, contentType);
        }
        account.setting(HttpSmsSettings.HEADERS, "")
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    if (colon < 1) {
                        throw new IllegalArgumentException("setting " + HttpSmsSettings.HEADERS
                                + " has a line without a colon, expected Name: value");
                    }
                    String value = Template.fill(line.substring(colon + 1).strip(), values, Escape.HEADER);
                    headers.set(line.substring(0, colon).strip(), value);
                });
        return headers;
    }
}
