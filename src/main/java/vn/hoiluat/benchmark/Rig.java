package vn.hoiluat.benchmark;

import java.io.IOException;
import java.util.Set;
import reactor.core.publisher.Mono;

/** A service with its counterpart, ready for a replay. */
interface Rig {

    /** The service, which may be killed. */
    Service service();

    /** The way in. */
    Posting posting();

    /** The channels. */
    Lines lines();

    /** How many conversations and events the service has not finished with. */
    Mono<Long> workLeft();

    /** Reads what the service wrote down about these conversations. The service must be stopped. Blocks. */
    Ledger ledger(Set<String> conversationIds) throws IOException;
}
