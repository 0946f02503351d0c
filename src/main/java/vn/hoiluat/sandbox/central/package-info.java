/**
 * A stand-in of the Ministry's central Q&A database, by our own contract ({@code vn/hoiluat/central/openapi.yaml}): tokens, shared
 * records, assigned questions, faults to order, and a page on which somebody plays the people at the Ministry. No public interface of
 * the real one is known, so it proves agreement with that file only.
 */
@NullMarked
package vn.hoiluat.sandbox.central;

import org.jspecify.annotations.NullMarked;
