package vn.hoiluat.knowledge.law.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentNumber;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.LegalRelation;
import vn.hoiluat.knowledge.law.ProvisionList;
import vn.hoiluat.knowledge.law.ProvisionPath;
import vn.hoiluat.knowledge.law.RelationKind;

/**
 * A table of what documents do to each other, columns {@code kind}, {@code by}, {@code byType}, {@code byIssuer}, {@code basis},
 * {@code of}, {@code ofType}, {@code ofIssuer}, {@code provisions}, {@code extent} ({@code whole} or {@code part}), {@code
 * from}, {@code until}, {@code source}. Type and issuer may be left out where the number tells them.
 */
public final class RelationTable {

    private static final String PART = "part";

    private final DocumentNames names;

    public RelationTable(DocumentNames names) {
        this.names = names;
    }

    /** What a table says: what can be read, and the numbers of the lines that cannot. */
    public record Read(List<LegalRelation> relations, List<Integer> unreadable) {

        public Read {
            relations = List.copyOf(relations);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** Reads a file. Blocking. */
    public Read read(Path file, LocalDate today) throws IOException {
        List<LegalRelation> relations = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        for (TableRow row : TabTable.read(file)) {
            LegalRelation relation = relation(row, today, file);
            if (relation == null) {
                unreadable.add(row.number());
            } else {
                relations.add(relation);
            }
        }
        return new Read(relations, unreadable);
    }

    private @Nullable LegalRelation relation(TableRow row, LocalDate today, Path file) {
        List<ProvisionPath> provisions =
                ProvisionList.parse(row.cell("provisions")).orElse(null);
        DocumentRef by = document(row, "by");
        DocumentRef of = document(row, "of");
        if (provisions == null || by == null || of == null) {
            return null;
        }
        try {
            String until = row.cell("until");
            return new LegalRelation(
                    RelationKind.valueOf(row.cell("kind").toUpperCase(Locale.ROOT)),
                    by,
                    row.cell("basis"),
                    of,
                    provisions,
                    row.cell("extent").equals(PART),
                    LocalDate.parse(row.cell("from")),
                    until.isEmpty() ? null : LocalDate.parse(until),
                    today,
                    row.cell("source").isEmpty() ? String.valueOf(file.getFileName()) : row.cell("source"));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable DocumentRef document(TableRow row, String side) {
        String written = row.cell(side);
        if (written.isEmpty()) {
            return null;
        }
        var number = new DocumentNumber(written);
        String type = row.cell(side + "Type");
        String issuer = row.cell(side + "Issuer");
        String known = type.isEmpty() ? names.typeOf(number).orElse("") : type;
        String body = issuer.isEmpty() ? names.issuerOf(number).orElse("") : issuer;
        return known.isEmpty() || body.isEmpty() ? null : new DocumentRef(known, written, body);
    }
}
