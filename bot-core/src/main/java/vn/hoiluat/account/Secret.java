package vn.hoiluat.account;

/** A value that is never printed. Storage engines keep it encrypted. */
public record Secret(String value) {

    /** True if no value was given. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return isEmpty() ? "(none)" : "(secret)";
    }
}
