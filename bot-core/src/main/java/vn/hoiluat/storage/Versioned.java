package vn.hoiluat.storage;

/**
 * A document as it stood at one version.
 *
 * @param version counts every write of this id, from 1; the fencing token of {@link Documents#replace}
 */
public record Versioned<T>(String id, long version, T value) {}
