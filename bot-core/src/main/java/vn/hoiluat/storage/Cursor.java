package vn.hoiluat.storage;

/** A place in a {@link Range}: behind this key and id. Opaque to callers. */
public record Cursor(String key, String id) {}
