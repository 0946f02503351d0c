package vn.hoiluat.knowledge.law.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import vn.hoiluat.knowledge.law.DocumentIntake;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.LegalRelation;
import vn.hoiluat.knowledge.law.OutsideDocument;
import vn.hoiluat.knowledge.law.TakenIn;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * Brings files into the register: tables of documents, tables of relations, files of articles, told apart by how they begin.
 * What can be read is written, line by line; what cannot is reported by its line. Blocking.
 */
public final class LawFiles {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int TOLD_EVERY = 500;

    private final DocumentRegister register;
    private final DocumentIntake intake;
    private final DocumentNames names;
    private final Messages messages;
    private final Clock clock;

    public LawFiles(
            DocumentRegister register, DocumentIntake intake, DocumentNames names, Messages messages, Clock clock) {
        this.register = register;
        this.intake = intake;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What came of a file.
     *
     * @param documents how many documents it has
     * @param added how many of them the register did not have
     * @param articles how many articles were written
     * @param relations how many relations were written
     * @param unreadable the lines that could not be read
     */
    public record Brought(int documents, int added, int articles, int relations, List<Integer> unreadable) {

        public Brought {
            unreadable = List.copyOf(unreadable);
        }
    }

    /**
     * Brings a file.
     *
     * @param progress told now and then how many documents are done
     */
    public Brought bring(Path file, IntConsumer progress) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        if (begin(file).startsWith("{")) {
            var writing = new Writing(progress);
            List<Integer> unreadable = new ArticleFile(names, messages).read(file, today, writing::take);
            return writing.brought(unreadable);
        }
        if (begin(file).startsWith("kind\t")) {
            RelationTable.Read read = new RelationTable(names).read(file, today);
            for (LegalRelation relation : read.relations()) {
                register.put(relation).block();
            }
            return new Brought(0, 0, 0, read.relations().size(), read.unreadable());
        }
        DocumentTable.Read read = new DocumentTable(names, messages).read(file, today);
        var writing = new Writing(progress);
        read.documents().forEach(writing::take);
        List<Integer> unreadable = new ArrayList<>(read.unreadable());
        unreadable.addAll(read.unknownStates());
        return writing.brought(unreadable);
    }

    private static String begin(Path file) throws IOException {
        try (BufferedReader lines = TabTable.reader(file)) {
            String line = lines.readLine();
            while (line != null && (line.isBlank() || line.startsWith("#"))) {
                line = lines.readLine();
            }
            return line == null ? "" : line;
        }
    }

    /** Writes documents one by one and counts them. */
    private final class Writing {

        private final IntConsumer progress;
        private int documents;
        private int added;
        private int articles;

        Writing(IntConsumer progress) {
            this.progress = progress;
        }

        void take(OutsideDocument document) {
            TakenIn taken = intake.take(document).blockOptional().orElseThrow();
            documents++;
            added += taken.isNew() ? 1 : 0;
            articles += taken.articles();
            if (documents % TOLD_EVERY == 0) {
                progress.accept(documents);
            }
        }

        Brought brought(List<Integer> unreadable) {
            return new Brought(documents, added, articles, 0, unreadable);
        }
    }
}
