package vn.hoiluat.delivery;

import java.time.Instant;
import vn.hoiluat.message.Address;

/**
 * Whom a part goes to, and what decides whether it may.
 *
 * @param lastAct when the person last wrote or tapped, by the platform's clock
 * @param optedOut true if the person wants nothing that was not asked for
 */
public record Addressee(Address address, Instant lastAct, boolean optedOut) {}
