package vn.hoiluat.channels.messenger;

import java.util.List;
import vn.hoiluat.storage.Kind;

/**
 * The part that is the one private reply to a comment, under account and comment.
 *
 * @param partId a further attempt of the same part may go, any other may not
 */
record CommentReply(String partId) {

    static final Kind<CommentReply> KIND = new Kind<>("messengerCommentReply", CommentReply.class, List.of());
}
