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

    /** The way out. */
    Phones phones();

    /** The id of a citizen's conversation with the account that is written to. */
    String conversationId(String userId);

    /** How many conversations and events the service has not finished with. */
    Mono<Long> workLeft();

    /** Reads what the service wrote down about these conversations. The service must be stopped. Blocks. */
    Ledger ledger(Set<String> conversationIds) throws IOException;
}
