package vn.hoiluat.sandbox.standin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a platform does when somebody touches a phone. Safe for use by many threads. */
public interface PhonePlatform {

    /** The platform's id of the account meant, the first account if none is named, null if there is none such. */
    @Nullable
    String account(@Nullable String named);

    /** Does what a citizen does; the id of the message, an empty text if it is none, or empty if no phone can do it. */
    Optional<String> act(String account, String userId, PhoneInput input);

    /** The citizen has seen everything up to now. */
    void see(String account, String userId);

    /** A person writes to a citizen in the platform's own tool; the id of the message. */
    String writeAsPerson(String account, String userId, String text, String personId);
}
