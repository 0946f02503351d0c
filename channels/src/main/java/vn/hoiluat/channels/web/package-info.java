/**
 * The web channel: a REST call to say something, a stream of server-sent events to hear the replies. A visitor is whoever
 * holds a random cookie; what was said both ways is kept as a transcript, which the stream replays from any place.
 */
@NullMarked
package vn.hoiluat.channels.web;

import org.jspecify.annotations.NullMarked;
