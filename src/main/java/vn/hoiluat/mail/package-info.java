/** Letters by e-mail to those who work here, by SMTP. Citizens are never written to by e-mail. */
@NullMarked
package vn.hoiluat.mail;

import org.jspecify.annotations.NullMarked;
