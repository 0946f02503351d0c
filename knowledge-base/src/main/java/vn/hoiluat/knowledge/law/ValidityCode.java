package vn.hoiluat.knowledge.law;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hoiluat.knowledge.analysis.PlainText;

/** How the national database of legal documents (vbpl.vn) says that a document stands, by its codes. */
public enum ValidityCode {
    /** Còn hiệu lực. */
    CHL("con hieu luc", "in_force", "amended"),
    /** Hết hiệu lực toàn bộ. */
    HHL("het hieu luc", "het hieu luc toan bo", "expired"),
    /** Hết hiệu lực một phần: it does not say which part. */
    HHL1P("het hieu luc mot phan", "partially_expired"),
    /** Chưa có hiệu lực. */
    CCHL("chua co hieu luc", "chua ap dung", "not_yet_in_force"),
    /** Tạm ngưng hiệu lực. */
    TNHL("tam ngung hieu luc", "ngung hieu luc", "tam ngung hieu luc toan bo", "suspended"),
    /** Tạm ngưng hiệu lực một phần. */
    TNHL1P("tam ngung hieu luc mot phan", "ngung hieu luc mot phan"),
    /** Không còn phù hợp. */
    KCPH("khong con phu hop", "khong con phu hop voi thuc tien");

    private final List<String> spellings;

    ValidityCode(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** The code that a text means: the code itself or one of its spellings, in any case, with or without marks. */
    public static Optional<ValidityCode> of(String text) {
        String plain = PlainText.of(text).strip().replaceAll("\\s+", " ");
        return Arrays.stream(values())
                .filter(code -> code.name().equalsIgnoreCase(plain) || code.spellings.contains(plain))
                .findFirst();
    }

    /** Whether only a part is touched, and nobody says which. */
    boolean isOfAPart() {
        return this == HHL1P || this == TNHL1P;
    }
}
