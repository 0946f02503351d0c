package vn.hoiluat.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a range, ordered by key, then id.
 *
 * @param next where to go on, null at the end
 */
public record Page<T>(List<Versioned<T>> items, @Nullable Cursor next) {}
