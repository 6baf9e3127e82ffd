package io.integrationhub.core.golive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether a tenant is live.
 *
 * @param mode Whether data is sent: live, or dry-run, in which the journal says what would be sent, and nothing is sent
 *     or marked.
 */
@ConfigurationProperties("hub.tenants.tenant.go-live")
public record GoLiveSettings(@DefaultValue("live") Mode mode) {

    /** Whether data is sent. */
    public enum Mode {
        LIVE,
        DRY_RUN
    }
}
