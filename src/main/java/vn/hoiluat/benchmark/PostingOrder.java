package vn.hoiluat.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** In which order messages are posted, and which of them twice. */
final class PostingOrder {

    private PostingOrder() {}

    /**
     * The numbers of the messages, from 0, in the order of posting.
     *
     * @param duplicates the share of messages that is posted a second time, 0 to 1
     * @param shuffled whether everything is mixed; otherwise a second posting follows the first at once
     */
    static List<Integer> of(int messages, double duplicates, boolean shuffled, Random random) {
        List<Integer> chosen =
                new ArrayList<>(IntStream.range(0, messages).boxed().toList());
        Collections.shuffle(chosen, random);
        List<Integer> order = new ArrayList<>(chosen.subList(0, (int) Math.round(messages * duplicates)));
        IntStream.range(0, messages).forEach(order::add);
        if (shuffled) {
            Collections.shuffle(order, random);
        } else {
            Collections.sort(order);
        }
        return List.copyOf(order);
    }
}
