package vn.hoiluat.account;

import reactor.core.publisher.Mono;
import vn.hoiluat.message.Channel;

/** Keeps the tokens of a channel's accounts, which change by themselves and are therefore not in {@link ChannelAccount}. */
public interface TokenCustody {

    /** The channel it serves. */
    Channel channel();

    /** Takes a new pair that an administrator got from the platform, in place of whatever is kept. */
    Mono<Void> adopt(String accountId, Secret accessToken, Secret refreshToken);
}
