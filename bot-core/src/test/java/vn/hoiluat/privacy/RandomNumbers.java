package vn.hoiluat.privacy;

import java.util.Random;

/** Personal numbers of the kinds people have, written the ways people write them. */
final class RandomNumbers {

    private static final String[] MOBILE = {"03", "05", "07", "08", "09"};

    private RandomNumbers() {}

    /** An identity card of nine or twelve digits, a mobile phone, an account of thirteen to nineteen. */
    static String digits(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "0%02d".formatted(1 + random.nextInt(96)) + tail(9, random);
            case 1 -> MOBILE[random.nextInt(MOBILE.length)] + tail(8, random);
            case 2 -> tail(13 + random.nextInt(7), random);
            default -> tail(9, random);
        };
    }

    static String written(String digits, Random random) {
        String separator = new String[] {"", " ", ".", "-"}[random.nextInt(4)];
        if (digits.length() == 12) {
            return grouped(digits, separator, 3 + random.nextInt(2));
        }
        if (digits.length() == 10) {
            return digits.substring(0, 4) + separator + grouped(digits.substring(4), separator, 3);
        }
        boolean amountLike = separator.equals(".");
        return digits.length() == 9 && !amountLike ? grouped(digits, separator, 3) : digits;
    }

    private static String grouped(String digits, String separator, int size) {
        return digits.replaceAll("(\\d{" + size + "})(?=\\d)", "$1" + separator);
    }

    /** Never ends like a round sum. */
    private static String tail(int length, Random random) {
        StringBuilder tail = new StringBuilder();
        for (int i = 0; i < length; i++) {
            tail.append(i < length - 2 ? random.nextInt(10) : 1 + random.nextInt(9));
        }
        return tail.toString();
    }
}
