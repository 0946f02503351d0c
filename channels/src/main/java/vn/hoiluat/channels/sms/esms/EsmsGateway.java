package vn.hoiluat.channels.sms.esms;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.platform.CallOutcome;
import vn.hoiluat.channels.platform.PlatformCalls;
import vn.hoiluat.channels.sms.CarrierOutcomes;
import vn.hoiluat.channels.sms.OutgoingSms;
import vn.hoiluat.channels.sms.SmsAccounts;
import vn.hoiluat.channels.sms.SmsGateway;
import vn.hoiluat.contact.PhoneNumber;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.RefusalReason;

/**
 * Sends by eSMS. The text's key is the {@code RequestId}, by which eSMS refuses a repetition within a day: told so, we know
 * that the first time arrived.
 */
final class EsmsGateway implements SmsGateway {

    static final String NAME = EsmsSettings.NAME;

    private static final String SEND = "SendMultipleMessage_V4_post_json/";

    private final PlatformCalls calls;
    private final SmsAccounts accounts;
    private final EsmsAddress address;
    private final String webhooks;
    private final EsmsCodes codes = EsmsCodes.shipped();
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * Sends to an address.
     *
     * @param webhooks what all of this gateway's webhooks begin with, as eSMS reaches them
     */
    EsmsGateway(PlatformCalls calls, SmsAccounts accounts, EsmsAddress address, String webhooks) {
        this.calls = calls;
        this.accounts = accounts;
        this.address = address;
        this.webhooks = webhooks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Mono<DeliveryResult> send(OutgoingSms sms, ChannelAccount account) {
        return accounts.token(account)
                .flatMap(token -> calls.call(
                        HttpMethod.POST,
                        address.of(account, SEND),
                        headers -> headers.setContentType(MediaType.APPLICATION_JSON),
                        json.writeValueAsBytes(message(sms, account, token))))
                .map(answer -> CarrierOutcomes.result(answer, answered -> read(answered, sms.key())))
                .onErrorResume(
                        IllegalArgumentException.class,
                        e -> Mono.just(new DeliveryResult.Refused(
                                RefusalReason.NEEDS_ADMINISTRATOR,
                                "setting " + EsmsSettings.URL + " of " + account.id() + " is no address")))
                // Nothing has left before the call, which itself does not fail: the store did.
                .onErrorResume(e ->
                        Mono.just(new DeliveryResult.RetryLater(e.getClass().getSimpleName(), null)));
    }

    private EsmsMessage message(OutgoingSms sms, ChannelAccount account, Secret token) {
        boolean sandbox = Boolean.parseBoolean(
                account.setting(EsmsSettings.SANDBOX, "false").toLowerCase(Locale.ROOT));
        return new EsmsMessage(
                account.secret(EsmsSettings.API_KEY).value(),
                account.secret(EsmsSettings.SECRET_KEY).value(),
                PhoneNumber.national(sms.phone()),
                sms.text(),
                account.externalId(),
                account.setting(EsmsSettings.SMS_TYPE, "2"),
                "0",
                sandbox ? "1" : "0",
                sms.key(),
                webhooks + "/" + token.value());
    }

    /** Null if this is not how eSMS answers. */
    private @Nullable DeliveryResult read(CallOutcome.Answered answered, String key) {
        JsonNode body = parse(answered.body());
        if (body == null || !body.isObject()) {
            return null;
        }
        String code = body.path("CodeResult").asString("");
        if (!code.isEmpty()) {
            return result(code, body, key, answered);
        }
        return body.has("error") ? new DeliveryResult.Refused(RefusalReason.BAD_REQUEST, "eSMS: no code") : null;
    }

    private DeliveryResult result(String code, JsonNode body, String key, CallOutcome.Answered answered) {
        EsmsCodes.Meaning meaning = codes.of(code);
        String detail = "eSMS " + code + (meaning.words().isEmpty() ? "" : ": " + meaning.words());
        return switch (meaning.outcome()) {
            case TAKEN -> new DeliveryResult.Sent(id(body, key));
            case RETRY -> new DeliveryResult.RetryLater(detail, answered.retryAfter());
            case PERSON -> new DeliveryResult.Refused(RefusalReason.PERSON_UNREACHABLE, detail);
            case QUOTA -> new DeliveryResult.Refused(RefusalReason.QUOTA, detail);
            case ADMINISTRATOR -> new DeliveryResult.Refused(RefusalReason.NEEDS_ADMINISTRATOR, detail);
            case BUG -> new DeliveryResult.Refused(RefusalReason.BAD_REQUEST, detail);
        };
    }

    /** A repetition is taken without an id; its reports name our key beside the id. */
    private static String id(JsonNode body, String key) {
        String id = body.path("SMSID").asString("");
        return id.isEmpty() || id.length() > EsmsReportCall.LONGEST_ID ? key : id;
    }

    private @Nullable JsonNode parse(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }
}
