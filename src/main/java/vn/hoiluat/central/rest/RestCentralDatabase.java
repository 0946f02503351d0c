package vn.hoiluat.central.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import vn.hoiluat.knowledge.central.AssignedQuestion;
import vn.hoiluat.knowledge.central.Batch;
import vn.hoiluat.knowledge.central.CentralCursor;
import vn.hoiluat.knowledge.central.CentralDatabase;
import vn.hoiluat.knowledge.central.CentralRecord;
import vn.hoiluat.knowledge.central.Classification;
import vn.hoiluat.knowledge.central.Contribution;
import vn.hoiluat.knowledge.central.ContributionResult;
import vn.hoiluat.knowledge.central.Fetched;
import vn.hoiluat.knowledge.central.QuestionAnswer;
import vn.hoiluat.knowledge.central.Taxonomy;
import vn.hoiluat.knowledge.central.Withdrawal;

/** The port over HTTP. */
final class RestCentralDatabase implements CentralDatabase {

    private static final String RECORDS = "/v1/hoi-dap";
    private static final String QUESTIONS = "/v1/cau-hoi";
    private static final String CODE_LISTS = "/v1/danh-muc";

    private static final TypeReference<Wire.Page<Wire.SharedRecord>> RECORD_PAGE = new TypeReference<>() {};
    private static final TypeReference<Wire.Page<Wire.Question>> QUESTION_PAGE = new TypeReference<>() {};
    private static final TypeReference<Wire.CodeLists> CODES = new TypeReference<>() {};

    private final RestProperties properties;
    private final String unit;
    private final CentralCalls calls;
    private final Answers answers;

    /**
     * The partner of the settings.
     *
     * @param unit what the partner calls this unit
     */
    RestCentralDatabase(RestProperties properties, String unit, CentralCalls calls, Answers answers) {
        this.properties = properties;
        this.unit = unit;
        this.calls = calls;
        this.answers = answers;
    }

    @Override
    public String peer() {
        return "rest";
    }

    @Override
    public Mono<ContributionResult> contribute(Contribution contribution) {
        Wire.Content content = WireForm.of(contribution.content());
        return contribution.baseVersion() == 0
                ? send(HttpMethod.POST, RECORDS, new Wire.Offer(contribution.externalId(), unit, content))
                : send(
                        HttpMethod.PUT,
                        of(RECORDS, contribution.externalId(), ""),
                        seen(contribution.baseVersion()),
                        new Wire.Offer(null, unit, content));
    }

    @Override
    public Mono<ContributionResult> withdraw(Withdrawal withdrawal) {
        return send(
                HttpMethod.POST,
                of(RECORDS, withdrawal.externalId(), "/thu-hoi"),
                seen(withdrawal.baseVersion()),
                new Wire.TakeBack(unit, withdrawal.reason()));
    }

    @Override
    public Mono<Fetched<Batch<CentralRecord>>> pull(CentralCursor after, int limit) {
        return fetch(
                list(RECORDS, after, limit),
                RECORD_PAGE,
                page -> batch(page, after, Wire.SharedRecord::externalId, WireForm::record));
    }

    @Override
    public Mono<Fetched<Batch<AssignedQuestion>>> questions(CentralCursor after, int limit) {
        return fetch(
                list(QUESTIONS, after, limit),
                QUESTION_PAGE,
                page -> batch(page, after, Wire.Question::externalId, WireForm::question));
    }

    @Override
    public Mono<ContributionResult> classify(Classification classification) {
        return send(
                HttpMethod.PUT,
                of(QUESTIONS, classification.questionId(), "/phan-loai"),
                new Wire.Classified(unit, classification.fields(), WireForm.time(classification.takenAt())));
    }

    @Override
    public Mono<ContributionResult> answer(QuestionAnswer answer) {
        return send(
                HttpMethod.PUT,
                of(QUESTIONS, answer.questionId(), "/tra-loi"),
                new Wire.Answer(
                        unit,
                        answer.text(),
                        WireForm.grounds(answer.citations()),
                        answer.fields(),
                        WireForm.time(answer.answeredAt())));
    }

    @Override
    public Mono<Fetched<List<Taxonomy>>> taxonomies() {
        return fetch(
                CODE_LISTS,
                CODES,
                lists -> WireForm.list(lists.lists()).stream()
                        .map(WireForm::taxonomy)
                        .toList());
    }

    private Mono<ContributionResult> send(HttpMethod method, String path, Object body) {
        return send(method, path, headers -> {}, body);
    }

    private Mono<ContributionResult> send(HttpMethod method, String path, Consumer<HttpHeaders> headers, Object body) {
        return Mono.defer(() -> calls.send(method, properties.at(path), headers, body))
                .map(answers::contribution);
    }

    private <W, T> Mono<Fetched<T>> fetch(String path, TypeReference<W> type, Function<W, T> read) {
        return Mono.defer(() -> calls.get(properties.at(path))).map(outcome -> answers.fetched(outcome, type, read));
    }

    /** What cannot be understood is left out: one bad record must not keep all others back for ever. */
    private <W, T> Batch<T> batch(
            Wire.Page<W> page, CentralCursor before, Function<W, @Nullable String> id, Function<W, T> read) {
        String cursor = page.cursor();
        List<T> understood = new ArrayList<>();
        List<Batch.Unread> unread = new ArrayList<>();
        for (W item : WireForm.list(page.items())) {
            try {
                understood.add(read.apply(item));
            } catch (IllegalArgumentException e) {
                unread.add(answers.unread(id.apply(item), e));
            }
        }
        return new Batch<>(understood, unread, cursor == null ? before : new CentralCursor(cursor), page.more());
    }

    private static Consumer<HttpHeaders> seen(long version) {
        return headers -> headers.setIfMatch("\"" + version + "\"");
    }

    private static String of(String list, String externalId, String what) {
        return list + "/" + UriUtils.encode(externalId, StandardCharsets.UTF_8) + what;
    }

    private static String list(String path, CentralCursor after, int limit) {
        String size = path + "?so_luong=" + Math.min(limit, LARGEST_PAGE);
        return after.equals(CentralCursor.START)
                ? size
                : size + "&sau=" + UriUtils.encode(after.value(), StandardCharsets.UTF_8);
    }
}
