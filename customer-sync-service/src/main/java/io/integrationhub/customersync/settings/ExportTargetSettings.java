package io.integrationhub.customersync.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How one system receives profiles; the last part of the prefix is the system: cdp, oms, erp or marketing.
 *
 * @param adapter Protocol of the system: segment (Segment, RudderStack and compatible), klaviyo, http for any other
 *     system over HTTP, or file.
 * @param userId What identifies a customer at the system: id (in commercetools), number, key or external-id. A customer
 *     that lacks it is identified by its id.
 * @param segment Settings for the adapter segment.
 * @param klaviyo Settings for the adapter klaviyo.
 * @param http Settings for the adapter http.
 * @param file Settings for the adapter file.
 */
@ConfigurationProperties("hub.tenants.tenant.customer-sync.export.targets.target")
public record ExportTargetSettings(
        @DefaultValue("http") Adapter adapter,
        @DefaultValue("id") UserId userId,
        @NestedConfigurationProperty @DefaultValue SegmentSettings segment,
        @NestedConfigurationProperty @DefaultValue KlaviyoSettings klaviyo,
        @NestedConfigurationProperty @DefaultValue HttpTargetSettings http,
        @NestedConfigurationProperty @DefaultValue FileTargetSettings file) {

    /** The protocol of a target. */
    public enum Adapter {
        SEGMENT,
        KLAVIYO,
        HTTP,
        FILE
    }

    /** What identifies a customer at a target. */
    public enum UserId {
        ID,
        NUMBER,
        KEY,
        EXTERNAL_ID
    }
}
