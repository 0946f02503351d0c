package vn.hoiluat.flow;

import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.delivery.DeliverySettings;
import vn.hoiluat.escalation.CaseSettings;

/** Everything about the bot that an administrator may set. */
public record BotSettings(
        FlowSettings flow,
        DeliverySettings delivery,
        AnsweringSettings answering,
        CaseSettings cases,
        PublicLinks links) {}
