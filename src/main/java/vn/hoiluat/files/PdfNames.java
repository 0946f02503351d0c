package vn.hoiluat.files;

import java.util.Set;
import vn.hoiluat.attachment.FileProblem;

/** Reads the names of a PDF, piece by piece, and fails at the first that may not be there. Not shared between threads. */
final class PdfNames {

    private static final String DELIMITERS = "()<>[]{}/%";

    /** Longer names are none of those looked for. */
    private static final int LONGEST = 40;

    private final Set<String> active;
    private final String locked;
    private final StringBuilder name = new StringBuilder();
    private boolean inName;

    /** Digits of an escape still to come, and what they come to so far. */
    private int escaped;

    private int code;

    PdfNames(Set<String> active, String locked) {
        this.active = Set.copyOf(active);
        this.locked = locked;
    }

    /** Goes on with more bytes; fails with {@link RefusedContentException}. */
    void look(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            look(bytes[i] & 0xff);
        }
    }

    /** Nothing more comes; what comes next begins anew. */
    void end() {
        finish();
        inName = false;
    }

    private void look(int b) {
        if (b == '/') {
            finish();
            inName = true;
        } else if (inName) {
            if (b <= ' ' || DELIMITERS.indexOf(b) >= 0 || name.length() > LONGEST) {
                end();
            } else {
                add(b);
            }
        }
    }

    private void add(int b) {
        int digit = Character.digit(b, 16);
        if (escaped > 0 && digit >= 0) {
            code = code << 4 | digit;
            escaped--;
            if (escaped == 0) {
                name.append((char) code);
            }
        } else if (b == '#') {
            escaped = 2;
            code = 0;
        } else {
            escaped = 0;
            name.append((char) b);
        }
    }

    private void finish() {
        if (inName) {
            String found = name.toString();
            if (found.equals(locked)) {
                throw new RefusedContentException(FileProblem.LOCKED);
            }
            if (active.contains(found)) {
                throw new RefusedContentException(FileProblem.ACTIVE);
            }
        }
        name.setLength(0);
        escaped = 0;
    }
}
