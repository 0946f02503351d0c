package vn.hoiluat.alert;

import reactor.core.publisher.Mono;

/** A way out for alerts. Safe for use by many threads. */
public interface AlertSender {

    /** The way it serves. */
    AlertWay way();

    /** False while this installation is not set up for it. */
    boolean isOn();

    /**
     * Hands an alert over. Repeatable with the same id: the receiver sees one message where the way allows that. Never fails
     * for what the other side does.
     */
    Mono<AlertResult> send(String id, Alert alert, AlertSettings to);
}
