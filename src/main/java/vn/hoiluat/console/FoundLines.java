package vn.hoiluat.console;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.hoiluat.casesearch.CaseQuery;
import vn.hoiluat.casesearch.CaseSearch;
import vn.hoiluat.casesearch.FoundCases;
import vn.hoiluat.casesearch.TypedSearch;
import vn.hoiluat.escalation.CaseCode;
import vn.hoiluat.escalation.CaseList;
import vn.hoiluat.escalation.CaseLists;
import vn.hoiluat.escalation.CaseReader;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.TypedCode;

/** What an officer finds by typing: the case of a code, or the cases that hold some words. */
@Component
final class FoundLines {

    private static final Pattern PLACE = Pattern.compile("\\d{1,6}");

    private final CaseSearch search;
    private final CaseRegister register;
    private final CaseLists lists;

    FoundLines(CaseSearch search, CaseRegister register, CaseLists lists) {
        this.search = search;
        this.register = register;
        this.lists = lists;
    }

    /** A page of what is found in a list; a code is found in any. Fails with {@link CaseProblemException} if it makes no sense. */
    Mono<FoundCases> find(CaseList list, CaseReader reader, String typed, String page, int size) {
        if (TypedCode.in(typed) instanceof TypedCode.Found found) {
            return byCode(found.code(), reader);
        }
        return switch (TypedSearch.read(typed, reader.name())) {
            case TypedSearch.Understood asked -> find(list, reader, asked.query(), place(page), size);
            case TypedSearch.NotUnderstood odd ->
                Mono.error(new CaseProblemException(HttpStatus.BAD_REQUEST, "search-word", odd.word()));
        };
    }

    /** How many cases of a list hold what was typed, counted to {@link CaseSearch#MOST_COUNTED}; empty while that cannot be known. */
    Mono<Long> count(CaseList list, CaseReader reader, String typed) {
        return search.isReady() && TypedSearch.read(typed, reader.name()) instanceof TypedSearch.Understood asked
                ? search.count(asked.query(), lists.stretches(list, reader))
                : Mono.empty();
    }

    private Mono<FoundCases> byCode(CaseCode code, CaseReader reader) {
        return register.versioned(code)
                .filter(one -> reader.sees(one.value()))
                .map(one -> new FoundCases(List.of(new FoundCases.Found(one, List.of())), 1, null))
                .defaultIfEmpty(new FoundCases(List.of(), 0, null));
    }

    private Mono<FoundCases> find(CaseList list, CaseReader reader, CaseQuery query, int from, int size) {
        return search.isReady()
                ? search.find(query, lists.stretches(list, reader), reader, from, size)
                : Mono.error(new CaseProblemException(HttpStatus.SERVICE_UNAVAILABLE, "search-building"));
    }

    private static int place(String page) {
        if (page.isEmpty()) {
            return 0;
        }
        if (!PLACE.matcher(page).matches()) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, "page");
        }
        return Integer.parseInt(page);
    }
}
