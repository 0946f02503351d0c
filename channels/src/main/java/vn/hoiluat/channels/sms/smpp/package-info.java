/**
 * The way to a carrier by SMPP 3.4: one transceiver session per account over all nodes, texts out, texts and delivery
 * reports in. Everything that must outlive the process is in the store (docs/adr/0011-smpp.md).
 */
@NullMarked
package vn.hoiluat.channels.sms.smpp;

import org.jspecify.annotations.NullMarked;
