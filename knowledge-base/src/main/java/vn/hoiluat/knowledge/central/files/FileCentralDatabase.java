package vn.hoiluat.knowledge.central.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;
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
import vn.hoiluat.knowledge.central.Receipt;
import vn.hoiluat.knowledge.central.Taxonomy;
import vn.hoiluat.knowledge.central.Withdrawal;
import vn.hoiluat.knowledge.law.CitationParser;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * The central database as folders of files. The partner's word on what we give comes with a later file, of records or of
 * receipts, so everything we give is {@link ContributionResult.OnItsWay}. Folders that cannot be reached are tried again later. Files are read and written
 * on the scheduler given.
 */
public final class FileCentralDatabase implements CentralDatabase {

    private static final Logger log = LoggerFactory.getLogger(FileCentralDatabase.class);

    private static final String QUESTIONS = "cau-hoi";
    private static final String TAXONOMIES = "danh-muc";
    private static final String RECEIPTS = "bien-nhan";

    private final Folders folders;
    private final RowFiles files;
    private final InboxReader<CentralRecord> records;
    private final InboxReader<AssignedQuestion> questions;
    private final InboxReader<Receipt> receipts;
    private final OutboxFiles outbox;
    private final Messages messages;
    private final Scheduler scheduler;

    /**
     * Over the folders of a directory, which are made if they are missing.
     *
     * @param format in which we give
     */
    public FileCentralDatabase(
            Path directory,
            OutboxFormat format,
            DocumentNames names,
            Messages messages,
            Scheduler scheduler,
            Clock clock) {
        var columns = new Columns();
        this.folders = new Folders(directory, clock);
        this.files = new RowFiles(columns, messages);
        this.outbox = new OutboxFiles(format, columns, new CitationText(names, messages));
        var form = new RecordForm(new CitationParser(names));
        this.records = new InboxReader<>(
                folders,
                files,
                form::record,
                name -> Stream.of(QUESTIONS, TAXONOMIES, RECEIPTS).noneMatch(name::startsWith),
                messages);
        this.questions =
                new InboxReader<>(folders, files, form::question, name -> name.startsWith(QUESTIONS), messages);
        this.receipts = new InboxReader<>(
                folders, files, new ReceiptForm(messages)::read, name -> name.startsWith(RECEIPTS), messages);
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
                    receipts.acknowledge(upTo);
                    return true;
                })
                .then();
    }

    @Override
    public Mono<Fetched<Batch<AssignedQuestion>>> questions(CentralCursor after, int limit) {
        return fetched(() -> questions.page(after, limit));
    }

    @Override
    public Mono<Fetched<Batch<Receipt>>> receipts(CentralCursor after, int limit) {
        return fetched(() -> receipts.page(after, limit));
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

    private Mono<ContributionResult> offer(String what, String id, ObjectNode node) {
        return Mono.<ContributionResult>fromCallable(() -> {
                    OutboxFiles.Made file = outbox.make(what, id, node);
                    folders.offer(file.name(), file.content());
                    return new ContributionResult.OnItsWay(file.name());
                })
                .subscribeOn(scheduler)
                .onErrorResume(IOException.class, e -> {
                    log.warn("what is given of {} could not be written", id, e);
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
}
