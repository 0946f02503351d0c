package vn.hoiluat.publicbase;

import java.net.URI;
import reactor.core.publisher.Mono;

/** What of one entry is open to anybody now, for those who tell others of it. */
@FunctionalInterface
public interface ServedEntries {

    /** The entry as it is served today; empty if it is not. Fails if the store does. */
    Mono<Served> of(String key);

    /**
     * An entry that is served.
     *
     * @param url its page
     * @param mark another one whenever anything that citizens read of it is another
     */
    record Served(String source, String externalId, int version, String field, String question, URI url, String mark) {}
}
