package vn.hoiluat.routing;

import java.util.List;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Versioned;

/** The rules of this installation, in one document, since their order counts: the first that fits decides. */
public final class RoutingRules {

    private static final String ID = "rules";

    private final Documents<Table> table;

    /**
     * The rules as they are stored.
     *
     * @param rules in order
     */
    record Table(List<RoutingRule> rules) {

        static final Kind<Table> KIND = new Kind<>("routing-rules", Table.class, List.of());

        Table {
            rules = List.copyOf(rules);
        }
    }

    public RoutingRules(DocumentStore store) {
        table = store.documents(Table.KIND);
    }

    /** All rules, in order. */
    public Mono<List<RoutingRule>> all() {
        return table.find(ID).map(found -> found.value().rules()).defaultIfEmpty(List.of());
    }

    /** Changes the rules by a pure function, which is asked again when somebody else changed them in between. */
    public Mono<List<RoutingRule>> change(UnaryOperator<List<RoutingRule>> change) {
        return table.insert(ID, new Table(List.of()))
                .then(table.modify(ID, before -> new Table(change.apply(before.rules()))))
                .map(Versioned::value)
                .map(Table::rules);
    }
}
