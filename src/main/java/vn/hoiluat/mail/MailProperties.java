package vn.hoiluat.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mail server that alerts go out by.
 *
 * @param host name of the server; empty: no e-mail
 * @param port its port
 * @param encryption from the start, after STARTTLS, or none
 * @param user what is signed in with; empty: not at all
 * @param password the user's
 * @param from the sender's address; empty: the user's
 * @param connectTimeout how long a connection may take
 * @param responseTimeout how long an answer may take
 */
@Validated
@ConfigurationProperties("hoiluat.alerts.mail")
record MailProperties(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("starttls") Encryption encryption,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration responseTimeout) {

    /** How the connection is kept from being read. */
    enum Encryption {
        TLS,
        STARTTLS,
        NONE
    }

    String sender() {
        return from.isBlank() ? user : from;
    }

    @Override
    public String toString() {
        return "mail server " + host + ":" + port;
    }
}
