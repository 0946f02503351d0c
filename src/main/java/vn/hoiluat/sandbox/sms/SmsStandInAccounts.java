package vn.hoiluat.sandbox.sms;

import java.util.Map;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.Secret;
import vn.hoiluat.message.Channel;
import vn.hoiluat.sandbox.standin.StandInAccounts;

/** Registers the stand-in's account with the service. */
public final class SmsStandInAccounts implements StandInAccounts {

    private final SmsStandInProperties properties;

    public SmsStandInAccounts(SmsStandInProperties properties) {
        this.properties = properties;
    }

    /** Stores the account, also over an older one: the stand-in's address may have changed. */
    @Override
    public Mono<Void> seed(Accounts accounts) {
        return accounts.overwrite(new ChannelAccount(
                properties.account(),
                Channel.SMS,
                "",
                properties.brand(),
                properties.name(),
                AddressForm.ONG_BA,
                true,
                Map.of(
                        "apiKey", new Secret(properties.apiKey()),
                        "secretKey", new Secret(properties.secretKey()),
                        "moPrivateKey", new Secret(properties.moPrivateKey()),
                        "webhookToken", new Secret(properties.token())),
                Map.of(
                        "gateway", "esms",
                        "url", properties.url().toString(),
                        "keyword", properties.keyword(),
                        "cpid", properties.cpid(),
                        "serviceNumber", properties.serviceNumber(),
                        "short-name", properties.brand(),
                        // The answer itself follows at once, so the short code says nothing before it.
                        "moReply", "")));
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Map<String, String> codes() {
        return Map.of(
                "accountId", properties.brand(),
                "short-name", properties.brand(),
                "apiKey", properties.apiKey(),
                "secretKey", properties.secretKey(),
                "serviceNumber", properties.serviceNumber(),
                "keyword", properties.keyword(),
                "cpid", properties.cpid(),
                "moPrivateKey", properties.moPrivateKey(),
                "webhookToken", properties.token());
    }
}
