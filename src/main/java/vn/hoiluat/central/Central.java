package vn.hoiluat.central;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The partner, if this installation has one. */
final class Central {

    private final @Nullable Partner partner;

    Central(@Nullable Partner partner) {
        this.partner = partner;
    }

    Optional<Partner> partner() {
        return Optional.ofNullable(partner);
    }
}
