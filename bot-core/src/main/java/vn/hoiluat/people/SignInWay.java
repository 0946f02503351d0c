package vn.hoiluat.people;

/** How somebody showed who they are. */
public enum SignInWay {
    /** By the password that is kept here, or by the link that sets it. */
    PASSWORD,
    /** By the account that a provider of sign-ins keeps of them. */
    PROVIDER
}
