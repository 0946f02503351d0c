package vn.hoiluat.oidc;

/** What the provider says of somebody who comes back from it. */
public sealed interface ProviderAnswer {

    /**
     * It vouches for the person.
     *
     * @param issuer which provider
     * @param subject what it knows the person by, never given to another (OpenID Connect Core 1.0, section 2)
     * @param name what it calls the person now, which may change and be given to another; empty if it does not say
     * @param secondFactor whether the person showed two factors there, and that counts here
     */
    record Vouched(String issuer, String subject, String name, boolean secondFactor) implements ProviderAnswer {}

    /** It does not, or what came back was not its answer to this browser. */
    record Refused() implements ProviderAnswer {}

    /** It could not be asked. */
    record Unreachable() implements ProviderAnswer {}
}
