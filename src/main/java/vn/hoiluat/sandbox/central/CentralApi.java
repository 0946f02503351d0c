package vn.hoiluat.sandbox.central;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.hoiluat.sandbox.central.CentralFaults.Kind;
import vn.hoiluat.sandbox.central.HeldRecords.Outcome;

/** What the unit may ask and say, as the contract has it. */
final class CentralApi {

    private static final int LARGEST_PAGE = 100;
    private static final int OLDER_AGAIN = 20;

    private final CentralState state;
    private final CentralFaults faults;
    private final CodeLists codes;
    private final String unit;

    CentralApi(CentralState state, CentralFaults faults, CodeLists codes, String unit) {
        this.state = state;
        this.faults = faults;
        this.codes = codes;
        this.unit = unit;
    }

    Mono<ServerResponse> records(ServerRequest request) {
        return page(request, place -> {
            List<HeldRecord> found = state.records().after(place.seq(), LARGEST_PAGE + 1);
            int limit = limit(request);
            List<HeldRecord> page = found.stream().limit(limit).toList();
            long last = page.isEmpty() ? place.seq() : page.getLast().seq();
            return body(again(page, limit).stream().map(HeldRecord::json).toList(), last, found.size() > limit);
        });
    }

    Mono<ServerResponse> questions(ServerRequest request) {
        return page(request, place -> {
            List<HeldQuestion> found = state.questions().after(place.seq(), LARGEST_PAGE + 1);
            int limit = limit(request);
            List<HeldQuestion> page = found.stream().limit(limit).toList();
            long last = page.isEmpty() ? place.seq() : page.getLast().seq();
            return body(page.stream().map(HeldQuestion::json).toList(), last, found.size() > limit);
        });
    }

    Mono<ServerResponse> codes(ServerRequest request) {
        return CentralAnswers.json(codes.json());
    }

    Mono<ServerResponse> one(ServerRequest request) {
        return state.records()
                .find(id(request))
                .map(there ->
                        ServerResponse.ok().eTag("\"" + there.version() + "\"").bodyValue(there.json()))
                .orElseGet(() -> CentralAnswers.problem(HttpStatus.NOT_FOUND, id(request)));
    }

    Mono<ServerResponse> create(ServerRequest request) {
        return checked(request, BodyCheck::offer, body -> {
            String id = body.path("external_id").asString();
            if (faults.strikes(Kind.CONFLICT)) {
                return state.records()
                        .find(id)
                        .map(there -> CentralAnswers.other(HttpStatus.CONFLICT, there))
                        .orElseGet(() -> CentralAnswers.problem(HttpStatus.CONFLICT, id));
            }
            return answer(state.records().create(id, plain(body.path("noi_dung"))), HttpStatus.CONFLICT);
        });
    }

    Mono<ServerResponse> change(ServerRequest request) {
        return version(request)
                .map(version -> checked(
                        request,
                        BodyCheck::change,
                        body -> changed(
                                id(request),
                                () -> state.records().change(id(request), version, plain(body.path("noi_dung"))))))
                .orElseGet(() -> CentralAnswers.problem(HttpStatus.PRECONDITION_REQUIRED, "If-Match"));
    }

    Mono<ServerResponse> withdraw(ServerRequest request) {
        return version(request)
                .map(version -> checked(
                        request,
                        BodyCheck::takeBack,
                        body -> changed(id(request), () -> state.records().withdraw(id(request), version))))
                .orElseGet(() -> CentralAnswers.problem(HttpStatus.PRECONDITION_REQUIRED, "If-Match"));
    }

    Mono<ServerResponse> classify(ServerRequest request) {
        return checked(
                request,
                BodyCheck::classified,
                body -> state.questions()
                        .classify(id(request), body)
                        .map(before -> CentralAnswers.receipt(
                                HttpStatus.OK, id(request), 1, body.equals(before.classified()) ? "DA_CO" : "CAP_NHAT"))
                        .orElseGet(() -> CentralAnswers.problem(HttpStatus.NOT_FOUND, id(request))));
    }

    Mono<ServerResponse> answerQuestion(ServerRequest request) {
        return checked(
                request,
                BodyCheck::answer,
                body -> faults.strikes(Kind.CONFLICT)
                        ? CentralAnswers.problem(HttpStatus.CONFLICT, id(request))
                        : state.questions()
                                .answer(id(request), body)
                                .map(before -> answered(before, body))
                                .orElseGet(() -> CentralAnswers.problem(HttpStatus.NOT_FOUND, id(request))));
    }

    private static Mono<ServerResponse> answered(HeldQuestion before, JsonNode body) {
        if (before.answer() == null) {
            return CentralAnswers.receipt(HttpStatus.CREATED, before.externalId(), 1, "TAO_MOI");
        }
        boolean same = before.answer().path("noi_dung").equals(body.path("noi_dung"));
        return same
                ? CentralAnswers.receipt(HttpStatus.OK, before.externalId(), 1, "DA_CO")
                : CentralAnswers.problem(HttpStatus.CONFLICT, before.externalId());
    }

    private Mono<ServerResponse> changed(String id, Supplier<Outcome> write) {
        Optional<HeldRecord> there = state.records().find(id);
        return there.isPresent() && faults.strikes(Kind.CONFLICT)
                ? CentralAnswers.other(HttpStatus.PRECONDITION_FAILED, there.get())
                : answer(write.get(), HttpStatus.PRECONDITION_FAILED);
    }

    private static Mono<ServerResponse> answer(Outcome outcome, HttpStatus other) {
        return switch (outcome) {
            case Outcome.Created created -> receipt(HttpStatus.CREATED, created.now(), "TAO_MOI");
            case Outcome.Changed changed -> receipt(HttpStatus.OK, changed.now(), "CAP_NHAT");
            case Outcome.Same same -> receipt(HttpStatus.OK, same.now(), "DA_CO");
            case Outcome.Other held -> CentralAnswers.other(other, held.now());
            case Outcome.Missing missing -> CentralAnswers.problem(HttpStatus.NOT_FOUND, "");
        };
    }

    private static Mono<ServerResponse> receipt(HttpStatus status, HeldRecord now, String result) {
        return CentralAnswers.receipt(status, now.externalId(), now.version(), result);
    }

    private Mono<ServerResponse> page(ServerRequest request, Function<Place, Object> read) {
        int limit = limit(request);
        if (limit < 1 || limit > LARGEST_PAGE) {
            return CentralAnswers.wrong(List.of(Map.of("truong", "so_luong", "ly_do", "1-100")));
        }
        return Place.read(request.queryParam("sau"), state.life())
                .map(place -> CentralAnswers.json(read.apply(place)))
                .orElseGet(() -> CentralAnswers.problem(HttpStatus.GONE, ""));
    }

    private Object body(List<JsonNode> items, long last, boolean more) {
        return Map.of("du_lieu", items, "con_tro", new Place(state.life(), last).cursor(), "con_nua", more);
    }

    private List<HeldRecord> again(List<HeldRecord> page, int limit) {
        if (!faults.strikes(Kind.DUPLICATE)) {
            return page;
        }
        List<HeldRecord> mixed = new ArrayList<>(page);
        state.records().newest("", Math.min(OLDER_AGAIN, limit - page.size())).forEach(mixed::add);
        Collections.reverse(mixed);
        return mixed;
    }

    private Mono<ServerResponse> checked(
            ServerRequest request,
            BiFunction<BodyCheck, JsonNode, BodyCheck> check,
            Function<JsonNode, Mono<ServerResponse>> then) {
        return request.bodyToMono(JsonNode.class)
                .flatMap(body -> {
                    List<Map<String, String>> wrongs =
                            check.apply(new BodyCheck(codes, unit), body).wrongs();
                    return wrongs.isEmpty() ? then.apply(body) : CentralAnswers.wrong(wrongs);
                })
                .switchIfEmpty(Mono.defer(() -> CentralAnswers.problem(HttpStatus.BAD_REQUEST, "")))
                .onErrorResume(
                        ServerWebInputException.class, e -> CentralAnswers.problem(HttpStatus.BAD_REQUEST, "JSON"));
    }

    /** Without what says nothing, so that two ways of writing the same are the same. */
    static JsonNode plain(JsonNode content) {
        ObjectNode plain = ((ObjectNode) content).deepCopy();
        plain.propertyNames().stream().toList().forEach(name -> {
            JsonNode value = plain.path(name);
            boolean empty = value.isNull()
                    || value.isArray() && value.isEmpty()
                    || value.isString() && value.asString().isEmpty() && !name.equals("tra_loi");
            if (empty) {
                plain.remove(name);
            }
        });
        return plain;
    }

    private static int limit(ServerRequest request) {
        return request.queryParam("so_luong")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private static String id(ServerRequest request) {
        return request.pathVariable("id");
    }

    private static Optional<Long> version(ServerRequest request) {
        return request.headers().header("If-Match").stream()
                .filter(text -> text.matches("\"\\d{1,15}\""))
                .map(text -> Long.parseLong(text.substring(1, text.length() - 1)))
                .findFirst();
    }
}
