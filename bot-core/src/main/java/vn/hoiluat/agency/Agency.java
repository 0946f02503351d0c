package vn.hoiluat.agency;

import java.util.stream.Stream;

/**
 * An agency as citizens are told of it. What is not known is empty.
 *
 * @param hours when it is open, as people write it
 * @param note what to know before one goes there
 */
public record Agency(String name, String address, String phone, String hours, String note) {

    /** Longest of each part, in characters. */
    public static final int LONGEST = 300;

    public Agency {
        name = oneLine(name);
        address = oneLine(address);
        phone = oneLine(phone);
        hours = oneLine(hours);
        note = oneLine(note);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an agency without a name");
        }
        if (Stream.of(name, address, phone, hours, note).anyMatch(part -> part.length() > LONGEST)) {
            throw new IllegalArgumentException("a part of an agency is longer than " + LONGEST + " characters");
        }
    }

    private static String oneLine(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }
}
