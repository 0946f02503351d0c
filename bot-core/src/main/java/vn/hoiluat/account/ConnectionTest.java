package vn.hoiluat.account;

import reactor.core.publisher.Mono;
import vn.hoiluat.message.Channel;

/** Asks a platform whether it knows an account of ours by what we have for it, without a word to any citizen. */
public interface ConnectionTest {

    /** The channel it serves. */
    Channel channel();

    /** Whether it knows how to ask for this account: a channel may have several ways to its platform. */
    default boolean tests(ChannelAccount account) {
        return account.channel() == channel();
    }

    /** Asks now, even if the account is off. Never fails but for the store: what the platform says is the outcome. */
    Mono<AccountHealth> test(ChannelAccount account);
}
