package vn.hoiluat.answering;

/**
 * A form or leaflet that goes with an answer.
 *
 * @param name what citizens read
 * @param address where it opens, https
 */
public record AttachedForm(String name, String address) {}
