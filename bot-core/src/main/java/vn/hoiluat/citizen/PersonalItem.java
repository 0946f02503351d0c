package vn.hoiluat.citizen;

import java.time.Instant;
import vn.hoiluat.message.Sender;

/**
 * Something stored about a person, as the person may see it.
 *
 * @param who who said it
 * @param text the words as they are stored: numbers masked
 */
public record PersonalItem(Instant at, Sender who, String text) {}
