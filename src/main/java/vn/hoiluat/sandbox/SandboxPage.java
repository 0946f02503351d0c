package vn.hoiluat.sandbox;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.message.Channel;

/**
 * The page of phones: one for each channel that has an account, on that channel's stand-in, and one that is the real chat
 * page. And a page of somebody else that shows the widget.
 */
@Controller
@Profile("sandbox")
final class SandboxPage {

    private static final List<Channel> STAND_INS = List.of(Channel.ZALO, Channel.MESSENGER, Channel.SMS);

    /** The setting of SMS accounts that names the way to the carrier; one of the ways has a stand-in of its own. */
    private static final String GATEWAY = "gateway";

    private static final String SMPP = "smpp";

    private final Accounts accounts;

    SandboxPage(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * One phone.
     *
     * @param channel what it looks like
     * @param standIn the end of its stand-in's address, {@code /sandbox/zalo}
     * @param title the channel's own name
     * @param account the platform's id of the account it writes to
     * @param unit who answers
     */
    record PhoneView(String channel, String standIn, String title, String account, String unit) {

        static PhoneView of(ChannelAccount account) {
            String channel = account.channel().name().toLowerCase(Locale.ROOT);
            boolean smpp = account.setting(GATEWAY, "").equals(SMPP);
            return new PhoneView(
                    channel, smpp ? SMPP : channel, title(account.channel()), account.externalId(), account.name());
        }

        private static String title(Channel channel) {
            return switch (channel) {
                case ZALO -> "Zalo";
                case MESSENGER -> "Messenger";
                case SMS -> "SMS";
                case WEB -> "Web";
                case OFFICE, CENTRAL -> throw new IllegalArgumentException(channel + " has no phone of its own");
            };
        }
    }

    @GetMapping("/sandbox")
    Mono<Rendering> phones() {
        return accounts.all().filter(ChannelAccount::enabled).collectList().map(SandboxPage::page);
    }

    @GetMapping("/sandbox/widget")
    Mono<Rendering> widget() {
        return accounts.all()
                .filter(ChannelAccount::enabled)
                .filter(account -> account.channel() == Channel.WEB)
                .next()
                .map(ChannelAccount::id)
                .defaultIfEmpty("")
                .map(id -> Rendering.view("sandbox-widget")
                        .modelAttribute("accountId", id)
                        .build());
    }

    private static Rendering page(List<ChannelAccount> accounts) {
        List<PhoneView> phones = STAND_INS.stream()
                .flatMap(channel -> accounts.stream()
                        .filter(account -> account.channel() == channel)
                        .limit(1))
                .map(PhoneView::of)
                .toList();
        boolean web = accounts.stream().anyMatch(account -> account.channel() == Channel.WEB);
        return Rendering.view("sandbox")
                .modelAttribute("phones", phones)
                .modelAttribute("web", web)
                .build();
    }
}
