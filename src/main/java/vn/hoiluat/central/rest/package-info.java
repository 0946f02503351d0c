/**
 * The central database over HTTP, as {@code openapi.yaml} beside this package says. Trouble of the network comes out as values; what
 * the wire carries stays in here.
 */
@NullMarked
package vn.hoiluat.central.rest;

import org.jspecify.annotations.NullMarked;
