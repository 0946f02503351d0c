package vn.hoiluat.channels.sms.esms;

import java.util.Map;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.account.AccountHealth.Level;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.ConnectionTest;
import vn.hoiluat.channels.platform.CallOutcome;
import vn.hoiluat.channels.platform.PlatformCalls;
import vn.hoiluat.channels.sms.SmsSettings;
import vn.hoiluat.message.Channel;

/** Asks eSMS for the balance, which shows that it knows the two keys. The brandname and the short code are not asked about. */
final class EsmsConnectionTest implements ConnectionTest {

    private static final String BALANCE = "GetBalance_json";
    private static final String KNOWN = "100";

    private final PlatformCalls calls;
    private final EsmsAddress address;
    private final EsmsCodes codes = EsmsCodes.shipped();
    private final JsonMapper json = JsonMapper.builder().build();

    EsmsConnectionTest(PlatformCalls calls, EsmsAddress address) {
        this.calls = calls;
        this.address = address;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean tests(ChannelAccount account) {
        return account.channel() == Channel.SMS
                && account.setting(SmsSettings.GATEWAY, "").equals(EsmsSettings.NAME);
    }

    @Override
    public Mono<AccountHealth> test(ChannelAccount account) {
        return Mono.defer(() -> calls.postJson(address.of(account, BALANCE), headers -> {}, keys(account)))
                .map(answer -> switch (answer) {
                    case CallOutcome.Answered answered -> judge(account, answered);
                    case CallOutcome.NotSent notSent -> health(account, Level.FAILING, notSent.reason());
                    case CallOutcome.Lost lost -> health(account, Level.FAILING, lost.reason());
                })
                .onErrorResume(
                        IllegalArgumentException.class,
                        e -> Mono.just(health(account, Level.DOWN, "setting " + EsmsSettings.URL + " is no address")));
    }

    private byte[] keys(ChannelAccount account) {
        return json.writeValueAsBytes(Map.of(
                "ApiKey", account.secret(EsmsSettings.API_KEY).value(),
                "SecretKey", account.secret(EsmsSettings.SECRET_KEY).value()));
    }

    private AccountHealth judge(ChannelAccount account, CallOutcome.Answered answered) {
        String code = code(answered.body());
        if (code.equals(KNOWN)) {
            return health(account, Level.GOOD, "");
        }
        return code.isEmpty()
                ? health(account, Level.FAILING, "HTTP " + answered.status())
                : health(
                        account,
                        Level.DOWN,
                        ("eSMS " + code + " " + codes.of(code).words()).strip());
    }

    /** Empty if this is not how eSMS answers. */
    private String code(byte[] body) {
        try {
            return json.readTree(body).path("CodeResponse").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    private static AccountHealth health(ChannelAccount account, Level level, String detail) {
        return new AccountHealth(account.id(), level, detail);
    }
}
