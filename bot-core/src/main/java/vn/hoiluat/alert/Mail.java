package vn.hoiluat.alert;

/**
 * A letter by e-mail.
 *
 * @param id the same over every attempt; letters, digits and signs of addresses only
 */
public record Mail(String id, String to, String subject, String text) {

    @Override
    public String toString() {
        return "mail " + id;
    }
}
