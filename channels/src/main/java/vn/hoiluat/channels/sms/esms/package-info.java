/** The carrier eSMS: texts under a brandname, delivery reports, and citizens' texts to a short code. */
@NullMarked
package vn.hoiluat.channels.sms.esms;

import org.jspecify.annotations.NullMarked;
