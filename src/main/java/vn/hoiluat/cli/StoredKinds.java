package vn.hoiluat.cli;

import java.util.SortedMap;

/** Numbers of documents by kind, as people read them. */
final class StoredKinds {

    private static final String NAME = "stored.kind.";

    private StoredKinds() {}

    static long sum(SortedMap<String, Long> kinds) {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    /** One line a kind; one that another release knows is shown by its name in the store. */
    static void print(SortedMap<String, Long> kinds, Console console) {
        kinds.forEach((kind, number) -> console.say("stored.count", name(kind), number));
    }

    private static String name(String kind) {
        return Console.has(NAME + kind) ? Console.text(NAME + kind) : kind;
    }
}
