package vn.hoiluat.knowledge.exchange;

import java.util.Arrays;
import java.util.Optional;

/** The paragraphs of a Word file that export wrote, by the ids of their styles. */
enum WordStyles {
    FIELD("HoiLuatLinhVuc"),
    QUESTION("HoiLuatCauHoi"),
    CODE("HoiLuatMa"),
    SHORT_ANSWER("HoiLuatTraLoiNgan"),
    FULL_ANSWER("HoiLuatTraLoi"),
    CITATIONS("HoiLuatCanCu");

    private final String id;

    WordStyles(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    static Optional<WordStyles> of(String id) {
        return Arrays.stream(values()).filter(style -> style.id.equals(id)).findFirst();
    }
}
