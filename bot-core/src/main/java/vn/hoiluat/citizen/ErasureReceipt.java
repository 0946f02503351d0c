package vn.hoiluat.citizen;

import java.time.Instant;
import java.util.List;
import vn.hoiluat.storage.Kind;

/**
 * Evidence that data was erased; holds nothing about the person.
 *
 * @param number what the citizen is given; the document's id
 * @param items how many stored things were erased
 */
public record ErasureReceipt(String number, Instant at, long items) {

    /** How receipts are stored. */
    public static final Kind<ErasureReceipt> KIND = new Kind<>("erasureReceipt", ErasureReceipt.class, List.of());
}
