package vn.hoiluat.sandbox;

import java.util.List;
import java.util.Map;
import vn.hoiluat.message.Channel;
import vn.hoiluat.sandbox.standin.StandInAccounts;
import vn.hoiluat.setup.PlatformCodes;

/** Gives the stand-ins' codes away. They are no secrets: they open nothing but a stand-in. */
final class SandboxCodes implements PlatformCodes {

    private final List<StandInAccounts> standIns;

    SandboxCodes(List<StandInAccounts> standIns) {
        this.standIns = List.copyOf(standIns);
    }

    @Override
    public Map<String, String> of(Channel channel) {
        return standIns.stream()
                .filter(standIn -> standIn.channel() == channel)
                .findFirst()
                .map(StandInAccounts::codes)
                .orElse(Map.of());
    }
}
