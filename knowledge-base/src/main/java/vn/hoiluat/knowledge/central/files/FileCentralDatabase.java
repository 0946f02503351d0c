package vn.hoiluat.knowledge.central.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
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
import vn.hoiluat.knowledge.law.CitationParser;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * The central database as folders of files. The partner's word on what we give comes with a later file of records, so everything
 * we give is {@link ContributionResult.OnItsWay}. Folders that cannot be reached are tried again later. Files are read and written
 * on the scheduler given.
 */
public final class FileCentralDatabase implements CentralDatabase {

    private static final Logger log = LoggerFactory.getLogger(FileCentralDatabase.class);

    private static final String QUESTIONS = "cau-hoi";
    private static final String TAXONOMIES = "danh-muc";

    private final Folders folders;
    private final RowFiles files;
    private final InboxReader<CentralRecord> records;
    private final InboxReader<AssignedQuestion> questions;
    private final Messages messages;
    private final Scheduler scheduler;
    private final JsonMapper mapper = new JsonMapper();

    /**
     * Over the folders of a directory, which are made if they are missing.
     *
     * @throws IOException if they cannot be made
     */
    public FileCentralDatabase(
            Path directory, CitationParser parser, Messages messages, Scheduler scheduler, Clock clock)
            throws IOException {
        this.folders = new Folders(directory, clock);
        this.files = new RowFiles(messages);
        var form = new RecordForm(parser);
        this.records = new InboxReader<>(
                folders, files, form::record, name -> !name.startsWith(QUESTIONS) && !name.startsWith(TAXONOMIES));
        this.questions = new InboxReader<>(folders, files, form::question, name -> name.startsWith(QUESTIONS));
        this.messages = messages;
        this.scheduler = scheduler;
    }

    @Override
    public String peer() {
        return "files";
    }

    @Override
    public Mono<ContributionResult> contribute(Contribution contribution) {
        ObjectNode node = RecordForm.write(contribution.content());
        node.put("externalId", contribution.externalId());
        node.put("baseVersion", contribution.baseVersion());
        return offer("dong-gop", contribution.externalId(), node);
    }

    @Override
    public Mono<ContributionResult> withdraw(Withdrawal withdrawal) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("externalId", withdrawal.externalId());
        node.put("baseVersion", withdrawal.baseVersion());
        node.put("reason", withdrawal.reason());
        return offer("rut", withdrawal.externalId(), node);
    }

    @Override
    public Mono<Fetched<Batch<CentralRecord>>> pull(CentralCursor after, int limit) {
        return fetched(() -> records.page(after, limit));
    }

    @Override
    public Mono<Void> acknowledge(CentralCursor upTo) {
        return fetched(() -> {
                    records.acknowledge(upTo);
                    questions.acknowledge(upTo);
                    return true;
                })
                .then();
    }

    @Override
    public Mono<Fetched<Batch<AssignedQuestion>>> questions(CentralCursor after, int limit) {
        return fetched(() -> questions.page(after, limit));
    }

    @Override
    public Mono<ContributionResult> classify(Classification classification) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("questionId", classification.questionId());
        node.set("fields", RecordForm.texts(classification.fields()));
        node.put("takenAt", classification.takenAt().toString());
        return offer("phan-loai", classification.questionId(), node);
    }

    @Override
    public Mono<ContributionResult> answer(QuestionAnswer answer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("questionId", answer.questionId());
        node.put("text", answer.text());
        node.set("citations", RecordForm.citations(answer.citations()));
        node.set("fields", RecordForm.texts(answer.fields()));
        node.put("answeredAt", answer.answeredAt().toString());
        return offer("tra-loi", answer.questionId(), node);
    }

    @Override
    public Mono<Fetched<List<Taxonomy>>> taxonomies() {
        return fetched(() -> {
            List<Taxonomy> taxonomies = new ArrayList<>();
            for (Path file : folders.ready(name -> name.startsWith(TAXONOMIES))) {
                files.read(file, FileCentralDatabase::taxonomy).items().forEach(row -> taxonomies.add(row.item()));
            }
            return List.copyOf(taxonomies);
        });
    }

    private static Taxonomy taxonomy(JsonNode node) throws BadRowException {
        List<Taxonomy.Code> codes = new ArrayList<>();
        for (JsonNode code : node.path("codes")) {
            var cells = new Cells(code);
            codes.add(new Taxonomy.Code(cells.required("code"), cells.required("name"), cells.optional("parent")));
        }
        return new Taxonomy(new Cells(node).required("name"), codes);
    }

    /** The name holds what the file says: the same again is the same file. */
    private Mono<ContributionResult> offer(String what, String id, ObjectNode node) {
        byte[] content = mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
        String name = what + "-" + safe(id) + "-" + RowFiles.digest(content) + ".json";
        return Mono.<ContributionResult>fromCallable(() -> {
                    folders.offer(name, content);
                    return new ContributionResult.OnItsWay(name);
                })
                .subscribeOn(scheduler)
                .onErrorResume(IOException.class, e -> {
                    log.warn("file {} could not be written", name, e);
                    return Mono.just(new ContributionResult.RetryLater(null, messages.text("central.file.folder")));
                });
    }

    private <T> Mono<Fetched<T>> fetched(Callable<T> call) {
        return Mono.fromCallable(call)
                .<Fetched<T>>map(Fetched.Received::new)
                .subscribeOn(scheduler)
                .onErrorResume(IOException.class, e -> {
                    log.warn("the folders of the central database could not be read", e);
                    return Mono.just(new Fetched.RetryLater<>(null, messages.text("central.file.folder")));
                });
    }

    private static String safe(String id) {
        String safe = id.replaceAll("[^A-Za-z0-9.-]", "_");
        return safe.equals(id) ? id : safe + "-" + RowFiles.digest(id.getBytes(StandardCharsets.UTF_8));
    }
}
