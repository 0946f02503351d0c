package vn.hoiluat.pages;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.Notice;
import vn.hoiluat.message.Channel;

/** The units that can be asked on the web. */
@Component
final class ChatAccounts {

    private final Accounts accounts;
    private final Clock clock;

    ChatAccounts(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What the unit tells everybody now, empty for nothing. */
    String notice(ChannelAccount account) {
        return account.notice(clock.instant()).map(Notice::text).orElse("");
    }

    /** The account that is asked when none is named: the first by id; empty if there is none. */
    Mono<ChannelAccount> first() {
        return accounts.all().filter(ChatAccounts::isOpen).next();
    }

    /** The account with this id; fails with 404 if it cannot be asked. */
    Mono<ChannelAccount> named(String id) {
        return accounts.account(id)
                .filter(ChatAccounts::isOpen)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static boolean isOpen(ChannelAccount account) {
        return account.channel() == Channel.WEB && account.enabled();
    }
}
