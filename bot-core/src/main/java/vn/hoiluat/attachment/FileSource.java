package vn.hoiluat.attachment;

import reactor.core.publisher.Mono;
import vn.hoiluat.message.Channel;

/** Where platforms keep what was sent over them. */
@FunctionalInterface
public interface FileSource {

    /** Fetches what a link of this channel leads to, whole and within the limits; never fails, never empty. */
    Mono<FetchedFile> fetch(Channel channel, String link);
}
