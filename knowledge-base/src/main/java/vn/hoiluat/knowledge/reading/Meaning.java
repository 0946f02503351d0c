package vn.hoiluat.knowledge.reading;

/**
 * What some words from one place of a message to another may mean.
 *
 * @param from the first word
 * @param to one past the last
 * @param read how it is written; that of the message for AS_TYPED
 * @param words numbers of its words in the base's language
 * @param cost of having typed it so, in nats
 */
record Meaning(int from, int to, Step step, String read, int[] words, double cost) {

    int first() {
        return words[0];
    }

    int last() {
        return words[words.length - 1];
    }
}
