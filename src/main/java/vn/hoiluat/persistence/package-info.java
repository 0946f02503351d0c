/**
 * The two storage engines behind the storage port, SQLite and MongoDB, with the encryption of secrets, backup and restore.
 * Choices and figures: {@code docs/adr/0003-storage.md}.
 */
@NullMarked
package vn.hoiluat.persistence;

import org.jspecify.annotations.NullMarked;
