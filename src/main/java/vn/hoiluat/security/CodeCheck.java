package vn.hoiluat.security;

import java.time.Duration;
import reactor.core.publisher.Mono;
import vn.hoiluat.people.SignInGuard;

/** Codes are guessed no faster than passwords: their failures count under the same name, and an attempt counts before it is looked at. */
final class CodeCheck {

    private final SignInGuard guard;

    CodeCheck(SignInGuard guard) {
        this.guard = guard;
    }

    /** What came of a typed code. */
    sealed interface Outcome<T> {

        /** It was one, and is used up now. */
        record Right<T>(T value) implements Outcome<T> {}

        /** It was none, or is used up. */
        record Wrong<T>() implements Outcome<T> {}

        /** It was not looked at. */
        record Paused<T>(Duration left) implements Outcome<T> {}
    }

    /** Lets a code be used; {@code use} is empty if it is wrong. */
    <T> Mono<Outcome<T>> attempt(String login, Mono<T> use) {
        Mono<Outcome<T>> looked = use.<Outcome<T>>flatMap(
                        value -> guard.succeeded(login).thenReturn(new Outcome.Right<>(value)))
                .switchIfEmpty(Mono.fromSupplier(Outcome.Wrong::new));
        return guard.attempt(login)
                .flatMap(pause -> pause.<Mono<Outcome<T>>>map(left -> Mono.just(new Outcome.Paused<>(left)))
                        .orElse(looked));
    }
}
