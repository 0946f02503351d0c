package vn.hoiluat.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.HandOver;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;

/** Cases for tests. */
@NullUnmarked
public final class Cases {

    private Cases() {}

    /** Opens a case about a marriage, or finds it. */
    public static Case open(CaseRegister register, String eventId, boolean sensitive, Instant at) {
        Address person = new Address(Channel.WEB, PublicSite.ACCOUNT, "visitor-" + eventId);
        String question = "Tôi muốn đăng ký kết hôn với người nước ngoài tại Tuyên Quang thì nộp hồ sơ ở đâu?";
        InboundEvent event = new InboundEvent(eventId, InboundKind.TEXT, person, question, null, null, null, at, at);
        return register.open(new HandOver(
                        person, question, List.of(event), HandOverReason.NOTHING_FOUND, sensitive, List.of()))
                .block();
    }
}
