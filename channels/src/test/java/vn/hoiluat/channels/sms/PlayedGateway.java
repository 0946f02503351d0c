package vn.hoiluat.channels.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.delivery.DeliveryResult;

/** A carrier that answers as a test tells it. */
@NullUnmarked
final class PlayedGateway implements SmsGateway {

    final List<OutgoingSms> texts = new ArrayList<>();
    Function<OutgoingSms, DeliveryResult> answer = sms -> new DeliveryResult.Sent("m-" + sms.key());

    @Override
    public String name() {
        return "played";
    }

    @Override
    public Mono<DeliveryResult> send(OutgoingSms sms, ChannelAccount account) {
        return Mono.fromSupplier(() -> {
            texts.add(sms);
            return answer.apply(sms);
        });
    }
}
