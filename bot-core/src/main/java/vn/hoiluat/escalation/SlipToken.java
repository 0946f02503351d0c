package vn.hoiluat.escalation;

import java.util.Locale;
import java.util.random.RandomGenerator;
import vn.hoiluat.people.SecretToken;

/** What is unguessable in a slip's link: 140 random bits, as letters and digits that can be typed from paper. */
final class SlipToken {

    /** Without those that look alike: l and 1, o and 0. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 7;

    private SlipToken() {}

    static String make(RandomGenerator random) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                token.append('-');
            }
            token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return token.toString();
    }

    /** What is kept of it, however it was typed. */
    static String hash(String typed) {
        return SecretToken.hash(typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
