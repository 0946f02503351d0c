/**
 * Drives the service from outside as the platform would: the replay of real questions under crashes, and the load. Services
 * and stand-ins are processes of their own, so that they can be killed and measured.
 */
@NullMarked
package vn.hoiluat.benchmark;

import org.jspecify.annotations.NullMarked;
