package vn.hoiluat.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on a paper of the office, whatever file it becomes.
 *
 * @param superior the body above the office
 * @param agency the office
 * @param number with its symbol, as it is printed
 * @param placeAndDate as it is printed
 * @param title the sort of paper in capitals; null for a letter, which has none and its subject under the number
 * @param addressee whom it goes to
 * @param body paragraphs; an address of the web is one of its own
 * @param copies lines of who gets it, without dashes
 * @param signerTitle lines above the signature
 * @param signer the name below it, may be empty
 */
record Paper(
        String superior,
        String agency,
        String number,
        String placeAndDate,
        @Nullable String title,
        String subject,
        String addressee,
        List<String> body,
        List<String> copies,
        List<String> signerTitle,
        String signer) {

    Paper {
        body = List.copyOf(body);
        copies = List.copyOf(copies);
        signerTitle = List.copyOf(signerTitle);
    }

    /** True of a paragraph that is an address: it stands in the middle of its own line. */
    static boolean isAddress(String paragraph) {
        return paragraph.startsWith("http") && paragraph.indexOf(' ') < 0;
    }
}
