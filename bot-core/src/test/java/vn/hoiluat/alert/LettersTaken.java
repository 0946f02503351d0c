package vn.hoiluat.alert;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;

/** A mail server that keeps what it is given, and answers as a test says. */
public final class LettersTaken implements Mailer {

    private final List<Mail> letters = new CopyOnWriteArrayList<>();
    private volatile AlertResult answer = new AlertResult.Sent();

    /** How it answers from now on. */
    public void answers(AlertResult result) {
        answer = result;
    }

    /** All letters, also those that were not taken in the end. */
    public List<Mail> letters() {
        return List.copyOf(letters);
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Mono<AlertResult> send(Mail mail) {
        return Mono.fromSupplier(() -> {
            letters.add(mail);
            return answer;
        });
    }
}
