package vn.hoiluat.paper;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The sorts of files that are kept, each known by how its content begins; what a file is called counts for nothing. */
public enum FileType {
    PDF("application/pdf", "pdf", 0, ascii("%PDF-")),
    JPEG("image/jpeg", "jpg", 0, bytes(0xff, 0xd8, 0xff)),
    PNG("image/png", "png", 0, bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')),
    /** A ZIP archive by its beginning; whether it is a document is for who takes it to find out. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", 0, bytes('P', 'K', 3, 4));

    private final String mediaType;
    private final String ending;
    private final int offset;
    private final byte[] signature;

    FileType(String mediaType, String ending, int offset, byte[] signature) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.offset = offset;
        this.signature = signature;
    }

    /** As HTTP names it. */
    public String mediaType() {
        return mediaType;
    }

    /** What a file's name ends with, without the dot. */
    public String ending() {
        return ending;
    }

    /** What the content is, or empty if it is nothing that is kept. */
    public static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        int end = offset + signature.length;
        return content.length >= end && Arrays.equals(content, offset, end, signature, 0, signature.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
