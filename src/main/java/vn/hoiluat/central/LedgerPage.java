package vn.hoiluat.central;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.knowledge.central.Exchange;
import vn.hoiluat.knowledge.central.ExchangeLedger;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Page;

/** The ledger of everything that was exchanged: by result or by record, with reasons and the next try. */
@Controller
final class LedgerPage {

    private static final String PATH = SyncPage.PATH + "/so";
    private static final int LINES = 50;

    private final ExchangeLedger ledger;
    private final EntryTitles titles;
    private final SyncTexts texts = new SyncTexts();

    LedgerPage(ExchangeLedger ledger, DocumentStore store) {
        this.ledger = ledger;
        this.titles = new EntryTitles(store);
    }

    /**
     * A line as people read it.
     *
     * @param isUnread whether it could not be read; then it may have no id that is known
     * @param entry our entry, null if there is none
     */
    record Line(
            String at,
            String direction,
            String result,
            boolean needsSomebody,
            boolean isUnread,
            @Nullable String externalId,
            EntryTitles.@Nullable Title entry,
            @Nullable String reason,
            String nextTry) {}

    @GetMapping(PATH)
    @Unaudited("what was exchanged of the public base")
    Mono<Rendering> lines(
            @RequestParam(name = "ket-qua", defaultValue = "") String result,
            @RequestParam(name = "ma", defaultValue = "") String record,
            @RequestParam(name = "tiep", defaultValue = "") String place) {
        return page(result, record.strip(), place.isEmpty() ? null : cursor(place))
                .zipWhen(this::titles)
                .map(both -> Rendering.view("central-ledger")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .modelAttribute(
                                "lines",
                                both.getT1().items().stream()
                                        .map(found -> line(found.value(), both.getT2()))
                                        .toList())
                        .modelAttribute("results", results())
                        .modelAttribute("result", result)
                        .modelAttribute("record", record.strip())
                        .modelAttribute(
                                "next",
                                next(result, record.strip(), both.getT1().next()))
                        .build());
    }

    private Mono<Page<Exchange>> page(String result, String record, @Nullable Cursor after) {
        if (!record.isEmpty()) {
            return ledger.ofRecord(record, after, LINES);
        }
        Exchange.Result wanted = Stream.of(Exchange.Result.values())
                .filter(known -> known.name().equals(result))
                .findFirst()
                .orElse(null);
        return ledger.page(wanted, after, LINES);
    }

    private Mono<Map<String, EntryTitles.Title>> titles(Page<Exchange> page) {
        return titles.of(page.items().stream()
                .flatMap(found -> Stream.ofNullable(found.value().entryKey())));
    }

    private Line line(Exchange exchange, Map<String, EntryTitles.Title> titles) {
        return new Line(
                texts.moment(exchange.at()),
                texts.direction(exchange.direction()),
                texts.result(exchange.result()),
                switch (exchange.result()) {
                    case CONFLICT, REFUSED, UNMAPPED, UNREADABLE, RETRY, TO_REVIEW -> true;
                    case PUBLISHED,
                            BEHIND_DRAFT,
                            RETIRED,
                            IN_STEP,
                            RESOLVED,
                            STALE,
                            ACCEPTED,
                            ALREADY_THERE,
                            ON_ITS_WAY,
                            MOVED_ON,
                            CASE_OPENED,
                            QUESTION_CHANGED,
                            TAKEN_BACK -> false;
                },
                exchange.result() == Exchange.Result.UNREADABLE,
                exchange.externalId(),
                exchange.entryKey() == null ? null : titles.get(exchange.entryKey()),
                exchange.reason(),
                texts.moment(exchange.nextTry()));
    }

    private Map<String, String> results() {
        return Stream.of(Exchange.Result.values())
                .collect(Collectors.toMap(Enum::name, texts::result, (one, other) -> one, LinkedHashMap::new));
    }

    private static String next(String result, String record, @Nullable Cursor next) {
        return next == null
                ? ""
                : UriComponentsBuilder.fromPath(PATH)
                        .queryParam("ket-qua", "{result}")
                        .queryParam("ma", "{record}")
                        .queryParam("tiep", next.written())
                        .encode()
                        .buildAndExpand(result, record)
                        .toUriString();
    }

    private static Cursor cursor(String written) {
        try {
            return Cursor.read(written);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
        }
    }
}
