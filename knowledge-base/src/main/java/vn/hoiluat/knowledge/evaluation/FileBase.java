package vn.hoiluat.knowledge.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.knowledge.EntryFinder;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryStep;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.exchange.BaseFile;
import vn.hoiluat.knowledge.exchange.BaseFile.BaseEntry;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;
import vn.hoiluat.knowledge.index.IndexedEntry;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.learning.BaseLearner;
import vn.hoiluat.knowledge.learning.CurrentLearning;
import vn.hoiluat.knowledge.learning.FieldLearner;
import vn.hoiluat.knowledge.learning.LearntBase;
import vn.hoiluat.knowledge.ranking.Ranking;
import vn.hoiluat.knowledge.reading.Reading;
import vn.hoiluat.knowledge.reading.ReadingTables;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.RankingWeights;
import vn.hoiluat.knowledge.starter.StarterBase;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * Entries of files as one base to search, mapped as an import maps them. Its index lies in a folder of its own, as that of the
 * service does, which is deleted at the end. Blocking.
 */
public final class FileBase implements Closeable {

    /** Stands for the source of entries that name none. */
    private static final String SOURCE = "base";

    private final Path folder;
    private final KnowledgeIndex index;
    private final BaseFile reader;
    private final DocumentNames names;
    private final KnownDocuments documents;
    private final Messages messages;
    private final @Nullable LocalDate asOf;
    private final Function<BaseEntry, Optional<EntryContent>> kept;
    private final Map<String, EntryContent> contents = new HashMap<>();
    private final CurrentLearning learnt = new CurrentLearning(ReadingTables.shipped());

    private FileBase(
            Path folder,
            Messages messages,
            @Nullable LocalDate asOf,
            Function<BaseEntry, Optional<EntryContent>> kept) {
        this.folder = folder;
        this.index = KnowledgeIndex.open(folder);
        this.names = new DocumentNames();
        this.reader = new BaseFile(names, messages);
        this.documents = new KnownDocuments(new CitationText(names, messages));
        this.messages = messages;
        this.asOf = asOf;
        this.kept = kept;
    }

    /** @param asOf only published entries in force on this day count; null takes every entry */
    public static FileBase read(List<Path> bases, @Nullable LocalDate asOf, Messages messages)
            throws IOException, UnknownFormatException {
        return read(bases, asOf, messages, entry -> Optional.of(entry.content()));
    }

    /** @param kept what the base has of each entry; nothing leaves it out */
    public static FileBase read(
            List<Path> bases,
            @Nullable LocalDate asOf,
            Messages messages,
            Function<BaseEntry, Optional<EntryContent>> kept)
            throws IOException, UnknownFormatException {
        var base = new FileBase(Files.createTempDirectory("hoiluat-evaluate"), messages, asOf, kept);
        try {
            base.fill(files(bases));
            return base;
        } catch (IOException | UnknownFormatException | RuntimeException e) {
            base.close();
            throw e;
        }
    }

    /**
     * What a service would have that publishes these files: all but drafts, in force or not. Without files it is the starter
     * base.
     */
    public static FileBase published(List<Path> bases) throws IOException, UnknownFormatException {
        var messages = new Messages();
        return bases.isEmpty()
                ? starter(messages)
                : read(
                        bases,
                        null,
                        messages,
                        entry -> entry.isDraft() ? Optional.empty() : Optional.of(entry.content()));
    }

    /**
     * A base of questions without answers, beside what files have.
     *
     * @param questions by id
     */
    static FileBase withQuestions(List<Path> bases, Map<String, String> questions, Messages messages)
            throws IOException, UnknownFormatException {
        var base = new FileBase(
                Files.createTempDirectory("hoiluat-evaluate"), messages, null, entry -> Optional.of(entry.content()));
        try {
            var learner = new BaseLearner();
            for (Path file : files(bases)) {
                base.reader.read(file, entry -> base.put(entry, learner));
            }
            questions.forEach((id, question) ->
                    base.put(new BaseEntry(id, BaseFile.question(question), false, List.of()), learner));
            base.learn(learner);
            return base;
        } catch (IOException | UnknownFormatException | RuntimeException e) {
            base.close();
            throw e;
        }
    }

    private static FileBase starter(Messages messages) throws IOException {
        var base = new FileBase(
                Files.createTempDirectory("hoiluat-evaluate"), messages, null, entry -> Optional.of(entry.content()));
        StarterBase.documents().forEach(base.documents::add);
        var learner = new BaseLearner();
        StarterBase.shipped(Instant.EPOCH).stream()
                .map(entry -> new BaseEntry(
                        entry.externalId(),
                        entry.newest().content(),
                        entry.newest().status() == EntryStatus.DRAFT,
                        List.of()))
                .filter(entry -> !entry.isDraft())
                .forEach(entry -> base.put(entry, learner));
        base.learn(learner);
        return base;
    }

    /** Searches it as the service searches. */
    public EntrySearcher searcher() {
        return new EntrySearcher(index, new Syllables(), RankingWeights.DEFAULT, Ranking.shipped(), learnt);
    }

    /** Reads what was typed by what was learnt from the entries. */
    public Function<String, Reading> reader() {
        return learnt;
    }

    /** Finds in it as the service finds, in the calling thread; ids of candidates are those of the files. */
    public AnswerFinder finder() {
        return EntryFinder.among(searcher(), this::entry, documents, names, messages);
    }

    /** What was learnt from the entries. */
    LearntBase learnt() {
        return learnt.get();
    }

    @Override
    public void close() throws IOException {
        index.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Documents first: which of them is in force decides on entries of any file. */
    private void fill(List<Path> bases) throws IOException, UnknownFormatException {
        for (Path base : bases) {
            reader.read(base, entry -> entry.documents().forEach(documents::add));
        }
        var learner = new BaseLearner();
        for (Path base : bases) {
            reader.read(base, entry -> put(entry, learner));
        }
        learn(learner);
    }

    private void learn(BaseLearner learner) {
        index.compact();
        index.refresh();
        learnt.set(learner.learnt(Instant.EPOCH, FieldLearner.learn(index)));
    }

    private void put(BaseEntry entry, BaseLearner learner) {
        if (asOf == null || counts(entry, asOf)) {
            kept.apply(entry).ifPresent(content -> {
                IndexedEntry indexed = IndexedEntry.of(entry.id(), 1, content, names(content));
                index.put(indexed);
                learner.add(indexed);
                contents.put(entry.id(), content);
            });
        }
    }

    private Optional<Entry> entry(String id) {
        return Optional.ofNullable(contents.get(id))
                .map(content ->
                        new Proposal(SOURCE, id, content, new Provenance(SOURCE, null), EntryStatus.DRAFT, null))
                .map(proposal -> Entry.begin(proposal, Instant.EPOCH)
                        .after(1, new EntryStep(EntryDeed.PUBLISHED, Instant.EPOCH, SOURCE, null)));
    }

    /** A folder stands for the files in it. */
    private static List<Path> files(List<Path> bases) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path base : bases) {
            if (Files.isDirectory(base)) {
                try (Stream<Path> inside = Files.list(base)) {
                    inside.sorted().forEach(files::add);
                }
            } else {
                files.add(base);
            }
        }
        return files;
    }

    private boolean counts(BaseEntry entry, LocalDate day) {
        return !entry.isDraft()
                && entry.content().validity().covers(day)
                && entry.content().citations().stream()
                        .map(citation -> documents.resolve(citation, day).status())
                        .noneMatch(status -> status == CitationStatus.EXPIRED
                                || status == CitationStatus.NOT_YET
                                || status == CitationStatus.SUSPENDED
                                || status == CitationStatus.NEEDS_REVIEW);
    }

    private List<String> names(EntryContent content) {
        return content.citations().stream().map(documents::name).distinct().toList();
    }
}
