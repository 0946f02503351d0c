package vn.hoiluat.knowledge.law.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.OutsideDocument;
import vn.hoiluat.knowledge.law.ValidityCode;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * A table of documents: {@code so_hieu}, {@code loai}, {@code ten_van_ban}, {@code hieu_luc_tu}, {@code hieu_luc_den}, {@code
 * co_quan}, {@code tinh_trang_ghi_nhan}, {@code ten_goi_khac} (parted by semicolons). Only the number must be there; the kind
 * may be read from it.
 */
public final class DocumentTable {

    private final DocumentNames names;
    private final Messages messages;

    public DocumentTable(DocumentNames names, Messages messages) {
        this.names = names;
        this.messages = messages;
    }

    /**
     * What a table says.
     *
     * @param unreadable lines without a number, a kind or a readable day
     * @param unknownStates lines whose state is none of the known ones; the document is taken without it
     */
    public record Read(List<OutsideDocument> documents, List<Integer> unreadable, List<Integer> unknownStates) {

        public Read {
            documents = List.copyOf(documents);
            unreadable = List.copyOf(unreadable);
            unknownStates = List.copyOf(unknownStates);
        }
    }

    /** Reads a file. Blocking. */
    public Read read(Path file, LocalDate today) throws IOException {
        List<OutsideDocument> documents = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        List<Integer> unknownStates = new ArrayList<>();
        for (TableRow row : TabTable.read(file)) {
            document(row, today, String.valueOf(file.getFileName()))
                    .ifPresentOrElse(documents::add, () -> unreadable.add(row.number()));
            String state = row.cell("tinh_trang_ghi_nhan");
            if (!state.isEmpty() && ValidityCode.of(state).isEmpty()) {
                unknownStates.add(row.number());
            }
        }
        return new Read(documents, unreadable, unknownStates);
    }

    private Optional<OutsideDocument> document(TableRow row, LocalDate today, String source) {
        try {
            return WrittenDocument.of(
                            row.cell("loai"),
                            row.cell("so_hieu"),
                            row.cell("ten_van_ban"),
                            row.cell("co_quan"),
                            names,
                            messages)
                    .map(written -> outside(written, row, today, source));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static OutsideDocument outside(WrittenDocument written, TableRow row, LocalDate today, String source) {
        return new OutsideDocument(
                written.identity(),
                written.title(),
                WrittenDocument.day(row.cell("hieu_luc_tu")),
                WrittenDocument.day(row.cell("hieu_luc_den")),
                ValidityCode.of(row.cell("tinh_trang_ghi_nhan")).orElse(null),
                today,
                source,
                Stream.of(row.cell("ten_goi_khac").split("\\s*;\\s*"))
                        .filter(alias -> !alias.isBlank())
                        .toList(),
                List.of(),
                false,
                List.of(),
                List.of());
    }
}
