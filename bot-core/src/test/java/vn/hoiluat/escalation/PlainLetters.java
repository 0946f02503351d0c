package vn.hoiluat.escalation;

import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.message.Button;

/** Letters without a frame. */
public final class PlainLetters implements LetterWriter {

    @Override
    public Mono<String> write(Case of, CaseLetter letter) {
        return Mono.just(letter.text());
    }

    @Override
    public Mono<List<Button>> buttons(Case of, CaseLetter letter) {
        return Mono.just(List.of());
    }

    @Override
    public Mono<String> write(Case of, CaseLetter letter, String accountId) {
        return write(of, letter);
    }

    @Override
    public Mono<String> consent(Case of, SlipRequest request) {
        return Mono.just("chuyển đến " + request.agency().name() + "?");
    }

    @Override
    public Mono<String> notice(Case of, String accountId) {
        return Mono.just("mới");
    }

    @Override
    public Mono<String> kept(Case of) {
        return Mono.just("đã chờ");
    }

    @Override
    public Mono<String> moved(Case of) {
        return Mono.just("hạn mới");
    }

    @Override
    public String page(Case of) {
        return "https://hoiluat.example.gov.vn/v/" + of.token();
    }
}
