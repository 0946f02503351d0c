package vn.hoiluat.triage;

/** Short names of what triage found, as the fixture files write them. */
final class TriagedNames {

    private TriagedNames() {}

    static String of(Triaged triaged) {
        return switch (triaged) {
            case Triaged.Emergency emergency -> emergency.kind().name();
            case Triaged.OptOut o -> "OPT_OUT";
            case Triaged.OptIn o -> "OPT_IN";
            case Triaged.ConfirmOptOut c -> "CONFIRM_OPT_OUT";
            case Triaged.DataRequest data -> data.wish().name();
            case Triaged.NeverMind n -> "NEVER_MIND";
            case Triaged.OfficerWanted o -> "OFFICER";
            case Triaged.StillWaiting s -> "STILL_WAITING";
            case Triaged.CaseLookup lookup -> "CODE";
            case Triaged.MistypedCode m -> "MISTYPED";
            case Triaged.Choice choice -> "CHOICE_" + choice.number();
            case Triaged.Greeting g -> "GREETING";
            case Triaged.Rated r -> "RATED";
            case Triaged.Thanks t -> "THANKS";
            case Triaged.Abuse a -> "ABUSE";
            case Triaged.OffTopic o -> "OFF_TOPIC";
            case Triaged.NotText sent ->
                sent.identityPaper() ? "IDENTITY_PAPER" : sent.medium().name();
            case Triaged.Question question -> question.safetyLine() ? "QUESTION+SAFETY" : "QUESTION";
            case Triaged.Silent s -> "SILENT";
        };
    }
}
