package vn.hoiluat.setup;

import java.util.Map;
import vn.hoiluat.message.Channel;

/** What platforms give for connecting an account, where they are stand-ins to practise with: nobody has to know it. */
public interface PlatformCodes {

    /** By the names of the form's fields; empty for a channel without a stand-in. */
    Map<String, String> of(Channel channel);
}
