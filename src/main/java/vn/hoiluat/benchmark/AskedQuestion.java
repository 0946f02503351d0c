package vn.hoiluat.benchmark;

/**
 * A question of a question file.
 *
 * @param id the file's own
 * @param text as the citizen typed it
 */
record AskedQuestion(String id, String text) {

    AskedQuestion {
        if (text.isBlank()) {
            throw new IllegalArgumentException("question " + id + " is blank, expected words");
        }
    }
}
