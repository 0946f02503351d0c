package vn.hoiluat.escalation;

import java.util.random.RandomGenerator;

/**
 * The code a citizen is given for a case, {@code HD-4827-1936}: seven random digits and a check digit. People read it out
 * and type it on a phone, so the check digit is Damm's, which finds every single wrong digit and every swap of two
 * neighbours; the decimal check digits of cards and accounts miss some swaps.
 *
 * @param digits eight digits, the last of which checks the others
 */
public record CaseCode(String digits) {

    /** Damm's totally anti-symmetric quasigroup of order ten (H. M. Damm, 2004). */
    private static final String[] DAMM = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    /** Stands for the letters before the digits; any state but 0 also keeps a code of nothing but zeros invalid. */
    private static final int START = 1;

    public CaseCode {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not a case code, expected seven digits and their check digit");
        }
    }

    /** A new code. Codes may repeat: the store keeps them unique and asks again. */
    public static CaseCode random(RandomGenerator random) {
        String seven = "%07d".formatted(random.nextInt(10_000_000));
        return new CaseCode(seven + checkDigit(seven));
    }

    /** True for eight digits of which the last fits the others. */
    public static boolean isValid(String digits) {
        return digits.length() == 8
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && checkDigit(digits.substring(0, 7)) == digits.charAt(7) - '0';
    }

    /** As it is shown: {@code HD-4827-1936}. */
    @Override
    public String toString() {
        return "HD-" + digits.substring(0, 4) + "-" + digits.substring(4);
    }

    private static int checkDigit(String digits) {
        int state = START;
        for (int i = 0; i < digits.length(); i++) {
            state = DAMM[state].charAt(digits.charAt(i) - '0') - '0';
        }
        return state;
    }
}
