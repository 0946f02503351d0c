package vn.hoiluat.wording;

import vn.hoiluat.account.AddressForm;

/** The bot's sentences, from the message files. Safe for use by many threads. */
public interface Wording {

    /**
     * The sentence in the form an account addresses people in. An unknown key is a bug and throws.
     *
     * @param arguments fill {0}, {1} … as they are
     */
    String text(String key, AddressForm form, Object... arguments);

    /**
     * The same sentence with an invitation to say whether it was of use, where it takes no more room on the wire than without;
     * where buttons invite, just the sentence.
     */
    default String inviting(String key, AddressForm form, Object... arguments) {
        return text(key, form, arguments);
    }

    /**
     * The same sentence with a word of the day from which the answer will be another, where it takes no more room on the wire
     * than without; where a line can be put below it, just the sentence.
     *
     * @param arguments as for the sentence, with the day behind them
     */
    default String changing(String key, AddressForm form, Object... arguments) {
        return text(key, form, arguments);
    }

    /** True where every message must be one of these sentences and nothing else, so that none may be put together. */
    default boolean isTemplates() {
        return false;
    }
}
