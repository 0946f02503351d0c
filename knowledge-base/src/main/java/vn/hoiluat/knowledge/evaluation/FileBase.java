package vn.hoiluat.knowledge.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.entry.EntryContent;
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
import vn.hoiluat.knowledge.learning.LearntBase;
import vn.hoiluat.knowledge.reading.ReadingTables;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.RankingWeights;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * Entries of files as one base to search, mapped as an import maps them. Its index lies in a folder of its own, as that of the
 * service does, which is deleted at the end. Blocking.
 */
final class FileBase implements Closeable {

    private final Path folder;
    private final KnowledgeIndex index;
    private final BaseFile reader;
    private final KnownDocuments documents;
    private final @Nullable LocalDate asOf;
    private final CurrentLearning learnt = new CurrentLearning(ReadingTables.shipped());

    private FileBase(Path folder, Messages messages, @Nullable LocalDate asOf) {
        this.folder = folder;
        this.index = KnowledgeIndex.open(folder);
        var names = new DocumentNames();
        this.reader = new BaseFile(names, messages);
        this.documents = new KnownDocuments(new CitationText(names, messages));
        this.asOf = asOf;
    }

    /** @param asOf only published entries in force on this day count; null takes every entry */
    static FileBase read(List<Path> bases, @Nullable LocalDate asOf, Messages messages)
            throws IOException, UnknownFormatException {
        var base = new FileBase(Files.createTempDirectory("hoiluat-evaluate"), messages, asOf);
        try {
            base.fill(bases);
            return base;
        } catch (IOException | UnknownFormatException | RuntimeException e) {
            base.close();
            throw e;
        }
    }

    EntrySearcher searcher() {
        return new EntrySearcher(index, new Syllables(), RankingWeights.DEFAULT, learnt);
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
        learnt.set(learner.learnt(Instant.EPOCH));
        index.compact();
        index.refresh();
    }

    private void put(BaseEntry entry, BaseLearner learner) {
        if (asOf == null || counts(entry, asOf)) {
            IndexedEntry indexed = IndexedEntry.of(entry.id(), 1, entry.content(), names(entry.content()));
            index.put(indexed);
            learner.add(indexed);
        }
    }

    private boolean counts(BaseEntry entry, LocalDate day) {
        return !entry.isDraft()
                && entry.content().validity().covers(day)
                && entry.content().citations().stream()
                        .map(citation -> documents.resolve(citation, day).status())
                        .noneMatch(status -> status == CitationStatus.EXPIRED
                                || status == CitationStatus.NOT_YET
                                || status == CitationStatus.SUSPENDED);
    }

    private List<String> names(EntryContent content) {
        return content.citations().stream().map(documents::name).distinct().toList();
    }
}
