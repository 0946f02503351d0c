package vn.hoiluat.setup;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.messenger.MessengerSettings;
import vn.hoiluat.channels.sms.SmsSettings;
import vn.hoiluat.channels.sms.esms.EsmsSettings;

/** What an administrator pastes into a platform's own pages for an account. */
@Component
final class Webhooks {

    private final Accounts accounts;
    private final URI publicUrl;
    private final boolean standIns;

    /** Where there are codes of stand-ins, those are the platforms. */
    Webhooks(
            Accounts accounts, @Value("${hoiluat.bot.public-url}") URI publicUrl, ObjectProvider<PlatformCodes> codes) {
        this.accounts = accounts;
        this.publicUrl = publicUrl;
        standIns = codes.stream().findAny().isPresent();
    }

    /** Who can call them, as the page knows it by: platforms only call addresses of https. */
    String callers() {
        if (standIns) {
            return "stand-ins";
        }
        return "https".equals(publicUrl.getScheme()) ? "platforms" : "nobody";
    }

    /** What to paste, by what it is called in the message file, in order; empty where nothing is. */
    Mono<Map<String, String>> of(ChannelAccount account) {
        return switch (account.channel()) {
            case ZALO -> Mono.just(Map.of("webhook", address("/webhooks/zalo/" + account.appId())));
            case MESSENGER -> ofMessenger(account);
            case SMS -> Mono.just(ofSms(account));
            case WEB -> Mono.just(ofWeb(account));
            case OFFICE, CENTRAL -> Mono.just(Map.of());
        };
    }

    private Mono<Map<String, String>> ofMessenger(ChannelAccount account) {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("webhook", address("/webhooks/messenger/" + account.appId()));
        return accounts.app(account.appId())
                .map(app -> app.secret(MessengerSettings.VERIFY_TOKEN))
                .filter(token -> !token.isEmpty())
                .doOnNext(token -> addresses.put("verify-token", token.value()))
                .then(Mono.just(addresses));
    }

    private Map<String, String> ofSms(ChannelAccount account) {
        Secret token = account.secret(SmsSettings.WEBHOOK_TOKEN);
        boolean esms = account.setting(SmsSettings.GATEWAY, "").equals(EsmsSettings.NAME);
        return esms && !token.isEmpty()
                ? Map.of("incoming", address("/webhooks/sms/esms/" + token.value() + "/mo"))
                : Map.of();
    }

    private Map<String, String> ofWeb(ChannelAccount account) {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("page", address("/"));
        addresses.put(
                "widget",
                "<script src=\"" + address("/widget.js") + "\" data-account=\"" + account.id() + "\" async></script>");
        return addresses;
    }

    private String address(String path) {
        return UriComponentsBuilder.fromUri(publicUrl).path(path).build().toUriString();
    }
}
