package vn.hoiluat.flow;

import java.net.URI;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * Addresses of the public pages, as citizens get them.
 *
 * @param base the service's public address, without a path
 */
public record PublicLinks(URI base) {

    /** The page of one case; whoever has the token sees the answer. */
    public String caseStatus(String token) {
        return page("/v/" + token);
    }

    /** Where whoever has the token leaves a number to be told of the answer by SMS. */
    public String contact(String token) {
        return page("/v/" + token + "/bao-tin");
    }

    /** The page of one answer, as it was given. */
    public String answer(String token) {
        return page("/a/" + token);
    }

    /** The same in large print, to be taken to a counter. */
    public String sheet(String token) {
        return page("/a/" + token + "/in");
    }

    /** Where an agency confirms and replies to the slip of this token. */
    public String slip(String token) {
        return page("/tra-loi/" + token);
    }

    /** Where a case is looked up by its code. */
    public String caseLookup() {
        return page("/tra-cuu");
    }

    /** What is stored of people, and their rights. */
    public String dataRights() {
        return page("/du-lieu");
    }

    /** What is stored of one person. */
    public String personalData(String token) {
        return page("/du-lieu/" + token);
    }

    /** An unguessable last part of an address, short enough for a text message: 72 random bits. */
    static String newToken(RandomGenerator random) {
        byte[] bits = new byte[9];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().encodeToString(bits);
    }

    private String page(String path) {
        return base.resolve(path).toString();
    }
}
