package vn.hoiluat.knowledge.exchange;

import java.util.Arrays;
import java.util.Optional;

/** The forms of a file. */
public enum FileFormat {
    /** One JSON object a line, .jsonl. */
    JSON_LINES(".jsonl"),
    /** One JSON list of objects, .json. */
    JSON(".json"),
    /** The first sheet of a workbook, its first row naming the columns, .xlsx. */
    SPREADSHEET(".xlsx"),
    /** Text with a separator, its first line naming the columns, .csv. */
    CSV(".csv"),
    /** Questions and answers as departments write them in Word, .docx. */
    WORD(".docx");

    private final String ending;

    FileFormat(String ending) {
        this.ending = ending;
    }

    /** How names of such files end, with the dot. */
    public String ending() {
        return ending;
    }

    /** The form of a file of this name; empty if the ending says nothing. */
    public static Optional<FileFormat> of(String fileName) {
        return Arrays.stream(values()).filter(f -> fileName.endsWith(f.ending)).findFirst();
    }
}
