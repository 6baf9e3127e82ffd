package io.integrationhub.system.calllog;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Whether whole requests to outside systems and their responses are logged, for the operator of the tenant.
 *
 * @param content What is logged of a call: nothing, without-personal-data (identifiers, codes, amounts and times of
 *     JSON bodies; all other texts are masked), or complete. Secrets are masked in any case.
 * @param systems Names of the systems whose calls are logged. Empty for all.
 * @param retention Time that a call is kept.
 * @param maxBodySize Size up to which a body is kept.
 */
@ConfigurationProperties("hub.tenants.tenant.call-log")
public record CallLogSettings(
        @DefaultValue("nothing") Content content,
        @DefaultValue Set<String> systems,
        @DefaultValue("7d") Duration retention,
        @DefaultValue("64KB") DataSize maxBodySize) {

    /** The tenant's section. */
    public static final TenantSection<CallLogSettings> SECTION =
            TenantSection.of("call-log", CallLogSettings.class).checkedBy(CallLogSettings::check);

    private static final Duration MAX_RETENTION = Duration.ofDays(90);
    private static final DataSize MAX_SIZE = DataSize.ofMegabytes(1);

    public CallLogSettings {
        systems = Set.copyOf(systems);
    }

    /** What is logged of a call. */
    public enum Content {
        NOTHING,
        WITHOUT_PERSONAL_DATA,
        COMPLETE
    }

    boolean isOn() {
        return content != Content.NOTHING;
    }

    boolean isFor(String system) {
        return isOn() && (systems.isEmpty() || systems.contains(system));
    }

    private static void check(Tenant tenant, CallLogSettings settings, Findings findings) {
        if (!settings.retention.isPositive() || settings.retention.compareTo(MAX_RETENTION) > 0) {
            findings.add("call-log.retention", "must be above zero and at most 90d: the log is for finding faults");
        }
        if (settings.maxBodySize.toBytes() < 1 || settings.maxBodySize.compareTo(MAX_SIZE) > 0) {
            findings.add("call-log.max-body-size", "must be above zero and at most 1MB");
        }
    }
}
