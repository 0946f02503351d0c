package vn.hoiluat.knowledge.exchange;

/** A file's name ends like none that can be read. */
public final class UnknownFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    UnknownFormatException(String fileName) {
        super("file " + fileName + ", expected .jsonl, .json, .xlsx, .csv or .docx, or one of these with .gz");
    }
}
