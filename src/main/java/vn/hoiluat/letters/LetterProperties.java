package vn.hoiluat.letters;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands on every paper of the office. What is empty is left as dots to be filled in by hand.
 *
 * @param superior the body above the office, as in the head of its letters
 * @param agency the office; empty for the name of the account that was written to
 * @param symbol of the office and of who drafts, behind the number
 * @param place the name of the place before the date
 * @param signerTitle what the signer signs as; lines are parted by {@code |}
 * @param signer the signer's name
 */
@ConfigurationProperties("hoiluat.letters")
record LetterProperties(
        @DefaultValue("") String superior,
        @DefaultValue("") String agency,
        @DefaultValue("STP-PBGDPL") String symbol,
        @DefaultValue("") String place,
        @DefaultValue("") String signerTitle,
        @DefaultValue("") String signer) {}
