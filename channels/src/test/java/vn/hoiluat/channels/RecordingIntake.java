package vn.hoiluat.channels;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import reactor.core.publisher.Mono;
import vn.hoiluat.intake.IntakeResult;
import vn.hoiluat.intake.MessageIntake;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.storage.StorageException;

/** An intake that keeps what it took, and can be out of order. */
@NullUnmarked
public final class RecordingIntake implements MessageIntake {

    public final List<InboundEvent> accepted = new ArrayList<>();
    public boolean broken;

    @Override
    public Mono<IntakeResult> accept(InboundEvent event) {
        return Mono.fromSupplier(() -> {
            if (broken) {
                throw new StorageException("disk full");
            }
            if (accepted.stream().anyMatch(known -> known.id().equals(event.id()))) {
                return IntakeResult.DUPLICATE;
            }
            accepted.add(event);
            return IntakeResult.ACCEPTED;
        });
    }
}
