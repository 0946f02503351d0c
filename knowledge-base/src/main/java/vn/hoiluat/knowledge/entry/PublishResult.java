package vn.hoiluat.knowledge.entry;

import java.util.Set;

/** What came of publishing a version. */
public sealed interface PublishResult {

    /** It is what citizens get from now on. */
    record Published(Entry entry) implements PublishResult {}

    /** Something keeps it back. */
    record Blocked(Set<PublicationBlock> blocks) implements PublishResult {

        public Blocked {
            blocks = Set.copyOf(blocks);
        }
    }

    /** There is no such entry or version. */
    record Missing() implements PublishResult {}
}
