package vn.hoiluat.knowledge.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.RankingWeights;
import vn.hoiluat.knowledge.wording.Messages;

/** Entries of files as one base to search, in memory, mapped as an import maps them. Blocking. */
final class FileBase implements Closeable {

    private final KnowledgeIndex index = KnowledgeIndex.inMemory();
    private final BaseFile files;
    private final KnownDocuments documents;
    private final @Nullable LocalDate asOf;

    private FileBase(Messages messages, @Nullable LocalDate asOf) {
        var names = new DocumentNames();
        this.files = new BaseFile(names, messages);
        this.documents = new KnownDocuments(new CitationText(names, messages));
        this.asOf = asOf;
    }

    /** @param asOf only published entries in force on this day count; null takes every entry */
    static FileBase read(List<Path> bases, @Nullable LocalDate asOf, Messages messages)
            throws IOException, UnknownFormatException {
        var base = new FileBase(messages, asOf);
        try {
            base.fill(bases);
            return base;
        } catch (IOException | UnknownFormatException | RuntimeException e) {
            base.close();
            throw e;
        }
    }

    EntrySearcher searcher() {
        return new EntrySearcher(index, new Syllables(), RankingWeights.DEFAULT);
    }

    @Override
    public void close() {
        index.close();
    }

    /** Documents first: which of them is in force decides on entries of any file. */
    private void fill(List<Path> bases) throws IOException, UnknownFormatException {
        for (Path base : bases) {
            files.read(base, entry -> entry.documents().forEach(documents::add));
        }
        for (Path base : bases) {
            files.read(base, this::put);
        }
        index.compact();
        index.refresh();
    }

    private void put(BaseEntry entry) {
        if (asOf == null || counts(entry, asOf)) {
            index.put(IndexedEntry.of(entry.id(), 1, entry.content(), names(entry.content())));
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
