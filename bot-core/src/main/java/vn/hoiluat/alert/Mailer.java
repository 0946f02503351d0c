package vn.hoiluat.alert;

import reactor.core.publisher.Mono;

/** Takes letters to a mail server. Safe for use by many threads. */
public interface Mailer {

    /** False while no server is set. */
    boolean isOn();

    /** Hands a letter over; what goes wrong is a result. */
    Mono<AlertResult> send(Mail mail);
}
