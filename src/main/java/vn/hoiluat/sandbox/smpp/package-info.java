/**
 * The stand-in of a carrier's message centre: SMPP 3.4 on loopback, phones, and faults to order. It listens only where an
 * account is to use it.
 */
@NullMarked
package vn.hoiluat.sandbox.smpp;

import org.jspecify.annotations.NullMarked;
