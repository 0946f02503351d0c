package vn.hoiluat.escalation;

import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/** Numbers slips, from 1 in each unit and year. A number taken for a slip that was then not issued is not given again. */
final class SlipNumbers {

    private final Documents<Last> numbers;

    /** The number given last. The document's id names unit and year. */
    record Last(int number) {
        static final Kind<Last> KIND = new Kind<>("slipNumber", Last.class, List.<Index<Last>>of());
    }

    SlipNumbers(DocumentStore store) {
        numbers = store.documents(Last.KIND);
    }

    Mono<Integer> next(String unit, int year) {
        String id = unit + "/" + year;
        return numbers.insert(id, new Last(1))
                .flatMap(isFirst -> isFirst
                        ? Mono.just(1)
                        : numbers.modify(id, last -> new Last(last.number() + 1))
                                .map(now -> now.value().number()));
    }
}
