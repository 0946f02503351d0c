package vn.hoiluat.account;

/**
 * How an account stands with its platform.
 *
 * @param detail for administrators, without personal data or secrets
 */
public record AccountHealth(String accountId, Level level, String detail) {

    /** From good to bad. */
    public enum Level {
        GOOD,
        /** Something ends soon unless an administrator acts. */
        WARNING,
        /** Something failed, but messages still go out. */
        FAILING,
        /** No message goes out. */
        DOWN
    }
}
