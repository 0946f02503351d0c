package vn.hoiluat.storage;

/** A document and the id it is to have. */
public record Identified<T>(String id, T value) {}
