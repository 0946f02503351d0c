/** What the configuration and the program bring into the store before the service takes its first request. */
@NullMarked
package vn.hoiluat.seeding;

import org.jspecify.annotations.NullMarked;
