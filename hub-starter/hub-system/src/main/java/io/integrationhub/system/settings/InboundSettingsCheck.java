package io.integrationhub.system.settings;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import java.time.format.DateTimeFormatter;

/** Checks of {@link InboundSettings} that binding cannot make. */
final class InboundSettingsCheck {

    private InboundSettingsCheck() {}

    static void check(Tenant tenant, InboundSettings settings, Findings findings) {
        Requirements require = new Requirements(findings, "inbound.");
        if (settings.groupingSeparator()
                .signs()
                .contains(settings.decimalSeparator().sign())) {
            require.report(
                    "grouping-separator", "is the same sign as decimal-separator; write none, or the other sign");
        }
        settings.timeFormats().forEach(format -> checkFormat(format, require));
        if (settings.maxTimeAhead().isNegative()) {
            require.report("max-time-ahead", "must not be negative; an example is 15m");
        }
        require.between("max-unreadable-percent", settings.maxUnreadablePercent(), 0, 100);
        require.between("max-unreadable-minimum", settings.maxUnreadableMinimum(), 0, 1_000_000);
    }

    private static void checkFormat(String format, Requirements require) {
        try {
            DateTimeFormatter.ofPattern(format);
        } catch (IllegalArgumentException _) {
            require.report("time-formats", "'" + format + "' is not a format; an example is dd.MM.yyyy HH:mm");
        }
    }
}
