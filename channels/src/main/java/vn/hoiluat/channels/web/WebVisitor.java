package vn.hoiluat.channels.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;

/**
 * A browser that came with the visitor's cookie.
 *
 * @param secret the cookie's value; whoever has it reads the conversation, so it is neither stored nor logged
 */
record WebVisitor(String secret) {

    private static final int ID_BYTES = 16;

    /** Whom replies go to: an id that does not give the cookie away, and another one on every account. */
    Address address(String accountId) {
        byte[] hash = sha256().digest((accountId + "\n" + secret).getBytes(StandardCharsets.US_ASCII));
        String userId = HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
        return new Address(Channel.WEB, accountId, userId);
    }

    @Override
    public String toString() {
        return "visitor …";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
