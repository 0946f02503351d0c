/**
 * Alerts to those who work here: when somebody is told of a case, by which way, once. No alert holds a word of a citizen;
 * the weekly questions are read, masked, when their mail is written.
 */
@NullMarked
package vn.hoiluat.alert;

import org.jspecify.annotations.NullMarked;
